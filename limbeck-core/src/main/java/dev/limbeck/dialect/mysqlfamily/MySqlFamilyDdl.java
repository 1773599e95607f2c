// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiDdl;
import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements of MySQL and MariaDB. Where the server has or wants keys that the description of a table does not show (see
 * {@link Keys}), a statement makes or drops them along, if the catalogue is known.
 */
public abstract class MySqlFamilyDdl extends AnsiDdl {
    private final MySqlFamilyClauses clauses;
    private final MySqlFamilyIndexes indexes;
    private final KeyActions keys;

    protected MySqlFamilyDdl(String dialect, MySqlFamilyClauses clauses) {
        super(dialect, clauses);
        this.clauses = clauses;
        this.keys = new KeyActions(clauses);
        this.indexes = new MySqlFamilyIndexes(clauses);
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

    /**
     * The actions that keep the hidden keys right, each with a comma and a blank before it; empty where the table is not known.
     */
    private String keysAlong(QualifiedName name, Operation operation, Catalog catalog) {
        return keyActions(name, operation, catalog).stream()
                .map(action -> ", " + action)
                .collect(Collectors.joining());
    }

    private List<String> keyActions(QualifiedName name, Operation operation, Catalog catalog) {
        return knownTable(name, catalog)
                .map(before -> keyActions(before, operation, catalog))
                .orElse(List.of());
    }

    private List<String> keyActions(Table before, Operation operation, Catalog catalog) {
        try {
            Optional<Table> after =
                    SchemaEffect.apply(catalog.current(), operation).table(before.name());
            return after.map(table -> keys.between(before, table)).orElse(List.of());
        } catch (LimbeckException e) {
            if (e.id() == ErrorId.SCHEMA_MISMATCH) {
                // the server will say what is wrong
                return List.of();
            }
            throw e;
        }
    }

    // ---- tables

    @Override
    protected List<String> createTable(CreateTable create, Catalog catalog) {
        Table table = create.table();
        List<String> statements = new ArrayList<>(super.createTable(create, catalog));
        boolean stopgap = keys.inside(table).stream().anyMatch(index -> index.contains(name(Keys.STOPGAP)));
        if (stopgap && Keys.numberedWithoutKey(table).isEmpty()) {
            statements.add(alterTable(table.name(), "DROP INDEX " + name(Keys.STOPGAP)));
        }
        return statements;
    }

    @Override
    protected List<String> tableBody(Table table) {
        List<String> body = new ArrayList<>(super.tableBody(table));
        body.addAll(keys.inside(table));
        return body;
    }

    @Override
    protected String tableOptions(Table table) {
        StringBuilder options = new StringBuilder();
        table.options().stream()
                .filter(option -> !isPartition(option))
                .forEach(option -> options.append(' ').append(option));
        for (Column column : table.columns()) {
            if (column.identity() != null && column.identity().start() != null) {
                options.append(" AUTO_INCREMENT=").append(column.identity().start());
            }
        }
        if (table.comment() != null) {
            options.append(" COMMENT=").append(clauses.text(table.comment()));
        }
        table.options().stream()
                .filter(MySqlFamilyDdl::isPartition)
                .forEach(option -> options.append(' ').append(option));
        return options.toString().strip();
    }

    /** Partitions stand behind everything else. */
    private static boolean isPartition(String option) {
        return option.regionMatches(true, 0, "PARTITION", 0, "PARTITION".length());
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
        StringBuilder action = new StringBuilder("ADD COLUMN " + clauses.column(column, null));
        StringBuilder more = new StringBuilder();
        for (Constraint constraint : add.constraints()) {
            if (standsInColumn(constraint)) {
                action.append(' ').append(clauses.columnConstraint(constraint));
            } else {
                more.append(", ADD ").append(clauses.constraint(constraint));
            }
        }
        action.append(more);
        if (!add.constraints().isEmpty()) {
            // without the column's own number, whose key is added below
            AddColumn plain = new AddColumn(add.table(), column.withIdentity(null), add.constraints());
            action.append(keysAlong(add.table(), plain, catalog));
        }
        return List.of(
                alterTable(add.table(), column.identity() == null ? action.toString() : action + addStopgap(column)));
    }

    /** Whether the constraint may be a part of its column's definition; references there are read and forgotten. */
    protected boolean standsInColumn(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.CHECK;
    }

    private String addStopgap(Column numbered) {
        return ", ADD INDEX " + name(Keys.STOPGAP) + " (" + name(numbered.name()) + ")";
    }

    /** With the keys that the column is a part of, as other databases do it: the server would shorten some, and refuse others. */
    @Override
    protected List<String> dropColumn(DropColumn drop, Catalog catalog) {
        List<String> actions = new ArrayList<>();
        knownTable(drop.table(), catalog).ifPresent(table -> actions.addAll(keys.dropsWith(table, drop.column())));
        actions.addAll(keyActions(drop.table(), drop, catalog));
        actions.add("DROP COLUMN " + name(drop.column()));
        return List.of(alterTable(drop.table(), String.join(", ", actions)));
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

    /**
     * All of the column as it is. What the operation tells of it counts; what it does not mention, and what no model has a word
     * for, is as the database or the revisions before have it.
     */
    final Column definitionBefore(AlterColumn alter, Catalog catalog) {
        Column told = alter.before();
        Optional<Column> there = knownTable(alter.table(), catalog).flatMap(table -> table.column(alter.column()));
        if (told == null) {
            return withAttributes(alter.table(), columnBefore(alter, catalog), catalog);
        }
        Column known =
                there.map(column -> KnownAttributes.unmentioned(told, column)).orElse(told);
        return withAttributes(alter.table(), known, catalog);
    }

    /** With the attributes that the database shows of the column besides those that are known. */
    protected final Column withAttributes(QualifiedName table, Column column, Catalog catalog) {
        return catalog.source(table)
                .map(source -> ColumnText.attributes(
                        source, catalog.nameInSource(table, column.name()).text()))
                .map(shown -> KnownAttributes.plus(column, shown))
                .orElse(column);
    }

    final String alter(QualifiedName table, String action) {
        return alterTable(table, action);
    }

    // ---- constraints and indexes

    @Override
    protected List<String> addConstraint(AddConstraint add, Catalog catalog) {
        String action = "ADD " + clauses.constraint(add.constraint());
        return List.of(alterTable(add.table(), action + keysAlong(add.table(), add, catalog)));
    }

    @Override
    protected List<String> dropConstraint(DropConstraint drop, Catalog catalog) {
        Identifier name = drop.name();
        if (drop.kind() == Constraint.Kind.CHECK && name != null) {
            return dropCheck(drop, name, catalog);
        }
        if (drop.kind() != Constraint.Kind.PRIMARY_KEY && name == null) {
            return super.dropConstraint(drop, catalog);
        }
        String action = switch (drop.kind()) {
            case PRIMARY_KEY -> "DROP PRIMARY KEY";
            case FOREIGN_KEY -> "DROP FOREIGN KEY " + name(Objects.requireNonNull(name));
            default -> "DROP INDEX " + name(Objects.requireNonNull(name));
        };
        return List.of(alterTable(drop.table(), action + keysAlong(drop.table(), drop, catalog)));
    }

    /** A new constraint in place of the old one, where the server has no word for a new name. */
    @Override
    protected List<String> renameConstraint(RenameConstraint rename, Catalog catalog) {
        Constraint before = rename.before() != null
                ? rename.before()
                : tableBefore(rename.table(), catalog)
                        .constraint(rename.name())
                        .orElseThrow(() -> new LimbeckException(
                                ErrorId.SCHEMA_MISMATCH,
                                "table '" + rename.table() + "' has no constraint '" + rename.name() + "'",
                                "check the name, or create the constraint in an earlier operation"));
        Constraint after = before.withName(rename.newName());
        return before.match(
                key -> {
                    throw unsupported("name a primary key", "leave the renaming out for this database");
                },
                unique -> renameIndex(rename.table(), rename.name(), rename.newName()),
                key -> List.of(alterTable(
                        rename.table(),
                        "DROP FOREIGN KEY " + name(rename.name()) + ", ADD " + clauses.constraint(after)
                                + keysAlong(rename.table(), rename, catalog))),
                check -> {
                    List<String> statements = new ArrayList<>();
                    statements.add(alterTable(rename.table(), "ADD " + clauses.constraint(after)));
                    statements.addAll(dropCheck(
                            new DropConstraint(rename.table(), Constraint.Kind.CHECK, rename.name(), check),
                            rename.name(),
                            catalog));
                    return statements;
                },
                exclude -> List.of(clauses.constraint(exclude)));
    }

    @Override
    protected List<String> renameIndex(RenameIndex rename, Catalog catalog) {
        return renameIndex(rename.table(), rename.name(), rename.newName());
    }

    private List<String> renameIndex(QualifiedName table, Identifier name, Identifier newName) {
        return List.of(alterTable(table, "RENAME INDEX " + name(name) + " TO " + name(newName)));
    }

    protected abstract List<String> dropCheck(DropConstraint drop, Identifier name, Catalog catalog);

    @Override
    protected List<String> dropIndex(DropIndex drop, Catalog catalog) {
        // a unique index reads as a constraint
        boolean constraint = knownTable(drop.table(), catalog)
                .filter(table -> table.index(drop.name()).isEmpty())
                .isPresent();
        Operation effect =
                constraint ? new DropConstraint(drop.table(), Constraint.Kind.UNIQUE, drop.name(), null) : drop;
        String along = keysAlong(drop.table(), effect, catalog);
        return List.of(
                along.isEmpty()
                        ? "DROP INDEX " + name(drop.name()) + " ON " + name(drop.table())
                        : alterTable(drop.table(), "DROP INDEX " + name(drop.name()) + along));
    }

    @Override
    protected List<String> createIndex(CreateIndex create, Catalog catalog) {
        List<String> alone = super.createIndex(create, catalog);
        String along = keysAlong(create.table(), create, catalog);
        Identifier name = create.index().name();
        return along.isEmpty() || name == null
                ? alone
                : List.of(alterTable(create.table(), "ADD " + indexes.definition(name, "", create.index()) + along));
    }

    /** A parser of full text is the one option that an index may have. */
    @Override
    protected void requireKnown(Index index) {
        super.requireKnown(MySqlFamilyIndexes.withoutParser(index));
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
        return List.of("CREATE " + indexes.definition(indexName, " ON " + name(table), index));
    }
}
