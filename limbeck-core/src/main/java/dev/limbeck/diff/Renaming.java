// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts renames first. Beside those that are known, tables and columns whose names differ in nothing but the case of letters are
 * the same, renamed: on some databases they cannot stand beside each other, and on the others nobody means to lose the values.
 */
final class Renaming {
    private Renaming() {}

    /** What must go before the renames, and the renames, in order. */
    static List<Operation> of(SchemaModel actual, SchemaModel desired, Ownership ownership, Renames known) {
        List<Operation> renames = new ArrayList<>(known.withoutColumns());
        respelledTables(SchemaEffect.apply(actual, renames), desired, ownership, renames);
        SchemaModel renamed = SchemaEffect.apply(actual, renames);
        Ownership owning = ownership.after(renames);
        for (Table there : renamed.tables().values()) {
            Table wanted = desired.tables().get(there.name());
            if (wanted != null) {
                columns(there, wanted, owning, known, renames);
            }
        }
        return renames;
    }

    private static void respelledTables(
            SchemaModel actual, SchemaModel desired, Ownership ownership, List<Operation> renames) {
        for (QualifiedName there : actual.tables().keySet()) {
            if (desired.tables().containsKey(there) || !ownership.ownsTable(there)) {
                continue;
            }
            List<QualifiedName> candidates = desired.tables().keySet().stream()
                    .filter(wanted ->
                            isRespelled(there, wanted) && !actual.tables().containsKey(wanted))
                    .toList();
            if (candidates.size() == 1) {
                renames.add(new Operation.RenameTable(there, candidates.get(0).name()));
            }
        }
    }

    private static void columns(
            Table actual, Table desired, Ownership ownership, Renames known, List<Operation> renames) {
        Map<Identifier, Identifier> names = new LinkedHashMap<>();
        known.columns().stream()
                .filter(rename -> rename.table().equals(actual.name()))
                .forEach(rename -> names.put(rename.column(), rename.newName()));
        for (Column there : actual.columns()) {
            if (names.containsKey(there.name())
                    || desired.column(there.name()).isPresent()
                    || !ownership.ownsColumn(actual.name(), there.name())) {
                continue;
            }
            List<Identifier> candidates = desired.columns().stream()
                    .map(Column::name)
                    .filter(wanted -> isRespelled(there.name(), wanted)
                            && !names.containsValue(wanted)
                            && actual.column(wanted).isEmpty())
                    .toList();
            if (candidates.size() == 1) {
                names.put(there.name(), candidates.get(0));
            }
        }
        takeOff(actual, names.keySet(), renames);
        names.forEach((there, wanted) -> renames.add(new Operation.AlterColumn(
                actual.name(),
                there,
                ColumnPatch.nothing().withName(Patch.to(wanted)),
                actual.column(there).orElseThrow())));
    }

    /** What speaks of the old names in a text of its own goes; the comparison finds it missing and makes it again. */
    private static void takeOff(Table table, Set<Identifier> columns, List<Operation> operations) {
        List<Column> computed = table.columns().stream()
                .filter(other -> other.generated() != null)
                .filter(other -> columns.stream()
                        .anyMatch(column -> column.isMentionedIn(
                                Objects.requireNonNull(other.generated()).sql())))
                .toList();
        Set<Identifier> computedNames = computed.stream().map(Column::name).collect(Collectors.toSet());
        TableObject.of(table).stream()
                .filter(object -> object.mentions(columns) || object.standsOn(computedNames))
                .forEach(object -> operations.add(object.drop(table.name())));
        computed.forEach(column -> operations.add(new Operation.DropColumn(table.name(), column.name(), column)));
    }

    private static boolean isRespelled(QualifiedName there, QualifiedName wanted) {
        return there.sibling(wanted.name()).equals(wanted) && isRespelled(there.name(), wanted.name());
    }

    private static boolean isRespelled(Identifier there, Identifier wanted) {
        return !there.equals(wanted) && there.text().equalsIgnoreCase(wanted.text());
    }
}
