// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Oracle's statements; each commits by itself. */
final class OracleDdl extends AnsiDdl {
    private static final Set<Class<? extends Operation>> CONDITIONAL = Set.of(
            CreateTable.class,
            DropTable.class,
            CreateIndex.class,
            DropIndex.class,
            CreateSequence.class,
            DropSequence.class);

    private final OracleClauses clauses;
    private final ServerInfo server;

    OracleDdl(OracleClauses clauses, ServerInfo server) {
        super(OracleDialect.ID, clauses);
        this.clauses = clauses;
        this.server = server;
    }

    String onTable(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    String columnComment(QualifiedName table, Identifier column, @Nullable String comment) {
        return commentOnColumn(table, column, comment);
    }

    /** A comment of no characters is none; {@code NULL} is refused. */
    @Override
    protected String noComment() {
        return "''";
    }

    /** {@code TABLESPACE fast}, {@code COMPRESS}, as the script says them. */
    @Override
    protected String tableOptions(Table table) {
        return table.options().stream().map(option -> " " + option).collect(Collectors.joining());
    }

    // ---- columns

    @Override
    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        Column column = add.column();
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(add.table(), "ADD " + clauses.column(column, null) + constraints(add)));
        if (column.comment() != null) {
            statements.add(commentOnColumn(add.table(), column.name(), column.comment()));
        }
        return statements;
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        Supplier<Optional<Column>> before = () -> alter.before() != null
                ? Optional.of(alter.before())
                : catalog.known(alter.table()).flatMap(table -> table.column(alter.column()));
        return new OracleColumnAlteration(this, clauses, alter, before).statements();
    }

    /** Constraints over several columns keep a column from going; those over it alone go with it, and so do indexes. */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        catalog.known(drop.table())
                .ifPresent(table -> table.allConstraints().stream()
                        .filter(constraint -> sharedUse(constraint, drop.column(), table))
                        .map(Constraint::name)
                        .forEach(name -> {
                            if (name != null) {
                                statements.add(alterTable(drop.table(), "DROP CONSTRAINT " + name(name)));
                            }
                        }));
        statements.addAll(super.dropColumn(drop, catalog));
        return statements;
    }

    private static boolean sharedUse(Constraint constraint, Identifier column, Table table) {
        List<Identifier> columns = constraint.match(
                Constraint.PrimaryKey::columns,
                Constraint.Unique::columns,
                Constraint.ForeignKey::columns,
                check -> mentioned(check.sql(), table),
                Constraint.Exclude::columns);
        return columns.size() > 1 && columns.contains(column);
    }

    private static List<Identifier> mentioned(String sql, Table table) {
        String withoutStrings = sql.replaceAll("'[^']*+(?:''[^']*+)*+'", "''");
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> name.isMentionedIn(withoutStrings))
                .toList();
    }

    // ---- constraints and indexes

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        boolean unnamedKey = drop.name() == null && drop.kind() == Constraint.Kind.PRIMARY_KEY;
        return unnamedKey ? List.of(alterTable(drop.table(), "DROP PRIMARY KEY")) : super.dropConstraint(drop, catalog);
    }

    @Override
    protected List<String> validateConstraint(ValidateConstraint validate, Catalog catalog) {
        return List.of(alterTable(validate.table(), "ENABLE VALIDATE CONSTRAINT " + name(validate.name())));
    }

    @Override
    protected void requireKnown(Index index) {
        clauses.requireKnown(index);
    }

    /** The index stands in the schema of its table, which need not be that of the session. */
    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        if (index.where() != null) {
            throw unsupported(
                    "index only the rows where " + index.where(),
                    "index an expression that is null for the other rows, which are then left out: CASE WHEN "
                            + index.where() + " THEN " + clauses.indexParts(index) + " END");
        }
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry the columns " + index.include() + " along in the index '" + indexName + "'",
                    "make them the last columns of the index");
        }
        return List.of("CREATE " + clauses.indexKind(index) + "INDEX " + name(table.sibling(indexName)) + " ON "
                + name(table) + " (" + clauses.indexParts(index) + ")" + OracleClauses.indexStorage(index.options()));
    }

    // ---- sequences, schemas, rows

    /** A cache holds at least two numbers. */
    @Override
    protected String sequenceOptions(Sequence sequence) {
        Long cache = sequence.cache();
        return " INCREMENT BY " + sequence.increment()
                + (sequence.minimum() == null ? "" : " MINVALUE " + sequence.minimum())
                + (sequence.maximum() == null ? "" : " MAXVALUE " + sequence.maximum())
                + (cache == null ? "" : cache(cache))
                + (sequence.cycle() ? " CYCLE" : "");
    }

    private static String cache(long numbers) {
        return numbers < 2 ? " NOCACHE" : " CACHE " + numbers;
    }

    /** Where a sequence begins cannot be altered, and the catalogue does not keep it. */
    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence wanted = alter.sequence();
        return List.of("ALTER SEQUENCE " + name(wanted.name())
                + " INCREMENT BY " + wanted.increment()
                + (wanted.minimum() == null ? " NOMINVALUE" : " MINVALUE " + wanted.minimum())
                + (wanted.maximum() == null ? " NOMAXVALUE" : " MAXVALUE " + wanted.maximum())
                + cache(wanted.cache() == null ? OracleSequences.CACHE : wanted.cache())
                + (wanted.cycle() ? " CYCLE" : " NOCYCLE"));
    }

    /** The statement knows no schema. */
    @Override
    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        if (rename.sequence().schema() != null) {
            throw unsupported(
                    "rename the sequence '" + rename.sequence() + "' of another schema than the session's",
                    "connect as '" + rename.sequence().schema()
                            + "', or create a sequence of the new name that starts behind the old one's numbers");
        }
        return List.of("RENAME " + name(rename.sequence()) + " TO " + name(rename.newName()));
    }

    @Override
    protected List<String> createSchema(CreateSchema create, Catalog catalog) {
        throw unsupported(
                "create the schema '" + create.schema() + "' without a user",
                "let somebody with the privilege run CREATE USER " + name(create.schema())
                        + " NO AUTHENTICATION QUOTA UNLIMITED ON users, or write it with op.execute(…)");
    }

    @Override
    protected List<String> dropSchema(DropSchema drop, Catalog catalog) {
        throw unsupported(
                "drop the schema '" + drop.schema() + "' without its user",
                "let somebody with the privilege run DROP USER " + name(drop.schema())
                        + ", or write it with op.execute(…)");
    }

    /** A terminator is the command line's, not the server's; the last semicolon of a block is the block's own. */
    @Override
    protected List<String> execute(Execute execute, Catalog catalog) {
        String sql = execute.sql().strip();
        if (!sql.endsWith(";") && !sql.endsWith("\n/")) {
            return super.execute(execute, catalog);
        }
        List<Part> parts = OracleDialect.SPLITTER.split(sql, 1);
        return parts.size() == 1 ? List.of(parts.get(0).text()) : super.execute(execute, catalog);
    }

    // ---- conditions

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return server.atLeast(23, 0) ? CONDITIONAL : Set.of();
    }

    /** Offline, and without words for it, a block that passes over the one error that says so. */
    @Override
    protected List<String> conditional(Conditional conditional, Catalog catalog) {
        Operation operation = conditional.operation();
        boolean words = conditionalOperations().contains(operation.getClass());
        List<Integer> errors = OracleConditions.errors(operation);
        if (words || errors.isEmpty() || !catalog.isReplayed()) {
            return super.conditional(conditional, catalog);
        }
        return render(operation, catalog).stream()
                .map(statement -> OracleConditions.guarded(statement.text(), errors))
                .toList();
    }

    /** One statement for each row: a row list exists since 23ai only. */
    @Override
    protected List<String> insertRows(InsertRows insert, Catalog catalog) {
        String into = "INSERT INTO " + name(insert.table()) + " (" + clauses.names(insert.columns()) + ") VALUES ";
        return insert.rows().stream()
                .map(row -> into + row.stream().map(clauses::literal).collect(Collectors.joining(", ", "(", ")")))
                .toList();
    }
}
