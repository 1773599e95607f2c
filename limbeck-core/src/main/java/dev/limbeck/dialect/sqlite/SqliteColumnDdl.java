// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** SQLite's statements about columns: as such where ALTER TABLE can do it, else as a {@link TableRebuild}. */
abstract class SqliteColumnDdl extends SqliteRefusals {
    private final IdentifierRules identifiers;
    private final SqliteClauses clauses;
    private final boolean dropsColumns;
    private final Rebuilder rebuilder;

    /** @param dropsColumns ALTER TABLE DROP COLUMN is known */
    SqliteColumnDdl(
            String dialect,
            IdentifierRules identifiers,
            SqliteClauses clauses,
            TableReader reader,
            boolean dropsColumns) {
        super(dialect, clauses);
        this.identifiers = identifiers;
        this.clauses = clauses;
        this.dropsColumns = dropsColumns;
        this.rebuilder = new Rebuilder(
                identifiers, clauses, reader, this::createTableOnly, (table, index) -> createIndex(table, index));
    }

    final Rebuilder rebuilder() {
        return rebuilder;
    }

    private String createTableOnly(Table table) {
        return super.createTable(new CreateTable(table), SchemaModel::empty).get(0);
    }

    @Override
    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        Column column = add.column();
        if (!add.constraints().isEmpty() && !takesAtOnce(add)) {
            return batch(new Batch(add.table(), add.apart()), catalog);
        }
        if (column.identity() != null) {
            return addNumberedColumn(add, catalog);
        }
        boolean stored = column.generated() != null && column.generated().stored();
        if (!stored && DefaultText.isConstant(column.defaultValue())) {
            return super.addColumn(add, catalog);
        }
        return rebuild(add.table(), add, catalog, edit -> edit.addColumn(column));
    }

    /** ALTER TABLE takes checks and references with a column that it can add, and no keys. */
    private static boolean takesAtOnce(AddColumn add) {
        Column column = add.column();
        boolean stored = column.generated() != null && column.generated().stored();
        return column.identity() == null
                && !stored
                && DefaultText.isConstant(column.defaultValue())
                && add.constraints().stream()
                        .allMatch(constraint -> constraint.kind() == Constraint.Kind.CHECK
                                || constraint.kind() == Constraint.Kind.FOREIGN_KEY);
    }

    /** Only a primary key is numbered, so it comes with the column; the operation that makes it the key finds it made. */
    private List<String> addNumberedColumn(AddColumn add, Catalog catalog) {
        Column column = add.column();
        Table table = tableBefore(add.table(), catalog);
        if (table.primaryKey() != null) {
            // says why not
            clauses.declaredType(column, table);
        }
        return rebuild(add.table(), add, catalog, edit -> edit.addKeyColumn(column));
    }

    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        if (dropsColumns && catalog.known(drop.table()).isEmpty()) {
            // the engine refuses a column on which something stands, so nothing is lost
            return super.dropColumn(drop, catalog);
        }
        Table table = tableBefore(drop.table(), catalog);
        Column column = columnBefore(drop.table(), drop.column(), catalog);
        ColumnUse use = new ColumnUse(table, rebuilder.text(table, catalog.current()), column.name());
        if (dropsColumns && !use.isUsed()) {
            return super.dropColumn(drop, catalog);
        }
        use.refuseSharedIndex();
        Table after = after(drop, table, catalog);
        List<String> statements = rebuild(table, after, catalog, edit -> edit.dropColumn(column.name()));
        statements.add(TableRebuild.check(after, identifiers));
        return statements;
    }

    /** As an identity the column is called INTEGER, whatever its type; when it is none any more, its own type comes back. */
    static ColumnPatch declaredAgain(AlterColumn alter) {
        ColumnPatch patch = alter.patch();
        boolean isNone = patch.identity() instanceof Patch.Clear<Identity>;
        return isNone && alter.before() != null && !patch.type().changes()
                ? patch.withType(Patch.to(alter.before().type()))
                : patch;
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        ColumnPatch patch = declaredAgain(alter).withComment(Patch.keep()).withName(Patch.keep());
        List<String> statements = new ArrayList<>();
        if (!patch.isEmpty()) {
            Table table = tableBefore(alter.table(), catalog);
            Column before = columnBefore(alter.table(), alter.column(), catalog);
            Rebuilder.Wanted wanted = new Rebuilder.Wanted(
                    table,
                    table.withColumn(before.name(), patch::applyTo),
                    before.name(),
                    patch.using(),
                    edit -> edit.alterColumn(before, patch, patch.applyTo(before)));
            statements.addAll(rebuilder.statements(wanted, catalog.current()));
        }
        alter.patch()
                .name()
                .match(Optional::<Identifier>empty, Optional::of, Optional::<Identifier>empty)
                .ifPresent(name -> statements.add(
                        alterTable(alter.table(), "RENAME COLUMN " + name(alter.column()) + " TO " + name(name))));
        return statements;
    }

    final List<String> rebuild(QualifiedName name, Operation operation, Catalog catalog, Consumer<TableEdit> change) {
        Table table = tableBefore(name, catalog);
        return rebuild(table, after(operation, table, catalog), catalog, change);
    }

    private static Table after(Operation operation, Table table, Catalog catalog) {
        return SchemaEffect.apply(catalog.current(), operation)
                .table(table.name())
                .orElse(table);
    }

    final List<String> rebuild(Table before, Table after, Catalog catalog, Consumer<TableEdit> change) {
        return rebuilder.statements(new Rebuilder.Wanted(before, after, null, null, change), catalog.current());
    }
}
