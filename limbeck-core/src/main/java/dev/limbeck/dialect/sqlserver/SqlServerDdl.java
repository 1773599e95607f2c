// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
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
import org.jspecify.annotations.Nullable;

/** SQL Server's statements. All but a few of them can be rolled back. */
final class SqlServerDdl extends AnsiDdl {
    /** What takes {@code IF EXISTS}, since 2016. */
    private static final Set<Class<? extends Operation>> CONDITIONAL = Set.of(
            DropTable.class,
            DropColumn.class,
            DropConstraint.class,
            DropIndex.class,
            DropSequence.class,
            DropSchema.class);

    private final SqlServerClauses clauses;
    private final SqlServerSearch search;
    private final SqlServerComments comments;
    private final SqlServerSequences sequences;

    SqlServerDdl(SqlServerClauses clauses) {
        super(SqlServerDialect.ID, clauses);
        this.clauses = clauses;
        this.search = new SqlServerSearch(clauses);
        this.comments = new SqlServerComments(clauses);
        this.sequences = new SqlServerSequences(clauses);
    }

    String onTable(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    // ---- tables

    @Override
    protected List<String> commentsAfterCreate(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(comments.change(table.name(), null, null, table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(comments.change(table.name(), column.name(), null, column.comment()));
            }
        }
        return statements;
    }

    @Override
    protected List<String> renameTable(RenameTable rename, Catalog catalog) {
        return List.of(rename(name(rename.table()), rename.newName()));
    }

    /** The new name is no string: what stands in one is taken with its quotes. */
    private String rename(String name, Identifier newName) {
        return "EXEC sp_rename " + clauses.text(name) + ", " + name(newName);
    }

    @Override
    protected List<String> setTableComment(SetTableComment set, Catalog catalog) {
        String before = set.before() != null || set.comment() == null
                ? set.before()
                : catalog.known(set.table()).map(Table::comment).orElse(null);
        return List.of(comments.change(set.table(), null, before, set.comment()));
    }

    // ---- columns

    @Override
    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(add.table(), "ADD " + clauses.column(add.column(), null) + constraints(add)));
        statements.addAll(columnComment(
                add.table(), add.column().name(), null, add.column().comment()));
        return statements;
    }

    /** No statement where there was none and there shall be none. */
    List<String> columnComment(
            QualifiedName table, Identifier column, @Nullable String before, @Nullable String after) {
        return before == null && after == null ? List.of() : List.of(comments.change(table, column, before, after));
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        return new SqlServerColumnAlteration(
                        this, clauses, alter, catalog.known(alter.table()), () -> columnBefore(alter, catalog))
                .statements();
    }

    String renameColumn(QualifiedName table, Identifier column, Identifier newName) {
        return rename(name(table) + "." + name(column), newName) + ", 'COLUMN'";
    }

    /** The server refuses while anything holds the column; of a table that is not known, it is asked what does. */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        Optional<Table> table = catalog.known(drop.table());
        Column before = drop.before();
        boolean mayHaveDefault = Optional.ofNullable(before)
                .or(() -> table.flatMap(t -> t.column(drop.column())))
                .map(column -> column.defaultValue() != null)
                .orElse(true);
        List<String> statements = new ArrayList<>();
        if (mayHaveDefault) {
            statements.add(dropDefault(drop.table(), drop.column()));
        }
        if (table.isPresent()) {
            SqlServerDependants dependants = new SqlServerDependants(table.get(), drop.column());
            dependants
                    .constraints()
                    .forEach(constraint ->
                            dropKnown(drop.table(), drop.column(), constraint).ifPresent(statements::add));
            dependants.indexes().forEach(index -> statements.addAll(dropIndex(drop.table(), index)));
        } else {
            statements.add(search.dropCheck(drop.table(), drop.column()));
            statements.add(search.dropForeignKey(drop.table(), drop.column()));
        }
        statements.addAll(super.dropColumn(drop, catalog));
        return statements;
    }

    String dropDefault(QualifiedName table, Identifier column) {
        return search.dropDefault(table, column);
    }

    // ---- constraints and indexes

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        return List.of(add(add.table(), add.constraint()));
    }

    String add(QualifiedName table, Constraint constraint) {
        boolean validated = constraint.match(
                key -> true,
                unique -> true,
                Constraint.ForeignKey::validated,
                Constraint.Check::validated,
                exclude -> true);
        return alterTable(table, (validated ? "" : "WITH NOCHECK ") + "ADD " + clauses.constraint(constraint));
    }

    @Override
    protected List<String> validateConstraint(ValidateConstraint validate, Catalog catalog) {
        return List.of(alterTable(validate.table(), "WITH CHECK CHECK CONSTRAINT " + name(validate.name())));
    }

    @Override
    protected List<String> renameConstraint(RenameConstraint rename, Catalog catalog) {
        return List.of(rename(name(rename.table().sibling(rename.name())), rename.newName()) + ", 'OBJECT'");
    }

    @Override
    protected List<String> renameIndex(RenameIndex rename, Catalog catalog) {
        return List.of(rename(name(rename.table()) + "." + name(rename.name()), rename.newName()) + ", 'INDEX'");
    }

    /** Drops a constraint that holds the column; one without a name is looked for, and empty if that is not possible. */
    Optional<String> dropKnown(QualifiedName table, Identifier column, Constraint constraint) {
        Identifier name = constraint.name();
        if (name != null) {
            return Optional.of(alterTable(table, "DROP CONSTRAINT " + name(name)));
        }
        return constraint.match(
                key -> Optional.of(search.dropPrimaryKey(table)),
                unique -> Optional.empty(),
                key -> Optional.of(search.dropForeignKey(table, column)),
                check -> Optional.of(search.dropCheck(table, column)),
                exclude -> Optional.empty());
    }

    /** The name that the server makes up for a primary key differs from database to database. */
    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        boolean unnamedKey = drop.name() == null && drop.kind() == Constraint.Kind.PRIMARY_KEY;
        return unnamedKey ? List.of(search.dropPrimaryKey(drop.table())) : super.dropConstraint(drop, catalog);
    }

    /** Nulls are equal in a unique index in any case, and all storage parameters are the server's to know. */
    @Override
    protected void requireKnown(Index index) {}

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        return List.of(new SqlServerIndexes(clauses).create(table, index, indexName));
    }

    @Override
    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        return List.of("DROP INDEX " + name(drop.name()) + " ON " + name(drop.table()));
    }

    List<String> dropIndex(QualifiedName table, Index index) {
        Identifier name = index.name();
        return name == null ? List.of() : List.of("DROP INDEX " + name(name) + " ON " + name(table));
    }

    List<String> makeIndex(QualifiedName table, Index index) {
        return index.name() == null ? List.of() : createIndex(table, index);
    }

    // ---- sequences, rows, conditions

    @Override
    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        return List.of(rename(name(rename.sequence()), rename.newName()) + ", 'OBJECT'");
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return CONDITIONAL;
    }

    /** Where there are no words for it, the batch looks before it does anything, in a script too. */
    @Override
    protected List<String> conditional(Conditional conditional, Catalog catalog) {
        return conditional
                .operation()
                .accept(new SqlServerConditions(search))
                .map(condition -> SqlServerConditions.guarded(
                        condition,
                        render(conditional.operation(), catalog).stream()
                                .map(SqlStatement::text)
                                .toList()))
                .orElseGet(() -> super.conditional(conditional, catalog));
    }

    @Override
    protected String sequenceOptions(Sequence sequence) {
        return sequences.options(sequence);
    }

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        return List.of(sequences.alter(alter));
    }

    @Override
    protected List<String> insertRows(InsertRows insert, Catalog catalog) {
        return new SqlServerInsert(clauses, search)
                .around(insert, catalog.known(insert.table()), part -> super.insertRows(part, catalog));
    }
}
