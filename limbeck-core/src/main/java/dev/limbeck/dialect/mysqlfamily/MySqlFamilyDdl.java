// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of MySQL and MariaDB. Where the server has or wants keys that the description of a table does not show (see
 * {@link Keys}), a statement makes or drops them along, if the catalogue is known.
 */
public abstract class MySqlFamilyDdl extends MySqlFamilyKeyDdl {
    private final MySqlFamilyClauses clauses;
    private final KeyActions keys;

    protected MySqlFamilyDdl(String dialect, MySqlFamilyClauses clauses) {
        super(dialect, clauses);
        this.clauses = clauses;
        this.keys = new KeyActions(clauses);
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
        catalog.known(drop.table()).ifPresent(table -> actions.addAll(keys.dropsWith(table, drop.column())));
        actions.addAll(keys.along(drop.table(), drop, catalog));
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
                || catalog.known(table).map(t -> Keys.hasKey(t, before.name())).orElse(true)) {
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
        Optional<Column> there = catalog.known(alter.table()).flatMap(table -> table.column(alter.column()));
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
}
