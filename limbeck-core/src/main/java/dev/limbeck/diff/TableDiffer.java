// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.Operation;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what changed inside one table that both sides have. */
final class TableDiffer {
    private final Plan plan;
    private final DesiredSchema names;
    private final Ownership ownership;
    private final SchemaComparison comparison;
    private final ObjectNames objectNames;
    private final Table actual;
    private final Table desired;
    private final QualifiedName table;
    private final Set<Identifier> recollated = new HashSet<>();
    private final List<Set<Identifier>> lostKeys = new ArrayList<>();
    /** Changes of computed columns, unless these are made anew. */
    private final List<Operation.AlterColumn> alteredComputed = new ArrayList<>();

    private final Set<Identifier> renumbered = new HashSet<>();

    TableDiffer(
            Plan plan,
            DesiredSchema names,
            Ownership ownership,
            SchemaComparison comparison,
            ObjectNames objectNames,
            Table actual,
            Table desired) {
        this.plan = plan;
        this.names = names;
        this.ownership = ownership;
        this.comparison = comparison;
        this.objectNames = objectNames;
        this.actual = actual;
        this.desired = desired;
        this.table = desired.name();
    }

    /** Adds to the plan; gives what foreign keys must know of it. */
    Disturbed diff() {
        Set<Identifier> retyped = new HashSet<>();
        Set<Identifier> touched = new HashSet<>();
        for (Column wanted : desired.columns()) {
            Column there = actual.column(wanted.name()).orElse(null);
            if (there == null) {
                add(wanted);
            } else {
                compare(there, wanted, retyped, touched);
            }
        }
        replaceGenerated(retyped, touched);
        dropColumns(touched);
        primaryKey(touched);
        objects(touched);
        recollated.addAll(retyped);
        keysThatCarry(recollated);
        if (!Objects.equals(actual.comment(), desired.comment())) {
            plan.add(Phase.COMMENT, new Operation.SetTableComment(table, desired.comment(), actual.comment()));
        }
        retyped.addAll(renumbered);
        return new Disturbed(retyped, lostKeys);
    }

    private void add(Column wanted) {
        boolean computed = wanted.generated() != null;
        plan.add(computed ? Phase.ADD_GENERATED : Phase.ADD_COLUMN, new Operation.AddColumn(table, wanted));
        if (!wanted.nullable()
                && wanted.defaultValue() == null
                && wanted.identity() == null
                && wanted.generated() == null) {
            plan.note(SchemaDiff.needsValue(table, wanted.name()));
        }
    }

    private void compare(Column there, Column wanted, Set<Identifier> retyped, Set<Identifier> replaced) {
        ColumnPatch patch = new ColumnComparison(comparison)
                .patch(there, wanted, what -> plan.note("column '" + table + "." + wanted.name() + "': " + what));
        if (patch.isEmpty()) {
            return;
        }
        if (wanted.generated() != null
                && (patch.generated().changes() || patch.type().changes())) {
            replaced.add(wanted.name());
            return;
        }
        if (patch.type().changes()) {
            retyped.add(wanted.name());
        }
        if (patch.collation().changes()) {
            recollated.add(wanted.name());
        }
        if (patch.identity().changes()) {
            renumbered.add(wanted.name());
        }
        Operation.AlterColumn alter = new Operation.AlterColumn(table, wanted.name(), patch, there);
        if (wanted.generated() != null) {
            alteredComputed.add(alter);
            return;
        }
        boolean becomesPlain = there.generated() != null;
        if (becomesPlain) {
            // what stands on it goes and comes back, because the way back makes the column anew
            replaced.add(wanted.name());
        }
        plan.add(becomesPlain ? Phase.DROP_GENERATED : Phase.ALTER_COLUMN, alter);
    }

    /** A computed column holds nothing of its own: the new one is computed afresh, also when what it is computed from changes. */
    private void replaceGenerated(Set<Identifier> retyped, Set<Identifier> replaced) {
        for (Column there : actual.columns()) {
            Column wanted = desired.column(there.name()).orElse(null);
            GeneratedExpression expression = there.generated();
            if (wanted == null || wanted.generated() == null) {
                continue;
            }
            if (expression == null) {
                plan.note(
                        "column '" + table + "." + there.name() + "' is computed from now on: its values are replaced");
            } else if (retyped.stream().anyMatch(column -> column.isMentionedIn(expression.sql()))) {
                replaced.add(there.name());
            }
            if (replaced.contains(there.name())) {
                plan.add(Phase.DROP_GENERATED, new Operation.DropColumn(table, there.name(), there));
                plan.add(Phase.ADD_GENERATED, new Operation.AddColumn(table, wanted));
            }
        }
        alteredComputed.stream()
                .filter(alter -> !replaced.contains(alter.column()))
                .forEach(alter -> plan.add(Phase.ALTER_COLUMN, alter));
    }

    private void dropColumns(Set<Identifier> touched) {
        for (Column there : actual.columns()) {
            if (desired.column(there.name()).isPresent()) {
                continue;
            }
            if (ownership.ownsColumn(table, there.name())) {
                boolean computed = there.generated() != null;
                plan.add(
                        computed ? Phase.DROP_GENERATED : Phase.DROP_COLUMN,
                        new Operation.DropColumn(table, there.name(), there));
                touched.add(there.name());
                noteLoss(there);
            } else {
                plan.note("column '" + table + "." + there.name()
                        + "' is not in the model and no revision created it: left alone");
            }
        }
    }

    private void noteLoss(Column gone) {
        if (gone.generated() == null) {
            plan.note(SchemaDiff.loses(table, gone.name()));
        }
    }

    /** {@code touched}: columns that go or are made anew, and take with them the key that carries them along. */
    private void primaryKey(Set<Identifier> touched) {
        Constraint.PrimaryKey there = actual.primaryKey();
        Constraint.PrimaryKey wanted = desired.primaryKey();
        boolean same = there == null || wanted == null ? Objects.equals(there, wanted) : sameKey(there, wanted);
        if (same && (there == null || Collections.disjoint(there.index().include(), touched))) {
            renamePrimaryKey(there, wanted);
            return;
        }
        if (there != null) {
            lostKeys.add(Set.copyOf(there.columns()));
            plan.add(
                    Phase.DROP_PRIMARY_KEY,
                    new Operation.DropConstraint(table, Constraint.Kind.PRIMARY_KEY, there.name(), there));
        }
        if (wanted != null) {
            Constraint named = wanted.withName(NamingConvention.nameFor(desired, wanted));
            plan.add(Phase.ADD_PRIMARY_KEY, new Operation.AddConstraint(table, named));
        }
    }

    /** PostgreSQL makes the index of a key anew when what it carries changes its type or collation, which no foreign key may hold up. */
    private void keysThatCarry(Set<Identifier> changed) {
        for (Constraint constraint : actual.allConstraints()) {
            boolean changes = new TableObject(constraint, null)
                    .columns().stream()
                            .anyMatch(column -> changed.contains(column)
                                    && !constraint.columns().contains(column));
            if (changes) {
                lostKeys.add(Set.copyOf(constraint.columns()));
            }
        }
    }

    /** What a model leaves open of the index behind a key is as the database has it. */
    private static boolean sameKey(Constraint.PrimaryKey there, Constraint.PrimaryKey wanted) {
        return there.columns().equals(wanted.columns())
                && there.deferrability() == wanted.deferrability()
                && (wanted.index().isUsual() || wanted.index().equals(there.index()));
    }

    private void renamePrimaryKey(Constraint.@Nullable PrimaryKey there, Constraint.@Nullable PrimaryKey wanted) {
        if (there == null || wanted == null || there.name() == null || !names.isChosen(table, wanted.name())) {
            return;
        }
        Identifier newName = Objects.requireNonNull(wanted.name(), "a chosen name");
        if (!newName.equals(there.name())) {
            plan.add(Phase.RENAME_OBJECT, new RenameConstraint(table, there.name(), newName, there));
        }
    }

    /** {@code touched}: columns that go or are made anew, and take with them what stands on them. */
    private void objects(Set<Identifier> touched) {
        ObjectMatching matching = ObjectMatching.of(actual, desired, names, comparison)
                .withRenames(objectNames, there -> !there.standsOn(touched) && ownership.owns(table, there));
        matching.renamed()
                .forEach(pair -> plan.add(
                        Phase.RENAME_OBJECT,
                        pair.there()
                                .rename(
                                        table,
                                        Objects.requireNonNull(pair.wanted().name()))));
        matching.notes().forEach(plan::note);
        List<TableObject> create = new ArrayList<>(matching.missing());
        for (TableObject object : matching.surplus()) {
            boolean goesAnyway = object.standsOn(touched);
            if (goesAnyway || ownership.owns(table, object) || isReplaced(object, create)) {
                drop(object);
            } else {
                plan.note("table '" + table + "': " + object.describe()
                        + " is not in the model and no revision created it: left alone");
            }
        }
        for (TableObject object : TableObject.of(desired)) {
            boolean kept = !matching.missing().contains(object)
                    && matching.renamed().stream()
                            .noneMatch(pair -> pair.wanted().equals(object));
            if (kept && object.standsOn(touched)) {
                TableObject.of(actual).stream()
                        .filter(there -> there.structure().equals(object.structure()))
                        .findFirst()
                        .ifPresent(this::drop);
                create.add(object);
            }
        }
        // what was read back has another order than what was not, though the order means nothing
        create.sort(Comparator.comparing(object -> String.valueOf(object.name())));
        create.forEach(this::create);
    }

    /** One of the same name is about to be created, so this one must go whoever made it. */
    private static boolean isReplaced(TableObject object, List<TableObject> create) {
        return create.stream()
                .anyMatch(wanted -> object.name() != null && object.name().equals(wanted.name()));
    }

    private void drop(TableObject object) {
        lostKeys.add(object.keyColumns());
        plan.add(object.isForeignKey() ? Phase.DROP_FOREIGN_KEY : Phase.DROP_OBJECT, object.drop(table));
    }

    private void create(TableObject object) {
        Phase phase = object.isForeignKey() ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        plan.add(object.isIndex() ? Phase.CREATE_INDEX : phase, object.create(table));
    }
}
