// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@link AnsiDdl} that writes tables, columns, constraints and indexes. */
abstract class AnsiTableDdl implements DdlRenderer {
    final String dialect;
    private final AnsiClauses clauses;

    AnsiTableDdl(String dialect, AnsiClauses clauses) {
        this.dialect = dialect;
        this.clauses = clauses;
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
        statements.add("CREATE " + kinds(table) + "TABLE " + name(table.name()) + " (\n    "
                + String.join(",\n    ", tableBody(table)) + "\n)" + tableOptions(table));
        table.indexes().forEach(index -> statements.addAll(createIndex(table.name(), index)));
        statements.addAll(commentsAfterCreate(table));
        return statements;
    }

    /** {@code TEMPORARY }, with a blank behind each word, or empty. */
    private static String kinds(Table table) {
        return table.kinds().stream().map(word -> word + " ").collect(Collectors.joining());
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
        return table.options().stream().map(option -> " " + option).collect(Collectors.joining());
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
        return "COMMENT ON TABLE " + name(table) + " IS " + (comment == null ? noComment() : clauses.text(comment));
    }

    /** What takes a comment away when it stands after {@code IS}. */
    protected String noComment() {
        return "NULL";
    }

    protected final String commentOnColumn(QualifiedName table, Identifier column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + name(table) + "." + name(column) + " IS "
                + (comment == null ? noComment() : clauses.text(comment));
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
        statements.add(alterTable(add.table(), "ADD COLUMN " + clauses.column(add.column(), null) + constraints(add)));
        if (add.column().comment() != null && commentsStandApart()) {
            statements.add(commentOnColumn(
                    add.table(), add.column().name(), add.column().comment()));
        }
        return statements;
    }

    /** The constraints that come with a new column, as parts of its definition, with a blank before it; or empty. */
    protected final String constraints(AddColumn add) {
        return add.constraints().stream()
                .map(constraint -> " " + clauses.columnConstraint(constraint))
                .collect(Collectors.joining());
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
        return name == null
                ? dropConstraint(named(drop, catalog), catalog)
                : List.of(alterTable(drop.table(), "DROP CONSTRAINT " + name(name)));
    }

    /** With the name that the database gave to a constraint for which nobody chose one. */
    private DropConstraint named(DropConstraint drop, Catalog catalog) {
        Constraint wanted = drop.before() == null ? null : drop.before().withName(null);
        return tableBefore(drop.table(), catalog).allConstraints().stream()
                .filter(there -> there.kind() == drop.kind() && there.name() != null)
                .filter(there -> wanted == null || there.withName(null).equals(wanted))
                .findFirst()
                .map(there -> new DropConstraint(drop.table(), drop.kind(), there.name(), drop.before()))
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.MISSING_DEFINITION,
                        "the " + kindName(drop.kind()) + " of '" + drop.table() + "' has no name to drop it by",
                        "name it: op.dropConstraint(\"" + drop.table() + "\", \"<name>\", Kind." + drop.kind() + ")"));
    }

    private static String kindName(Constraint.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    protected List<String> renameConstraint(RenameConstraint rename, Catalog catalog) {
        return List.of(alterTable(
                rename.table(), "RENAME CONSTRAINT " + name(rename.name()) + " TO " + name(rename.newName())));
    }

    /** Nothing, where a constraint is never added without looking at the rows. */
    protected List<String> validateConstraint(ValidateConstraint validate, Catalog catalog) {
        return List.of();
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
        requireKnown(index);
        return createIndex(table, index, indexName);
    }

    /** Refuses what only some databases know of an index. */
    protected void requireKnown(Index index) {
        if (index.nullsNotDistinct()) {
            throw unsupported(
                    "treat nulls as equal in index '" + index.name() + "'; PostgreSQL 15 and newer can",
                    "make the columns not null, or leave nullsNotDistinct() out");
        }
        if (!index.options().isEmpty()) {
            throw unsupported(
                    "keep the storage parameters " + index.options().keySet() + " of index '" + index.name()
                            + "'; PostgreSQL can",
                    "leave option(…) out");
        }
    }

    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        return List.of("CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(indexName) + " ON "
                + name(table) + " (" + clauses.indexParts(index) + ")"
                + (index.where() == null ? "" : " WHERE " + index.where()));
    }

    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        return List.of("DROP INDEX " + name(drop.table().sibling(drop.name())));
    }

    protected List<String> renameIndex(RenameIndex rename, Catalog catalog) {
        return List.of(
                "ALTER INDEX " + name(rename.table().sibling(rename.name())) + " RENAME TO " + name(rename.newName()));
    }
}
