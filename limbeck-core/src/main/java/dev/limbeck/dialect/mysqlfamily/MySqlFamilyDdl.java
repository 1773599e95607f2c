// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements of MySQL and MariaDB. Where the server wants keys that the description of a table does not show (see {@link
 * Keys}), a statement makes or drops them along, if the catalogue is known.
 */
public abstract class MySqlFamilyDdl extends AnsiDdl {
    private final MySqlFamilyClauses clauses;

    protected MySqlFamilyDdl(String dialect, MySqlFamilyClauses clauses) {
        super(dialect, clauses);
        this.clauses = clauses;
    }

    /** The table before the operation; empty where nothing can be known of it. */
    protected final Optional<Table> knownTable(QualifiedName table, Catalog catalog) {
        try {
            return catalog.current().table(table);
        } catch (LimbeckException e) {
            if (e.id() == ErrorId.MISSING_DEFINITION || e.id() == ErrorId.OFFLINE_MODE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    // ---- tables

    @Override
    protected List<String> tableBody(Table table) {
        List<String> body = new ArrayList<>(super.tableBody(table));
        table.columns().stream()
                .filter(column -> column.identity() != null)
                .filter(column -> !Keys.hasKey(table.withIndexes(List.of()), column.name()))
                .forEach(column -> body.add("INDEX " + name(Keys.STOPGAP) + " (" + name(column.name()) + ")"));
        for (ForeignKey key : table.foreignKeys()) {
            Keys.indexBeside(table, key).ifPresent(index -> body.add(index(index, key)));
        }
        return body;
    }

    private String index(Identifier index, ForeignKey key) {
        return "INDEX " + name(index) + " (" + clauses.names(key.columns()) + ")";
    }

    @Override
    protected String tableOptions(Table table) {
        StringBuilder options = new StringBuilder();
        for (Column column : table.columns()) {
            if (column.identity() != null && column.identity().start() != null) {
                options.append(" AUTO_INCREMENT=").append(column.identity().start());
            }
        }
        if (table.comment() != null) {
            options.append(" COMMENT=").append(clauses.text(table.comment()));
        }
        return options.toString().strip();
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
    protected List<String> renameTable(RenameTable rename, Catalog catalog) {
        // an unqualified new name would move the table into the connection's own database
        QualifiedName newName = rename.table().sibling(rename.newName());
        return List.of(alterTable(rename.table(), "RENAME TO " + name(newName)));
    }

    @Override
    protected List<String> setTableComment(SetTableComment set, Catalog catalog) {
        String comment = set.comment();
        return List.of(alterTable(set.table(), "COMMENT " + clauses.text(comment == null ? "" : comment)));
    }

    // ---- columns

    @Override
    protected List<String> addColumn(AddColumn add, Catalog catalog) {
        Column column = add.column();
        String action = "ADD COLUMN " + clauses.column(column, null);
        return List.of(alterTable(add.table(), column.identity() == null ? action : action + addStopgap(column)));
    }

    private String addStopgap(Column numbered) {
        return ", ADD INDEX " + name(Keys.STOPGAP) + " (" + name(numbered.name()) + ")";
    }

    /** With the keys that the column is a part of, as other databases do it: the server would shorten some, and refuse others. */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        List<String> actions = new ArrayList<>();
        knownTable(drop.table(), catalog).ifPresent(table -> actions.addAll(keyDrops(table, drop.column())));
        actions.add("DROP COLUMN " + name(drop.column()));
        return List.of(alterTable(drop.table(), String.join(", ", actions)));
    }

    private List<String> keyDrops(Table table, Identifier column) {
        List<String> actions = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column) && key.name() != null) {
                actions.add("DROP FOREIGN KEY " + name(key.name()));
                Keys.automaticIndex(table, key)
                        .filter(index -> key.columns().size() > 1)
                        .ifPresent(index -> actions.add("DROP INDEX " + name(index)));
            }
        }
        Constraint.PrimaryKey primary = table.primaryKey();
        if (primary != null && Keys.isShared(primary.columns(), column)) {
            actions.add("DROP PRIMARY KEY");
        }
        Keys.sharedBy(table, column).forEach(key -> actions.add("DROP INDEX " + name(key)));
        return actions;
    }

    @Override
    protected List<String> alterColumn(AlterColumn alter, Catalog catalog) {
        return new ColumnAlteration(this, clauses, alter, catalog).statements();
    }

    /**
     * What goes around the action that gives a column its new definition, in the order given; the action itself is {@code
     * modify}.
     *
     * @param before the column as it was
     */
    protected List<String> actions(AlterColumn alter, Column before, String modify, Catalog catalog) {
        return List.of(modify);
    }

    /** All of a column but its name, as {@code MODIFY} wants it. */
    protected final String definition(Column column) {
        return clauses.definition(column);
    }

    /** Makes or drops the stopgap key when a column begins or ends to be numbered. */
    final String stopgapFor(QualifiedName table, Column before, Column after, Catalog catalog) {
        boolean changes = (before.identity() == null) != (after.identity() == null);
        if (!changes
                || knownTable(table, catalog)
                        .map(t -> Keys.hasKey(t, before.name()))
                        .orElse(true)) {
            return "";
        }
        return after.identity() != null ? addStopgap(after) : ", DROP INDEX " + name(Keys.STOPGAP);
    }

    final LimbeckException cannot(String what, String help) {
        return unsupported(what, help);
    }

    final Column definitionBefore(AlterColumn alter, Catalog catalog) {
        return columnBefore(alter, catalog);
    }

    final String alter(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    // ---- constraints and indexes

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        String action = "ADD " + clauses.constraint(add.constraint());
        List<Identifier> key = add.constraint()
                .match(Constraint.PrimaryKey::columns, Constraint.Unique::columns, fk -> List.of(), check -> List.of());
        boolean endsStopgap = !key.isEmpty()
                && knownTable(add.table(), catalog)
                        .flatMap(Keys::numberedWithoutKey)
                        .filter(numbered -> numbered.name().equals(key.get(0)))
                        .isPresent();
        return List.of(alterTable(
                add.table(),
                indexBeside(add, catalog) + (endsStopgap ? action + ", DROP INDEX " + name(Keys.STOPGAP) : action)));
    }

    private String indexBeside(AddConstraint add, Catalog catalog) {
        Optional<ForeignKey> key = add.constraint()
                .match(pk -> Optional.empty(), unique -> Optional.empty(), Optional::of, check -> Optional.empty());
        return key.flatMap(foreignKey -> knownTable(add.table(), catalog)
                        .flatMap(table -> Keys.indexBeside(table, foreignKey))
                        .map(index -> "ADD " + index(index, foreignKey) + ", "))
                .orElse("");
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        Identifier name = drop.name();
        if (drop.kind() == Constraint.Kind.PRIMARY_KEY) {
            return List.of(alterTable(drop.table(), "DROP PRIMARY KEY" + stopgapForPrimaryKey(drop, catalog)));
        }
        if (name == null) {
            return super.dropConstraint(drop, catalog);
        }
        return switch (drop.kind()) {
            case UNIQUE -> List.of(alterTable(drop.table(), keyDrop(drop.table(), name, catalog)));
            case FOREIGN_KEY -> List.of(alterTable(drop.table(), foreignKeyDrop(drop, name, catalog)));
            default -> dropCheck(drop, name, catalog);
        };
    }

    private String stopgapForPrimaryKey(DropConstraint drop, Catalog catalog) {
        return knownTable(drop.table(), catalog)
                .map(table -> table.withPrimaryKey(null))
                .flatMap(Keys::numberedWithoutKey)
                .map(this::addStopgap)
                .orElse("");
    }

    private String foreignKeyDrop(DropConstraint drop, Identifier name, Catalog catalog) {
        Optional<Table> table = knownTable(drop.table(), catalog);
        Optional<Identifier> index = table.flatMap(known -> known.foreignKeys().stream()
                .filter(key -> name.equals(key.name()))
                .findFirst()
                .flatMap(key -> Keys.automaticIndex(known, key)));
        return "DROP FOREIGN KEY " + name(name)
                + index.map(automatic -> ", DROP INDEX " + name(automatic)).orElse("");
    }

    protected abstract List<String> dropCheck(DropConstraint drop, Identifier name, Catalog catalog);

    /** Drops a key, and makes the ones again that foreign keys need then. */
    private String keyDrop(QualifiedName table, Identifier key, Catalog catalog) {
        return keysFor(table, key, catalog) + "DROP INDEX " + name(key);
    }

    private String keysFor(QualifiedName table, Identifier key, Catalog catalog) {
        return knownTable(table, catalog)
                .map(known -> Keys.leftWithout(known, key).stream()
                        .map(foreignKey -> addIndex(known, foreignKey))
                        .collect(Collectors.joining()))
                .orElse("");
    }

    private String addIndex(Table table, ForeignKey key) {
        Identifier index = Keys.automaticName(table.name().name(), key);
        return index == null ? "" : "ADD " + index(index, key) + ", ";
    }

    @Override
    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        String keys = keysFor(drop.table(), drop.name(), catalog);
        return List.of(
                keys.isEmpty()
                        ? "DROP INDEX " + name(drop.name()) + " ON " + name(drop.table())
                        : alterTable(drop.table(), keys + "DROP INDEX " + name(drop.name())));
    }

    @Override
    protected List<String> createIndex(QualifiedName table, Index index, Identifier indexName) {
        if (index.where() != null) {
            throw unsupported(
                    "index only the rows '" + index.where() + "'; PostgreSQL and SQLite can",
                    "leave the predicate out, or index a generated column that is null for the other rows");
        }
        if (!index.include().isEmpty()) {
            throw unsupported(
                    "carry columns along in index '" + indexName + "'; PostgreSQL 11 and newer can",
                    "make them the last keys of the index");
        }
        return List.of("CREATE " + indexKind(index) + "INDEX " + name(indexName) + " ON " + name(table) + " ("
                + clauses.indexParts(index) + ")" + accessMethod(index));
    }

    private static String indexKind(Index index) {
        if (isKind(index)) {
            return String.valueOf(index.method()).toUpperCase(Locale.ROOT) + " ";
        }
        return index.unique() ? "UNIQUE " : "";
    }

    private static String accessMethod(Index index) {
        return index.method() == null || isKind(index)
                ? ""
                : " USING " + index.method().toUpperCase(Locale.ROOT);
    }

    /** Full text and spatial indexes are kinds of their own, the others choose a structure. */
    private static boolean isKind(Index index) {
        return "fulltext".equals(index.method()) || "spatial".equals(index.method());
    }
}
