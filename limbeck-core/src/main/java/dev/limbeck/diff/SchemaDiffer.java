// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the operations that lead from one schema to another. Pure: the same input gives the same plan. */
public final class SchemaDiffer {
    private final SchemaComparison comparison;

    /** @param comparison {@link ExactComparison} where both sides were read back from one engine, else the dialect's */
    public SchemaDiffer(SchemaComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The plan in the spelling that was compared ({@link DesiredSchema#normal}).
     *
     * @param seeds rows for tables that the plan creates; others are left out
     */
    public SchemaDiff diff(SchemaModel before, DesiredSchema desired, Ownership ownership, List<InsertRows> seeds) {
        return diff(before, desired, ownership, seeds, Renames.none());
    }

    /** The same where some things are known to have been renamed. */
    public SchemaDiff diff(
            SchemaModel before, DesiredSchema desired, Ownership owning, List<InsertRows> seeds, Renames known) {
        Plan plan = new Plan();
        List<Operation> renames = Renaming.of(before, desired.normal(), owning, known);
        renames.forEach(rename -> plan.add(Phase.RENAME, rename));
        SchemaModel actual = SchemaEffect.apply(before, renames);
        Ownership ownership = owning.after(renames);
        schemas(plan, actual, desired.normal());
        enumTypes(plan, actual, desired.normal(), ownership);
        sequences(plan, actual, desired.normal(), ownership);
        newTables(plan, actual, desired.normal(), seeds);
        Map<QualifiedName, Disturbed> disturbed = new HashMap<>();
        ObjectNames objectNames = new ObjectNames(actual, desired.normal());
        for (Table wanted : desired.normal().tables().values()) {
            Table there = actual.tables().get(wanted.name());
            if (there != null) {
                disturbed.put(
                        wanted.name(),
                        new TableDiffer(plan, desired, ownership, comparison, objectNames, there, wanted).diff());
            }
        }
        foreignKeysOn(plan, disturbed, actual, desired.normal());
        goneTables(plan, actual, desired.normal(), ownership);
        return plan.finish(before);
    }

    /** The same operations in the words of the model ({@link DesiredSchema#source}); for the file that is written. */
    public static List<Operation> present(List<Operation> operations, DesiredSchema desired) {
        Presentation presentation = new Presentation(desired);
        return operations.stream()
                .map(operation -> operation.accept(presentation))
                .toList();
    }

    /**
     * The same operations with the definitions that they lack, as they are at their turn.
     *
     * @throws LimbeckException {@code schema-mismatch} and others for what cannot be done there
     */
    public static List<Operation> completed(List<Operation> operations, SchemaModel before) {
        return Plan.completed(operations, before);
    }

    private static void schemas(Plan plan, SchemaModel actual, SchemaModel desired) {
        for (Identifier schema : desired.schemas()) {
            if (!actual.schemas().contains(schema)) {
                plan.add(Phase.CREATE_SCHEMA, new Operation.CreateSchema(schema));
            }
        }
    }

    private static void enumTypes(Plan plan, SchemaModel actual, SchemaModel desired, Ownership ownership) {
        for (EnumType wanted : desired.enumTypes().values()) {
            EnumType there = actual.enumTypes().get(wanted.name());
            if (there == null) {
                plan.add(Phase.CREATE_TYPE, new Operation.CreateEnumType(wanted));
            } else {
                otherValues(plan, there, wanted);
            }
        }
        for (EnumType there : actual.enumTypes().values()) {
            if (desired.enumTypes().containsKey(there.name())) {
                continue;
            }
            if (ownership.ownsEnumType(there.name())) {
                plan.add(Phase.DROP_TYPE, new Operation.DropEnumType(there.name(), there));
            } else {
                plan.note(unmanaged("enum type", there.name()));
            }
        }
    }

    /** Values come before anything uses them, and go when nothing does any more. */
    private static void otherValues(Plan plan, EnumType there, EnumType wanted) {
        EnumType both = there.with(wanted);
        if (!both.equals(there)) {
            plan.add(Phase.CREATE_TYPE, new Operation.AlterEnumType(both, there));
        }
        if (!both.equals(wanted)) {
            plan.add(Phase.NARROW_TYPE, new Operation.AlterEnumType(wanted, both));
        }
    }

    private void sequences(Plan plan, SchemaModel actual, SchemaModel desired, Ownership ownership) {
        for (Sequence wanted : desired.sequences().values()) {
            Sequence there = actual.sequences().get(wanted.name());
            if (there == null) {
                plan.add(Phase.CREATE_SEQUENCE, new Operation.CreateSequence(wanted));
            } else if (!comparison.sameSequence(there, wanted)) {
                plan.add(Phase.CREATE_SEQUENCE, new Operation.AlterSequence(wanted, there));
            }
        }
        for (Sequence there : actual.sequences().values()) {
            if (desired.sequences().containsKey(there.name())) {
                continue;
            }
            if (ownership.ownsSequence(there.name())) {
                plan.add(Phase.DROP_SEQUENCE, new Operation.DropSequence(there.name(), there));
            } else {
                plan.note(unmanaged("sequence", there.name()));
            }
        }
    }

    private static void newTables(Plan plan, SchemaModel actual, SchemaModel desired, List<InsertRows> seeds) {
        TableOrder order = TableOrder.of(desired.tables().values().stream()
                .filter(table -> !actual.tables().containsKey(table.name()))
                .toList());
        for (Table ordered : order.tables()) {
            List<ForeignKey> waiting = ordered.foreignKeys().stream()
                    .filter(key -> !isReady(actual, desired, key))
                    .toList();
            Table table = ordered.withConstraints(ordered.constraints().stream()
                    .filter(constraint -> waiting.stream().noneMatch(key -> key == constraint))
                    .toList());
            waiting.forEach(key -> plan.add(Phase.ADD_FOREIGN_KEY, new Operation.AddConstraint(table.name(), key)));
            plan.add(Phase.CREATE_TABLE, new Operation.CreateTable(table));
            seeds.stream()
                    .filter(seed -> seed.table().equals(table.name()))
                    .forEach(seed -> plan.add(Phase.CREATE_TABLE, seed));
        }
        order.later()
                .forEach((table, keys) ->
                        keys.forEach(key -> plan.add(Phase.ADD_FOREIGN_KEY, new Operation.AddConstraint(table, key))));
    }

    /** Whether a new table can point there at once: at another new table, or at a key that is there and stays as it is. */
    private static boolean isReady(SchemaModel actual, SchemaModel desired, ForeignKey key) {
        Table there = actual.tables().get(key.referencedTable());
        Table wanted = desired.tables().get(key.referencedTable());
        return there == null
                || wanted == null
                || (isKey(there, key.referencedColumns())
                        && isKey(wanted, key.referencedColumns())
                        && types(there, key).equals(types(wanted, key)));
    }

    private static boolean isKey(Table table, List<Identifier> columns) {
        Set<Identifier> set = Set.copyOf(columns);
        boolean primary = table.primaryKey() != null
                && Set.copyOf(table.primaryKey().columns()).equals(set);
        return primary
                || TableObject.of(table).stream()
                        .anyMatch(object ->
                                !object.isForeignKey() && object.columns().equals(set));
    }

    private static List<SqlType> types(Table table, ForeignKey key) {
        return key.referencedColumns().stream()
                .flatMap(column -> table.column(column).stream())
                .map(Column::type)
                .toList();
    }

    /**
     * A key whose column changes its type, or that points at a key which goes, is taken off and put on again: most databases
     * refuse the change otherwise. So is the key of a table that goes later.
     */
    private static void foreignKeysOn(
            Plan plan, Map<QualifiedName, Disturbed> disturbed, SchemaModel actual, SchemaModel desired) {
        for (Table there : actual.tables().values()) {
            Table wanted = desired.tables().get(there.name());
            for (ForeignKey key : there.foreignKeys()) {
                boolean touched = Disturbed.in(disturbed, there.name()).retypes(key.columns())
                        || Disturbed.in(disturbed, key.referencedTable()).concerns(key.referencedColumns());
                if (!touched) {
                    continue;
                }
                if (wanted == null) {
                    plan.add(Phase.DROP_FOREIGN_KEY, new TableObject(key, null).drop(there.name()));
                } else if (sameStructure(wanted, key) != null) {
                    plan.add(Phase.DROP_FOREIGN_KEY, new TableObject(key, null).drop(there.name()));
                    plan.add(Phase.ADD_FOREIGN_KEY, new Operation.AddConstraint(there.name(), key));
                }
            }
        }
    }

    private static @Nullable ForeignKey sameStructure(Table table, ForeignKey key) {
        return table.foreignKeys().stream()
                .filter(fk -> fk.withName(null).equals(key.withName(null)))
                .findFirst()
                .orElse(null);
    }

    private static void goneTables(Plan plan, SchemaModel actual, SchemaModel desired, Ownership ownership) {
        List<Table> gone = new ArrayList<>();
        for (Table there : actual.tables().values()) {
            if (desired.tables().containsKey(there.name())) {
                continue;
            }
            if (ownership.ownsTable(there.name())) {
                gone.add(there);
                plan.note(SchemaDiff.loses(there.name()));
            } else {
                plan.note(unmanaged("table", there.name()));
            }
        }
        TableOrder order = TableOrder.of(gone);
        order.later()
                .forEach((table, keys) ->
                        keys.forEach(key -> plan.add(Phase.DROP_FOREIGN_KEY, new TableObject(key, null).drop(table))));
        for (int i = order.tables().size() - 1; i >= 0; i--) {
            Table table = order.tables().get(i);
            plan.add(Phase.DROP_TABLE, new Operation.DropTable(table.name(), table));
        }
    }

    private static String unmanaged(String kind, QualifiedName name) {
        return kind + " '" + name + "' is not in the model and no revision created it: left alone";
    }
}
