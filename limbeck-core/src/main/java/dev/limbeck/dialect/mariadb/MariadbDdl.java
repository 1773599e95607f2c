// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SequenceWindow;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDdl;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements in which MariaDB differs from MySQL.
 *
 * <p>A check may stand in the definition of a column ({@code a int check (a > 0)}, as Hibernate writes it). The catalogue names it
 * as the column; a new definition of the column drops it, {@code DROP CONSTRAINT} does not find it. A check of a column's name
 * is therefore made one of the table when its column is altered, and dropped both ways.
 */
final class MariadbDdl extends MySqlFamilyDdl {
    private final MariadbClauses clauses;

    MariadbDdl(MariadbClauses clauses) {
        super(MariadbDialect.ID, clauses);
        this.clauses = clauses;
    }

    /** Within a column a check takes no name. */
    @Override
    protected boolean standsInColumn(Constraint constraint) {
        return super.standsInColumn(constraint) && constraint.name() == null;
    }

    @Override
    protected List<String> actions(AlterColumn alter, Column before, String modify, Catalog catalog) {
        Optional<Check> check = catalog.known(alter.table()).flatMap(table -> checkNamedAs(table, before.name()));
        if (check.isEmpty()) {
            return List.of(modify);
        }
        if (alter.patch().name().changes()) {
            // renaming alone keeps the check and changes its text
            Identifier newName = alter.patch().applyTo(before).name();
            String rename = "RENAME COLUMN " + name(before.name()) + " TO " + name(newName);
            boolean onlyRenames = alter.patch().onlyRenames();
            if (onlyRenames) {
                return List.of(rename);
            }
            throw unsupported(
                    "rename '" + before.name() + "' and change it while a check stands in its definition",
                    "rename the column in an operation of its own, and change it in the next one");
        }
        return List.of("DROP CONSTRAINT IF EXISTS " + name(before.name()) + ", " + modify + ", ADD "
                + clauses.constraint(check.get()));
    }

    private static Optional<Check> checkNamedAs(Table table, Identifier column) {
        return table.checks().stream()
                .filter(check -> column.equals(check.name()))
                .findFirst();
    }

    @Override
    protected List<String> dropCheck(DropConstraint drop, Identifier name, Catalog catalog) {
        Optional<Column> column = catalog.known(drop.table()).flatMap(table -> table.column(name));
        if (column.isEmpty()) {
            return List.of(alterTable(drop.table(), "DROP CONSTRAINT " + name(name)));
        }
        return List.of(alterTable(
                drop.table(),
                "DROP CONSTRAINT IF EXISTS " + name(name) + ", MODIFY " + name(name) + " "
                        + definition(withAttributes(drop.table(), column.get(), catalog))));
    }

    @Override
    protected List<String> alterSequence(AlterSequence alter, Catalog catalog) {
        Sequence wanted = alter.sequence();
        Sequence before = alter.before();
        String limits = (wanted.minimum() == null ? " NO MINVALUE" : " MINVALUE " + wanted.minimum())
                + (wanted.maximum() == null ? " NO MAXVALUE" : " MAXVALUE " + wanted.maximum());
        if (before == null || !SequenceWindow.of(before).isLeftBy(wanted)) {
            return List.of(changed(wanted, limits));
        }
        SequenceWindow window = SequenceWindow.of(before);
        SequenceWindow other = SequenceWindow.of(wanted);
        if (!window.meets(other)) {
            return List.of(changed(wanted, limits(other) + " RESTART " + wanted.start()));
        }
        // the next number must be one of those that the sequence will have; SETVAL moves it only ahead
        return List.of(
                "ALTER SEQUENCE " + name(wanted.name()) + limits(window.with(other)),
                "SELECT SETVAL(" + name(wanted.name()) + ", "
                        + (wanted.increment() > 0 ? other.lowest() : other.highest()) + ", 0)",
                changed(wanted, limits));
    }

    private String changed(Sequence wanted, String limits) {
        return "ALTER SEQUENCE " + name(wanted.name()) + " START WITH " + wanted.start() + " INCREMENT BY "
                + wanted.increment() + limits
                + " CACHE " + (wanted.cache() == null ? MariadbReflector.DEFAULT_CACHE : wanted.cache())
                + (wanted.cycle() ? " CYCLE" : " NOCYCLE");
    }

    /** The lowest and the highest number of 64 bits are not for sequences. */
    private static String limits(SequenceWindow window) {
        return " MINVALUE " + Math.max(window.lowest(), Long.MIN_VALUE + 1) + " MAXVALUE "
                + Math.min(window.highest(), Long.MAX_VALUE - 1);
    }

    /** A sequence is a table of a kind. */
    @Override
    protected List<String> renameSequence(RenameSequence rename, Catalog catalog) {
        return List.of("RENAME TABLE " + name(rename.sequence()) + " TO "
                + name(rename.sequence().sibling(rename.newName())));
    }

    @Override
    protected Set<Class<? extends Operation>> conditionalOperations() {
        return USUALLY_CONDITIONAL;
    }
}
