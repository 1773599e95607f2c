// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.ids;
import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RandomGraphs.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What must hold for every history. {@code -Dlimbeck.seed=N} runs one seed only, {@code -Dlimbeck.seeds=N} that many; a
 * failure prints its seed and a shrunk history.
 */
class RevisionPropertyTest {
    private static final long FIRST_SEED = 20261121;
    private static final int SEEDS = Integer.getInteger("limbeck.seeds", 60);

    /** Sizes from 1 to 500, small ones more often. */
    private static void forAll(int largest, Consumer<Sample> property) {
        Long single = Long.getLong("limbeck.seed");
        for (int number = 0; number < (single == null ? SEEDS : 1); number++) {
            long seed = single == null ? FIRST_SEED + number : single;
            int size = 1 + new RandomGraphs(seed).below(seed % 3 == 0 ? largest : Math.min(largest, 40));
            RandomGraphs.check(seed, size, property);
        }
    }

    private static List<String> path(RevisionPlan plan) {
        return plan.steps().stream().map(step -> step.revision().id()).toList();
    }

    private static RevisionPlan upgrade(RevisionGraph graph, List<String> rows, String target) {
        return new RevisionPlanner(graph).upgrade(rows, select(target));
    }

    private static RevisionPlan downgrade(RevisionGraph graph, List<String> rows, String target) {
        return new RevisionPlanner(graph).downgrade(rows, select(target));
    }

    @Test
    void upThenDownIsAPermutationAndItsReverse() {
        forAll(500, sample -> {
            RevisionGraph graph = sample.graph();
            RevisionPlan up = upgrade(graph, List.of(), "heads");
            RevisionPlan down = downgrade(graph, up.rowsAfter(), "base");

            assertThat(path(up)).doesNotHaveDuplicates().hasSameElementsAs(ids(graph.revisions()));
            assertThat(path(down)).doesNotHaveDuplicates().hasSameElementsAs(ids(graph.revisions()));
            assertThat(path(down)).isEqualTo(ids(graph.newestFirst()));
            assertThat(up.rowsAfter()).hasSameElementsAs(ids(graph.effectiveHeads()));
            assertThat(down.rowsAfter()).isEmpty();
        });
    }

    @Test
    void eachStepFindsWhatItNeeds() {
        forAll(500, sample -> {
            RevisionGraph graph = sample.graph();
            Naive naive = new Naive(graph);
            RevisionPlan up =
                    upgrade(graph, List.of(), String.join(",", sample.random().some(graph)));
            Set<String> inForce = new HashSet<>();
            for (String id : path(up)) {
                assertThat(inForce).containsAll(naive.needs(id)).doesNotContain(id);
                inForce.add(id);
            }
            for (String id : path(downgrade(graph, up.rowsAfter(), "base"))) {
                assertThat(inForce.remove(id)).isTrue();
                inForce.forEach(left -> assertThat(naive.needs(left)).doesNotContain(id));
            }
            assertThat(inForce).isEmpty();
        });
    }

    @Test
    void rowsAreWhatNothingElseInForceNeeds() {
        forAll(80, sample -> {
            RevisionGraph graph = sample.graph();
            Naive naive = new Naive(graph);
            RevisionPlan up = upgrade(graph, List.of(), "heads");
            RevisionPlan down = downgrade(graph, up.rowsAfter(), "base");
            Set<String> inForce = new HashSet<>();
            for (int count = 0; count < up.steps().size(); count++) {
                inForce.add(up.steps().get(count).revision().id());
                assertThat(new TreeSet<>(up.rowsAfter(count + 1))).isEqualTo(naive.rows(inForce));
            }
            for (int count = 0; count < down.steps().size(); count++) {
                inForce.remove(down.steps().get(count).revision().id());
                assertThat(new TreeSet<>(down.rowsAfter(count + 1))).isEqualTo(naive.rows(inForce));
            }
        });
    }

    @Test
    void aWalkThroughAPlanSeesTheRowsOfEachPlace() {
        forAll(80, sample -> {
            RevisionPlan up = upgrade(sample.graph(), List.of(), "heads");
            int number = 0;
            for (PlannedStep planned : up.walk()) {
                assertThat(planned.step()).isEqualTo(up.steps().get(number));
                assertThat(planned.before()).isSorted().hasSameElementsAs(up.rowsAfter(number++));
                assertThat(planned.after()).isSorted().hasSameElementsAs(up.rowsAfter(number));
            }
            assertThat(number).isEqualTo(up.steps().size());
        });
    }

    @Test
    void eachChangeMeetsExactlyItsRow() {
        forAll(500, sample -> {
            RevisionPlan up = upgrade(sample.graph(), List.of(), "heads");
            List<String> rows = applied(new ArrayList<>(), up);
            assertThat(rows).hasSameElementsAs(up.rowsAfter());
            assertThat(applied(rows, downgrade(sample.graph(), rows, "base"))).isEmpty();
        });
    }

    /** Applies the changes and insists on the row count of each. */
    private static List<String> applied(List<String> before, RevisionPlan plan) {
        List<String> rows = new ArrayList<>(before);
        for (Step step : plan.steps()) {
            for (RowChange change : step.changes()) {
                change.fold(new RowChange.Cases<Void>() {
                    @Override
                    public Void insert(String id) {
                        assertThat(rows).doesNotContain(id);
                        rows.add(id);
                        return null;
                    }

                    @Override
                    public Void delete(String id) {
                        assertThat(rows.remove(id)).isTrue();
                        return null;
                    }

                    @Override
                    public Void update(String from, String to) {
                        delete(from);
                        return insert(to);
                    }

                    @Override
                    public Void deleteAll() {
                        rows.clear();
                        return null;
                    }
                });
            }
        }
        return rows;
    }

    @Test
    void singleStepsReachTheRowsOfOneJump() {
        forAll(60, sample -> {
            RevisionGraph graph = sample.graph();
            RevisionPlan jump = upgrade(graph, List.of(), "heads");
            List<String> rows = List.of();
            for (String id : path(jump)) {
                RevisionPlan step = upgrade(graph, rows, id);
                assertThat(path(step)).containsExactly(id);
                rows = step.rowsAfter();
            }
            assertThat(rows).hasSameElementsAs(jump.rowsAfter());
        });
    }

    @Test
    void plusOneWalksALineToTheEnd() {
        for (int size : List.of(1, 2, 17, 300)) {
            RevisionGraph line = RevisionGraph.of(
                    Graphs.numbered(size, number -> number == 0 ? List.of() : List.of("r" + (number - 1))));
            List<String> rows = List.of();
            for (int count = 0; count < size; count++) {
                rows = upgrade(line, rows, "+1").rowsAfter();
            }
            assertThat(rows).isEqualTo(upgrade(line, List.of(), "head").rowsAfter());
            for (int count = 0; count < size; count++) {
                rows = downgrade(line, rows, "-1").rowsAfter();
            }
            assertThat(rows).isEmpty();
        }
    }

    @Test
    void anUpgradeBringsExactlyWhatItsTargetsNeed() {
        forAll(120, sample -> {
            RevisionGraph graph = sample.graph();
            Naive naive = new Naive(graph);
            List<String> first = sample.random().some(graph);
            List<String> second = sample.random().some(graph);
            List<String> rows = List.copyOf(naive.rows(naive.closure(first)));

            RevisionPlan plan = upgrade(graph, rows, String.join(",", second));

            Set<String> expected = naive.closure(second);
            expected.removeAll(naive.closure(first));
            assertThat(new TreeSet<>(path(plan))).isEqualTo(expected);
            expected.addAll(naive.closure(first));
            assertThat(new TreeSet<>(plan.rowsAfter())).isEqualTo(naive.rows(expected));
        });
    }

    @Test
    void aDowngradeTakesBackExactlyWhatStandsAboveItsTarget() {
        forAll(120, sample -> {
            RevisionGraph graph = sample.graph();
            Naive naive = new Naive(graph);
            Set<String> inForce = naive.closure(sample.random().some(graph));
            String target = List.copyOf(inForce).get(sample.random().below(inForce.size()));
            List<String> rows = List.copyOf(naive.rows(inForce));
            try {
                RevisionPlan plan = downgrade(graph, rows, target);
                assertThat(new TreeSet<>(plan.rowsAfter())).isEqualTo(naive.rows(naive.after(inForce, target)));
                assertThat(plan.steps())
                        .hasSize(inForce.size() - naive.after(inForce, target).size());
            } catch (LimbeckException e) {
                assertThat(e.id()).isEqualTo(ErrorId.NOT_ANCESTOR);
                assertThat(naive.after(inForce, target)).isEqualTo(inForce);
            }
        });
    }

    @Test
    void aStampLeavesTheRowsOfAnUpgrade() {
        forAll(120, sample -> {
            RevisionGraph graph = sample.graph();
            List<String> targets = sample.random().some(graph);

            RevisionPlan stamp = new RevisionPlanner(graph)
                    .stamp(List.of(), targets.stream().map(Graphs::select).toList());
            RevisionPlan upgrade = upgrade(graph, List.of(), String.join(",", targets));

            assertThat(stamp.rowsAfter()).hasSameElementsAs(upgrade.rowsAfter());
        });
    }

    @Test
    void aStampFromAnywhereIsWhatTheNextStepAccepts() {
        forAll(120, sample -> {
            RevisionGraph graph = sample.graph();
            Naive naive = new Naive(graph);
            List<String> rows =
                    List.copyOf(naive.rows(naive.closure(sample.random().some(graph))));
            List<String> targets = sample.random().some(graph);

            RevisionPlan stamp = new RevisionPlanner(graph)
                    .stamp(rows, targets.stream().map(Graphs::select).toList());

            List<String> after = applied(rows, stamp);
            assertThat(after).hasSameElementsAs(stamp.rowsAfter());
            Set<String> inForce = naive.closure(after);
            assertThat(new TreeSet<>(after)).isEqualTo(naive.rows(inForce));
            assertThat(inForce).containsAll(targets);
            Set<String> named = naive.closure(targets);
            for (String row : after) {
                Set<String> below = naive.closure(List.of(row));
                assertThat(named.contains(row)
                                || rows.contains(row) && targets.stream().noneMatch(below::contains))
                        .as("row %s after a stamp of %s on %s", row, targets, rows)
                        .isTrue();
            }
            for (String row : rows) {
                Set<String> below = naive.closure(List.of(row));
                if (!named.contains(row) && targets.stream().noneMatch(below::contains)) {
                    assertThat(after)
                            .as("unrelated row of %s, stamped %s", rows, targets)
                            .contains(row);
                }
            }
            assertThat(upgrade(graph, after, "heads").rowsAfter()).hasSameElementsAs(ids(graph.effectiveHeads()));
        });
    }

    /** {@code +1} wherever it is not ambiguous, else any revision that is left: the end is that of one jump. */
    @Test
    void plusOneReachesTheRowsOfOneJump() {
        forAll(60, sample -> {
            RevisionGraph graph = sample.graph();
            List<String> rows = List.of();
            Set<String> left = new TreeSet<>(ids(graph.revisions()));
            while (!left.isEmpty()) {
                RevisionPlan step;
                try {
                    step = upgrade(graph, rows, "+1");
                } catch (LimbeckException e) {
                    assertThat(e.id()).isIn(ErrorId.AMBIGUOUS_REVISION, ErrorId.WALKED_TOO_FAR);
                    step = upgrade(
                            graph, rows, List.copyOf(left).get(sample.random().below(left.size())));
                }
                assertThat(path(step)).isNotEmpty();
                assertThat(left.removeAll(path(step))).isTrue();
                rows = step.rowsAfter();
            }
            assertThat(rows)
                    .hasSameElementsAs(upgrade(graph, List.of(), "heads").rowsAfter());
        });
    }

    @Test
    void everyOrderOfASmallHistoryEndsWithTheSameRows() {
        forAll(6, sample -> {
            RevisionGraph graph = sample.graph();
            List<List<String>> orders = new Naive(graph).orders();
            assertThat(orders).contains(path(upgrade(graph, List.of(), "heads")));
            for (List<String> order : orders) {
                List<String> rows = List.of();
                for (String id : order) {
                    rows = upgrade(graph, rows, id).rowsAfter();
                }
                assertThat(rows).hasSameElementsAs(ids(graph.effectiveHeads()));
            }
        });
    }
}
