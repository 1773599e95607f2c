// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every operation as the standard writes it. A dialect overrides the methods for what it writes otherwise; it never asks
 * which database it is. Methods give statements in order; {@code catalog} is the schema before the operation.
 */
public abstract class AnsiDdl implements DdlRenderer {
    final String dialect;
    private final AnsiClauses clauses;

    /** @param dialect the id, for messages and custom operations */
    protected AnsiDdl(String dialect, AnsiClauses clauses) {
        this.dialect = dialect;
        this.clauses = clauses;
    }

    @Override
    public final List<SqlStatement> render(Operation operation, Catalog catalog) {
        return operation.accept(new AnsiRendering(this, catalog)).stream()
                .map(SqlStatement::new)
                .toList();
    }

    protected final AnsiClauses clauses() {
        return clauses;
    }

    protected final String name(Identifier identifier) {
        return clauses.name(identifier);
    }

    protected final String name(QualifiedName qualified) {
        return clauses.name(qualified);
    }

    protected final String alterTable(QualifiedName table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }

    /** The error for what the database cannot do; {@code help} is what to write instead. */
    protected final LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, dialect + " cannot " + what, help);
    }

    /** The table before the operation, or the error {@code schema-mismatch}. */
    protected final Table tableBefore(QualifiedName table, Catalog catalog) {
        return catalog.current()
                .table(table)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "there is no table '" + table + "' to change",
                        "check the name, or create the table in an earlier operation"));
    }

    /** The column before an alteration: from the operation, else from the catalogue. */
    protected final Column columnBefore(AlterColumn alter, Catalog catalog) {
        Column before = alter.before();
        return before != null ? before : columnBefore(alter.table(), alter.column(), catalog);
    }

    protected final Column columnBefore(QualifiedName table, Identifier column, Catalog catalog) {
        return tableBefore(table, catalog)
                .column(column)
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.SCHEMA_MISMATCH,
                        "table '" + table + "' has no column '" + column + "'",
                        "check the name, or add the column in an earlier operation"));
    }

    // ---- tables

    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + name(table.name()) + " (\n    " + String.join(",\n    ", tableBody(table))
                + "\n)" + tableOptions(table));
        table.indexes().forEach(index -> statements.addAll(createIndex(table.name(), index)));
        statements.addAll(commentsAfterCreate(table));
        return statements;
    }

    /** Columns and constraints, one each. */
    protected List<String> tableBody(Table table) {
        List<String> body = new ArrayList<>();
        table.columns().forEach(column -> body.add(clauses.column(column, table)));
        table.allConstraints().forEach(constraint -> body.add(clauses.constraint(constraint)));
        return body;
    }

    /** What follows the closing parenthesis, with a blank before it, or empty. */
    protected String tableOptions(Table table) {
        return "";
    }

    /** {@code COMMENT ON} statements for a new table; empty where comments stand inside the definition. */
    protected List<String> commentsAfterCreate(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(commentOnTable(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(commentOnColumn(table.name(), column.name(), column.comment()));
            }
        }
        return statements;
    }

    protected final String commentOnTable(QualifiedName table, @Nullable String comment) {
        return "COMMENT ON TABLE " + name(table) + " IS " + (comment == null ? "NULL" : clauses.text(comment));
    }

    protected final String commentOnColumn(QualifiedName table, Identifier column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + name(table) + "." + name(column) + " IS "
                + (comment == null ? "NULL" : clauses.text(comment));
    }

    protected List<String> dropTable(DropTable drop, Catalog catalog) {
        return List.of("DROP TABLE " + name(drop.table()));
    }

    protected List<String> renameTable(RenameTable rename, Catalog catalog) {
        return List.of(alterTable(rename.table(), "RENAME TO " + name(rename.newName())));
    }

    protected List<String> setTableComment(SetTableComment set, Catalog catalog) {
        return List.of(commentOnTable(set.table(), set.comment()));
    }

    // ---- columns

    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(add.table(), "ADD COLUMN " + clauses.column(add.column(), null)));
        if (add.column().comment() != null && commentsStandApart()) {
            statements.add(commentOnColumn(
                    add.table(), add.column().name(), add.column().comment()));
        }
        return statements;
    }

    /** Comments are statements of their own; otherwise they are part of a column's definition. */
    protected boolean commentsStandApart() {
        return true;
    }

    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        return List.of(alterTable(drop.table(), "DROP COLUMN " + name(drop.column())));
    }

    /** Each database alters a column in its own words. */
    protected abstract List<String> alterColumn(AlterColumn alter, Catalog catalog);

    // ---- constraints and indexes

    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        return List.of(alterTable(add.table(), "ADD " + clauses.constraint(add.constraint())));
    }

    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        Identifier name = drop.name();
        if (name == null) {
            throw new LimbeckException(
                    ErrorId.MISSING_DEFINITION,
                    "the " + kindName(drop.kind()) + " of '" + drop.table() + "' has no name to drop it by",
                    "name it: op.dropConstraint(\"" + drop.table() + "\", \"<name>\")");
        }
        return List.of(alterTable(drop.table(), "DROP CONSTRAINT " + name(name)));
    }

    private static String kindName(Constraint.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    protected List<String> createIndex(CreateIndex create, Catalog catalog) {
        return createIndex(create.table(), create.index());
    }

    protected final List<String> createIndex(QualifiedName table, Index index) {
        Identifier indexName = index.name();
        if (indexName == null) {
            throw new LimbeckException(
                    ErrorId.MISSING_DEFINITION,
                    "an index of '" + table + "' has no name",
                    "name it: op.createIndex(\"ix_" + table + "_…\", …)");
        }
        return createIndex(table, index, indexName);
    }

    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(indexName) + " ON "
                + name(table) + " (" + clauses.indexParts(index) + ")"
                + (index.where() == null ? "" : " WHERE " + index.where()));
    }

    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        return List.of("DROP INDEX " + name(drop.table().sibling(drop.name())));
    }

    // ---- sequences, types, schemas, rows

    protected List<String> createSequence(CreateSequence create, Catalog catalog) {
        Sequence sequence = create.sequence();
        return List.of("CREATE SEQUENCE " + name(sequence.name()) + " START WITH " + sequence.start()
                + sequenceOptions(sequence));
    }

    /** Everything but the start, with a blank before it. */
    protected String sequenceOptions(Sequence sequence) {
        return " INCREMENT BY " + sequence.increment()
                + (sequence.minimum() == null ? "" : " MINVALUE " + sequence.minimum())
                + (sequence.maximum() == null ? "" : " MAXVALUE " + sequence.maximum())
                + (sequence.cache() == null ? "" : " CACHE " + sequence.cache())
                + (sequence.cycle() ? " CYCLE" : "");
    }

    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence sequence = alter.sequence();
        return List.of("ALTER SEQUENCE " + name(sequence.name()) + sequenceOptions(sequence));
    }

    protected List<String> dropSequence(DropSequence drop, Catalog catalog) {
        return List.of("DROP SEQUENCE " + name(drop.sequence()));
    }

    protected List<String> createEnumType(CreateEnumType create, Catalog catalog) {
        throw namedEnums(create.type().name());
    }

    protected List<String> alterEnumType(AlterEnumType alter, Catalog catalog) {
        throw namedEnums(alter.type().name());
    }

    protected List<String> dropEnumType(DropEnumType drop, Catalog catalog) {
        throw namedEnums(drop.type());
    }

    private LimbeckException namedEnums(QualifiedName type) {
        return unsupported(
                "make '" + type + "' a type of its own; PostgreSQL can",
                "use an enum column where the database has one, or a varchar with a check constraint");
    }

    protected List<String> createSchema(CreateSchema create, Catalog catalog) {
        return List.of("CREATE SCHEMA " + name(create.schema()));
    }

    protected List<String> dropSchema(DropSchema drop, Catalog catalog) {
        return List.of("DROP SCHEMA " + name(drop.schema()));
    }

    protected List<String> insertRows(InsertRows insert, Catalog catalog) {
        String rows = insert.rows().stream()
                .map(row -> "(" + row.stream().map(clauses::literal).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(", "));
        return List.of(
                "INSERT INTO " + name(insert.table()) + " (" + clauses.names(insert.columns()) + ") VALUES " + rows);
    }
}
