// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SQLite's statements: what ALTER TABLE can do (rename, add a column, drop one on which nothing stands) as such, everything
 * else as a {@link TableRebuild}. Comments are not kept by the engine and give no statement.
 */
final class SqliteDdl extends SqliteColumnDdl {
    private final IdentifierRules identifiers;
    private final SqliteClauses clauses;

    /** @param dropsColumns ALTER TABLE DROP COLUMN is known (3.35) */
    SqliteDdl(String dialect, IdentifierRules identifiers, SqliteTypes types, boolean dropsColumns) {
        this(dialect, identifiers, new SqliteClauses(identifiers, types), new TableReader(types), dropsColumns);
    }

    private SqliteDdl(
            String dialect,
            IdentifierRules identifiers,
            SqliteClauses clauses,
            TableReader reader,
            boolean dropsColumns) {
        super(dialect, identifiers, clauses, reader, dropsColumns);
        this.identifiers = identifiers;
        this.clauses = clauses;
    }

    // ---- tables and indexes

    @Override
    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        table.foreignKeys().forEach(key -> clauses.requireSameFile(table.name(), key));
        return super.createTable(create, catalog);
    }

    @Override
    protected List<String> tableBody(Table table) {
        List<String> body = new ArrayList<>();
        table.columns().forEach(column -> body.add(clauses.column(column, table)));
        boolean keyIsWritten = table.columns().stream().anyMatch(c -> SqliteClauses.isAutoincrement(c, table));
        for (Constraint constraint : table.allConstraints()) {
            if (!keyIsWritten || constraint.kind() != Constraint.Kind.PRIMARY_KEY) {
                body.add(clauses.constraint(constraint));
            }
        }
        return body;
    }

    @Override
    protected String tableOptions(Table table) {
        List<String> options = table.options().stream()
                .filter(option -> !option.equals(TableReader.AUTOINCREMENT))
                .toList();
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }

    @Override
    protected List<String> commentsAfterCreate(Table table) {
        return List.of();
    }

    @Override
    protected boolean commentsStandApart() {
        return false;
    }

    @Override
    protected List<String> setTableComment(SetTableComment set, Catalog catalog) {
        return List.of();
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "include columns in index '" + indexName + "'; PostgreSQL 11 can",
                    "make them keys of the index, or leave them away");
        }
        if (index.method() != null && !index.method().equals("btree")) {
            throw unsupported(
                    "make index '" + indexName + "' with method '" + index.method() + "'",
                    "leave the method away; every index is a b-tree");
        }
        return List.of(
                "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(table.sibling(indexName)) + " ON "
                        + name(table.name()) + " (" + clauses.indexParts(index) + ")"
                        + (index.where() == null ? "" : " WHERE " + index.where()));
    }

    /** The index is made anew, from the text that it was made by. */
    @Override
    protected List<String> renameIndex(RenameIndex rename, Catalog catalog) {
        return rebuilder().renamedIndex(rename, tableBefore(rename.table(), catalog), catalog.current());
    }

    // ---- constraints

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        Constraint constraint = add.constraint();
        Constraint.PrimaryKey key = tableBefore(add.table(), catalog).primaryKey();
        if (key != null
                && constraint instanceof Constraint.PrimaryKey wanted
                && key.columns().equals(wanted.columns())) {
            return List.of();
        }
        if (constraint instanceof Constraint.ForeignKey reference) {
            clauses.requireSameFile(add.table(), reference);
        }
        return rebuild(add.table(), add, catalog, edit -> edit.addConstraint(constraint));
    }

    /** Names that differ in capitals alone are one name to SQLite, so the way leads over another one. */
    @Override
    protected List<String> renameTable(RenameTable rename, Catalog catalog) {
        Identifier name = rename.table().name();
        if (!name.text().equalsIgnoreCase(rename.newName().text())) {
            return super.renameTable(rename, catalog);
        }
        QualifiedName between = rename.table().sibling(Identifier.of("_limbeck_" + name.text()));
        List<String> statements =
                new ArrayList<>(super.renameTable(new RenameTable(rename.table(), between.name()), catalog));
        statements.addAll(super.renameTable(new RenameTable(between, rename.newName()), catalog));
        return statements;
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        if (drop.name() == null && drop.before() == null && drop.kind() != Constraint.Kind.PRIMARY_KEY) {
            return super.dropConstraint(drop, catalog);
        }
        Table table = tableBefore(drop.table(), catalog);
        return rebuild(table, table, catalog, edit -> edit.dropConstraint(drop));
    }

    @Override
    protected List<String> renameConstraint(RenameConstraint rename, Catalog catalog) {
        return rebuild(
                rename.table(), rename, catalog, edit -> edit.renameConstraint(rename.name(), name(rename.newName())));
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return Set.of(CreateTable.class, DropTable.class, CreateIndex.class, DropIndex.class);
    }

    // ---- batches

    /** One rebuild for all that need one, as long as nothing between them must happen on the table as it is. */
    @Override
    protected List<String> batch(Batch batch, Catalog catalog) {
        BatchRebuild rebuild = new BatchRebuild(rebuilder(), clauses, identifiers);
        List<String> statements = new ArrayList<>();
        Catalog now = catalog;
        List<Operation> operations = batch.operations().stream()
                .flatMap(operation -> operation instanceof AddColumn add ? add.apart().stream() : Stream.of(operation))
                .toList();
        int at = 0;
        while (at < operations.size()) {
            int together = rebuild.length(operations.subList(at, operations.size()), batch.table());
            List<Operation> part = operations.subList(at, at + Math.max(together, 1));
            statements.addAll(
                    together > 1
                            ? rebuild.statements(part, tableBefore(batch.table(), now), now.current())
                            : super.batch(new Batch(batch.table(), part), now));
            for (Operation done : part) {
                now = after(now, done);
            }
            at += part.size();
        }
        return statements;
    }
}
