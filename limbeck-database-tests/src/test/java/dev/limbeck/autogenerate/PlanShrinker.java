// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Takes parts out of a change that fails, as long as it fails. */
final class PlanShrinker {
    private static final int TRIES = 150;
    private static final long NANOSECONDS = 60_000_000_000L;

    private final String label;
    private final String kind;
    private final long end = System.nanoTime() + NANOSECONDS;
    private int tries;

    /** @param failure what is to be seen of the smaller ones too */
    PlanShrinker(String label, Throwable failure) {
        this.label = label;
        this.kind = beginningOf(failure);
    }

    PlannedChange shrunk(PlannedChange change) {
        PlannedChange smallest = change;
        boolean again = true;
        while (again && tries < TRIES) {
            again = false;
            for (PlannedChange smaller : smaller(smallest)) {
                if (tries++ < TRIES && System.nanoTime() < end && fails(smaller)) {
                    smallest = smaller;
                    again = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private boolean fails(PlannedChange change) {
        try (TestDatabase database = TestDatabases.of(label);
                ChangeLaw law = new ChangeLaw(database)) {
            return law.failureOf(change)
                    .filter(failure -> beginningOf(failure).equals(kind))
                    .isPresent();
        }
    }

    /** What was being done matters; on which of many operations it failed may change. */
    private static String beginningOf(Throwable failure) {
        String text = ChangeLaw.kindOf(failure);
        return text.substring(0, Math.min(60, text.length()));
    }

    /** Each with one part less, on both sides alike; large parts first. */
    private static List<PlannedChange> smaller(PlannedChange change) {
        List<PlannedChange> all = new ArrayList<>();
        for (int number : numbers(change)) {
            all.add(both(change, plan -> plan.withTables(without(plan.tables(), t -> t.number() == number))));
        }
        all.add(both(change, plan -> plan.withSequences(List.of())));
        all.add(both(change, plan -> plan.withEnums(List.of())));
        all.add(both(change, plan -> plan.withSchemas(List.of())));
        all.add(both(change, SchemaPlan::here));
        for (int number : numbers(change)) {
            all.add(onTable(change, number, table -> table.withReferences(List.of())));
            all.add(onTable(change, number, table -> table.withIndexes(List.of())));
            for (int i = 0; i < 5; i++) {
                int place = i;
                all.add(onTable(change, number, table -> table.withReferences(at(table.references(), place))));
                all.add(onTable(change, number, table -> table.withIndexes(at(table.indexes(), place))));
            }
            for (int column : columnNumbers(change, number)) {
                all.add(onTable(
                        change,
                        number,
                        table -> table.withColumns(without(table.columns(), c -> c.number() == column))));
            }
            all.add(onTable(change, number, table -> table.with(table.name(), table.key(), null)));
            all.add(onTable(change, number, TablePlan::here));
            all.add(onTable(change, number, table -> table.varied(0)));
            all.add(onTable(
                    change,
                    number,
                    table -> table.withIndexes(
                            table.indexes().stream().map(IndexPlan::asUsual).toList())));
            all.add(onTable(
                    change,
                    number,
                    table -> table.withReferences(table.references().stream()
                            .map(ReferencePlan::asUsual)
                            .toList())));
            all.add(onColumns(change, number, c -> c.varied(0)));
            all.add(onColumns(change, number, c -> c.with(c.value(), null, c.minimum())));
            all.add(onColumns(change, number, c -> c.with(c.value(), c.comment(), null)));
            all.add(onColumns(change, number, c -> c.with(null, c.comment(), c.minimum())));
            all.add(onColumns(change, number, c -> c.computed(null)));
        }
        all.removeIf(change::equals);
        return all;
    }

    private static PlannedChange both(PlannedChange change, UnaryOperator<SchemaPlan> step) {
        return new PlannedChange(step.apply(change.before()), step.apply(change.after()), change.gentle());
    }

    private static PlannedChange onTable(PlannedChange change, int number, UnaryOperator<TablePlan> step) {
        return both(
                change,
                plan -> plan.withTables(plan.tables().stream()
                        .map(table -> table.number() == number ? step.apply(table) : table)
                        .toList()));
    }

    private static PlannedChange onColumns(PlannedChange change, int number, UnaryOperator<ColumnPlan> step) {
        return onTable(
                change,
                number,
                table -> table.withColumns(table.columns().stream().map(step).toList()));
    }

    private static List<Integer> numbers(PlannedChange change) {
        List<TablePlan> tables = new ArrayList<>(change.before().tables());
        tables.addAll(change.after().tables());
        return tables.stream().map(TablePlan::number).distinct().toList();
    }

    private static List<Integer> columnNumbers(PlannedChange change, int table) {
        List<TablePlan> tables = new ArrayList<>(change.before().tables());
        tables.addAll(change.after().tables());
        return tables.stream()
                .filter(t -> t.number() == table)
                .flatMap(t -> t.columns().stream())
                .map(ColumnPlan::number)
                .distinct()
                .toList();
    }

    private static <T> List<T> at(List<T> things, int place) {
        List<T> left = new ArrayList<>(things);
        if (place < left.size()) {
            left.remove(place);
        }
        return left;
    }

    private static <T> List<T> without(List<T> things, Predicate<T> gone) {
        return things.stream().filter(gone.negate()).toList();
    }
}
