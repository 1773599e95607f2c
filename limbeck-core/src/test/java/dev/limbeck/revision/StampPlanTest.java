// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.changes;
import static dev.limbeck.revision.Graphs.graph;
import static dev.limbeck.revision.Graphs.rows;
import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StampPlanTest {
    private final RevisionGraph graph =
            graph("a", "l1 <- a; label left", "l2 <- l1", "r1 <- a; label right", "r2 <- r1", "x; label other");

    private RevisionPlan stamp(List<String> rows, String... targets) {
        return new RevisionPlanner(graph)
                .stamp(rows, Arrays.stream(targets).map(Graphs::select).toList());
    }

    @Test
    void writesARowIntoAnEmptyTable() {
        assertThat(changes(stamp(List.of(), "l2"))).containsExactly("Insert[id=l2]");
    }

    @Test
    void movesUpAndDownInOneStep() {
        assertThat(changes(stamp(List.of("a"), "l2"))).containsExactly("Update[from=a, to=l2]");
        assertThat(changes(stamp(List.of("l2"), "a"))).containsExactly("Update[from=l2, to=a]");
    }

    @Test
    void joinsAllRowsOfTheLineage() {
        assertThat(changes(stamp(List.of("l2", "r2"), "a"))).containsExactly("Delete[id=l2]", "Update[from=r2, to=a]");
    }

    @Test
    void leavesOtherBranchesAlone() {
        assertThat(rows(stamp(List.of("r1", "x"), "left@head"))).containsExactly("l2: r1 x -> l2 r1 x");
        assertThat(rows(stamp(List.of("l2", "x"), "other@base"))).containsExactly(": l2 x -> l2");
        assertThat(rows(stamp(List.of("l2", "x"), "base"))).containsExactly(": l2 x -> x", ": x -> -");
    }

    @Test
    void hasNothingToDoForARowThatIsThere() {
        assertThat(stamp(List.of("l2"), "l2").steps()).isEmpty();
    }

    @Test
    void stampsSeveral() {
        assertThat(stamp(List.of("a"), "heads").rowsAfter()).containsExactlyInAnyOrder("l2", "r2", "x");
        assertThat(stamp(List.of("r1"), "r1", "l2").rowsAfter()).containsExactlyInAnyOrder("r1", "l2");
        assertThat(stamp(List.of(), "l1", "l2").rowsAfter()).containsExactly("l2");
        assertThat(stamp(List.of("l2"), "l1", "l2").rowsAfter()).containsExactly("l2");
    }

    @Test
    void whatStandsAboveAnImpliedTargetGoes() {
        assertThat(rows(stamp(List.of("l2", "r2", "x"), "a", "l2"))).containsExactly(": l2 r2 x -> l2 x");
        assertThat(stamp(List.of("l2", "r2"), "l2").steps()).isEmpty();
        assertThat(stamp(List.of("l1", "r2"), "a", "l2").rowsAfter()).containsExactly("l2");
    }

    @Test
    void countsBackFromAHead() {
        assertThat(stamp(List.of(), "left@head-1").rowsAfter()).containsExactly("l1");
    }

    @Test
    void purgesBeforeItWrites() {
        RevisionPlanner planner = new RevisionPlanner(graph);

        assertThat(changes(planner.stampPurged(List.of(select("l2"))))).containsExactly("DeleteAll[]", "Insert[id=l2]");
        assertThat(changes(planner.stampPurged(List.of(select("base"))))).containsExactly("DeleteAll[]");
    }
}
