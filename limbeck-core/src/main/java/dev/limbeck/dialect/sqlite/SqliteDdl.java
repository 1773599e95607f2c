// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Patch;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's statements: what ALTER TABLE can do (rename, add a column, drop one on which nothing stands) as such, everything
 * else as a {@link TableRebuild}. Comments are not kept by the engine and give no statement.
 */
final class SqliteDdl extends AnsiDdl {
    private final IdentifierRules identifiers;
    private final SqliteClauses clauses;
    private final TableReader reader;
    private final boolean dropsColumns;

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
        super(dialect, clauses);
        this.identifiers = identifiers;
        this.clauses = clauses;
        this.reader = reader;
        this.dropsColumns = dropsColumns;
    }

    // ---- tables and indexes

    @Override
    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        table.foreignKeys().forEach(key -> refuseOtherSchema(table.name(), key));
        return super.createTable(create, catalog);
    }

    private void refuseOtherSchema(QualifiedName child, Constraint.ForeignKey key) {
        if (!child.sibling(key.referencedTable().name()).equals(key.referencedTable())) {
            throw unsupported(
                    "refer from '" + child + "' to '" + key.referencedTable() + "' in another database file",
                    "keep both tables in one file, or leave the foreign key away");
        }
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

    // ---- columns

    @Override
    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        Column column = add.column();
        boolean stored = column.generated() != null && column.generated().stored();
        if (!stored && DefaultText.isConstant(column.defaultValue())) {
            return super.addColumn(add, catalog);
        }
        return rebuild(add.table(), add, catalog, edit -> edit.addColumn(column));
    }

    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        if (dropsColumns && !isKnown(drop.table(), catalog)) {
            // the engine refuses a column on which something stands, so nothing is lost
            return super.dropColumn(drop, catalog);
        }
        Table table = tableBefore(drop.table(), catalog);
        Column column = columnBefore(drop.table(), drop.column(), catalog);
        TableText text = text(table, catalog);
        ColumnUse use = new ColumnUse(table, text, column.name());
        if (dropsColumns && !use.isUsed()) {
            return super.dropColumn(drop, catalog);
        }
        use.refuseSharedIndex();
        Rebuild rebuild = new Rebuild(table, SchemaEffect.apply(catalog.current(), drop), null, null);
        List<String> statements = rebuild(rebuild, catalog, edit -> edit.dropColumn(column.name()));
        newRebuild(rebuild, catalog).check().ifPresent(statements::add);
        return statements;
    }

    private static boolean isKnown(QualifiedName table, Catalog catalog) {
        try {
            return catalog.current().table(table).isPresent();
        } catch (LimbeckException e) {
            if (e.id() == ErrorId.MISSING_DEFINITION) {
                return false;
            }
            throw e;
        }
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        ColumnPatch patch = alter.patch().withComment(Patch.keep()).withName(Patch.keep());
        List<String> statements = new ArrayList<>();
        if (!patch.isEmpty()) {
            Column before = columnBefore(alter.table(), alter.column(), catalog);
            Table table = tableBefore(alter.table(), catalog);
            SchemaModel after = catalog.current().withTable(table.withColumn(before.name(), patch::applyTo));
            statements.addAll(rebuild(
                    new Rebuild(table, after, before.name(), patch.using()),
                    catalog,
                    edit -> edit.alterColumn(before, patch, patch.applyTo(before))));
        }
        alter.patch()
                .name()
                .match(Optional::<Identifier>empty, Optional::of, Optional::<Identifier>empty)
                .ifPresent(name -> statements.add(
                        alterTable(alter.table(), "RENAME COLUMN " + name(alter.column()) + " TO " + name(name))));
        return statements;
    }

    // ---- constraints

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        Constraint constraint = add.constraint();
        constraint.<@Nullable Void>match(
                pk -> null,
                uq -> null,
                fk -> {
                    refuseOtherSchema(add.table(), fk);
                    return null;
                },
                check -> null);
        return rebuild(add.table(), add, catalog, edit -> edit.addConstraint(constraint));
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        if (drop.name() == null && drop.before() == null && drop.kind() != Constraint.Kind.PRIMARY_KEY) {
            return super.dropConstraint(drop, catalog);
        }
        Table table = tableBefore(drop.table(), catalog);
        return rebuild(new Rebuild(table, catalog.current(), null, null), catalog, edit -> edit.dropConstraint(drop));
    }

    // ---- the rebuild

    /** One rebuild: the table before, the schema after, the column that gets new values. */
    private record Rebuild(
            Table before,
            SchemaModel after,
            @Nullable Identifier converted,
            @Nullable String using) {}

    private List<String> rebuild(
            QualifiedName table, Operation operation, Catalog catalog, Consumer<TableEdit> change) {
        Table before = tableBefore(table, catalog);
        SchemaModel after = SchemaEffect.apply(catalog.current(), operation);
        return rebuild(new Rebuild(before, after, null, null), catalog, change);
    }

    private List<String> rebuild(Rebuild wanted, Catalog catalog, Consumer<TableEdit> change) {
        Table before = wanted.before();
        TableRebuild rebuild = newRebuild(wanted, catalog);
        TableText text = text(before, catalog);
        TableEdit edit = new TableEdit(text, before, clauses);
        change.accept(edit);
        String create = edit.named(rebuild.temporaryName());
        boolean keepsNumbers =
                text.hasAutoincrement() && TableParser.parse(create).hasAutoincrement();
        return rebuild.statements(
                create, keepsNumbers, wanted.converted(), wanted.using(), belongings(after(wanted), catalog));
    }

    private TableRebuild newRebuild(Rebuild wanted, Catalog catalog) {
        return new TableRebuild(identifiers, catalog.current(), wanted.before(), after(wanted));
    }

    private static Table after(Rebuild wanted) {
        return wanted.after().tables().getOrDefault(wanted.before().name(), wanted.before());
    }

    private TableText text(Table table, Catalog catalog) {
        return new TableSource(catalog.current(), reader)
                .table(table)
                .orElseGet(() -> TableParser.parse(
                        super.createTable(new CreateTable(table), catalog).get(0)));
    }

    private List<String> belongings(Table after, Catalog catalog) {
        TableSource source = new TableSource(catalog.current(), reader);
        List<String> statements = new ArrayList<>();
        for (Index index : after.indexes()) {
            statements.addAll(source.index(after, index)
                    .map(sql -> List.of(SchemaPrefix.add(sql, after.name(), identifiers)))
                    .orElseGet(() -> createIndex(after.name(), index)));
        }
        source.triggers(after.name()).forEach(sql -> statements.add(SchemaPrefix.add(sql, after.name(), identifiers)));
        return statements;
    }

    // ---- what SQLite has not

    @Override
    protected List<String> createSequence(CreateSequence create, Catalog catalog) {
        throw noSequences(create.sequence().name());
    }

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        throw noSequences(alter.sequence().name());
    }

    @Override
    protected List<String> dropSequence(DropSequence drop, Catalog catalog) {
        throw noSequences(drop.sequence());
    }

    private LimbeckException noSequences(QualifiedName sequence) {
        return unsupported(
                "keep a sequence such as '" + sequence + "'; PostgreSQL, MariaDB 10.3 and H2 can",
                "use an identity column, or a table that holds the next number");
    }

    @Override
    protected List<String> createSchema(CreateSchema create, Catalog catalog) {
        throw noSchemas(create.schema());
    }

    @Override
    protected List<String> dropSchema(DropSchema drop, Catalog catalog) {
        throw noSchemas(drop.schema());
    }

    private LimbeckException noSchemas(Identifier schema) {
        return unsupported(
                "create or drop schema '" + schema + "'; a schema is a database file",
                "attach the file in the connection: ATTACH DATABASE '<file>' AS " + name(schema));
    }
}
