// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.changes;
import static dev.limbeck.revision.Graphs.failing;
import static dev.limbeck.revision.Graphs.graph;
import static dev.limbeck.revision.Graphs.rows;
import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionPlannerTest {
    private final RevisionGraph line = graph("a", "b <- a", "c <- b");
    private final RevisionGraph diamond =
            graph("a", "b <- a; label left", "c <- a; label right", "m <- b, c", "n <- m");

    private static RevisionPlan up(RevisionGraph graph, String target, String... rows) {
        return new RevisionPlanner(graph).upgrade(List.of(rows), select(target));
    }

    private static RevisionPlan down(RevisionGraph graph, String target, String... rows) {
        return new RevisionPlanner(graph).downgrade(List.of(rows), select(target));
    }

    @Test
    void movesOneRowAlongALine() {
        RevisionPlan plan = up(line, "head");

        assertThat(rows(plan)).containsExactly("a: - -> a", "b: a -> b", "c: b -> c");
        assertThat(changes(plan)).containsExactly("Insert[id=a]", "Update[from=a, to=b]", "Update[from=b, to=c]");
    }

    @Test
    void hasNothingToDoAtTheTarget() {
        assertThat(up(line, "b", "c").steps()).isEmpty();
        assertThat(down(line, "c", "c").steps()).isEmpty();
    }

    @Test
    void addsARowForABranchAndJoinsThemInAMerge() {
        RevisionPlan plan = up(diamond, "head");

        assertThat(rows(plan)).containsExactly("a: - -> a", "c: a -> c", "b: c -> b c", "m: b c -> m", "n: m -> n");
        assertThat(plan.steps().get(3).changes())
                .containsExactly(new RowChange.Delete("b"), new RowChange.Update("c", "m"));
    }

    @Test
    void splitsTheRowsOfAMerge() {
        assertThat(rows(down(diamond, "base", "n")))
                .containsExactly("n: n -> m", "m: m -> b c", "b: b c -> c", "c: c -> a", "a: a -> -");
    }

    @Test
    void takesBackOneBranch() {
        assertThat(rows(down(diamond, "left@a", "b", "c"))).containsExactly("b: b c -> c");
        assertThat(rows(down(diamond, "left@-1", "b", "c"))).containsExactly("b: b c -> c");
    }

    @Test
    void runsDependenciesFirst() {
        RevisionGraph graph = graph("lib1", "lib2 <- lib1", "app1", "app2 <- app1; needs lib1");

        assertThat(rows(up(graph, "app2")))
                .containsExactly("lib1: - -> lib1", "app1: lib1 -> app1 lib1", "app2: app1 lib1 -> app2");
        assertThat(rows(down(graph, "app1", "app2", "lib2"))).containsExactly("app2: app2 lib2 -> app1 lib2");
        assertThat(rows(down(graph, "lib2@base", "app2", "lib2")))
                .containsExactly("lib2: app2 lib2 -> app2", "app2: app2 -> app1 lib1", "lib1: app1 lib1 -> app1");
    }

    @Test
    void neverLeavesARowThatAnotherRowImplies() {
        RevisionGraph graph = graph("a", "b <- a", "m <- a, b", "other");

        assertThat(rows(down(graph, "b", "m", "other"))).containsExactly("m: m other -> b other");
    }

    @Test
    void countsFromTheCurrentRevision() {
        assertThat(up(line, "+2").rowsAfter()).containsExactly("b");
        assertThat(up(line, "+1", "b").rowsAfter()).containsExactly("c");
        assertThat(down(line, "-1", "c").rowsAfter()).containsExactly("b");
        assertThat(down(line, "-3", "c").rowsAfter()).isEmpty();
        assertThat(up(diamond, "left@+1", "a").rowsAfter()).containsExactly("b");
        assertThat(up(line, "a+1").rowsAfter()).containsExactly("b");
        failing(ErrorId.WALKED_TOO_FAR, () -> up(line, "+2", "b"));
        failing(ErrorId.WALKED_TOO_FAR, () -> down(line, "-4", "c"));
        failing(ErrorId.WALKED_TOO_FAR, () -> up(line, "-1", "b"));
        failing(ErrorId.WALKED_TOO_FAR, () -> down(line, "+1", "b"));
        failing(ErrorId.WALKED_TOO_FAR, () -> down(line, "-1"));
    }

    @Test
    void refusesToCountFromSeveralRows() {
        LimbeckException error = failing(ErrorId.AMBIGUOUS_REVISION, () -> down(diamond, "-1", "b", "c"));

        assertThat(error.facts()).containsExactly("b  about b", "c  about c");
        assertThat(error.help()).contains("limbeck downgrade b@-1");
        failing(ErrorId.AMBIGUOUS_REVISION, () -> up(diamond, "+1", "b", "c"));
        failing(ErrorId.AMBIGUOUS_REVISION, () -> down(diamond, "-1", "m"));
    }

    @Test
    void refusesATargetThatIsNotInForce() {
        assertThat(failing(ErrorId.NOT_ANCESTOR, () -> down(line, "c", "a")))
                .hasMessage("cannot downgrade to 'c': 'c' is not below the revisions in force");
    }

    @Test
    void explainsARowThatNoScriptHas() {
        LimbeckException error = failing(ErrorId.UNKNOWN_REVISION_IN_DATABASE, () -> up(line, "head", "ffff"));

        assertThat(error.facts()).anyMatch(fact -> fact.contains("git log --all --oneline -S ffff"));
        assertThat(error.help()).contains("limbeck stamp --purge");
        failing(ErrorId.UNKNOWN_REVISION_IN_DATABASE, () -> down(line, "base", "ffff"));
    }

    @Test
    void refusesRowsThatImplyEachOther() {
        assertThat(failing(ErrorId.OVERLAPPING_REVISIONS, () -> up(line, "head", "a", "b"))
                        .help())
                .contains("limbeck stamp --purge b");
    }

    @Test
    void upgradesToSeveralRevisions() {
        assertThat(up(diamond, "b,c").rowsAfter()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void plansWithoutADatabase() {
        RevisionPlanner planner = new RevisionPlanner(line);

        assertThat(rows(planner.upgradeOffline(select("b")))).containsExactly("a: - -> a", "b: a -> b");
        assertThat(rows(planner.upgradeOffline(select("a:c")))).containsExactly("b: a -> b", "c: b -> c");
        assertThat(rows(planner.upgradeOffline(select("b:")))).containsExactly("c: b -> c");
        assertThat(rows(planner.upgradeOffline(select("a:+1")))).containsExactly("b: a -> b");
        assertThat(rows(planner.stampOffline(select("a:c")))).containsExactly("c: a -> c");
        assertThat(rows(planner.stampOffline(select("c")))).containsExactly("c: - -> c");
        assertThat(rows(planner.downgradeOffline(select("c:b")))).containsExactly("c: c -> b");
        for (String asking : List.of("current", "current:c", "a:current+1", "a,current:c")) {
            failing(ErrorId.OFFLINE_MODE, () -> planner.upgradeOffline(select(asking)));
            failing(ErrorId.OFFLINE_MODE, () -> planner.downgradeOffline(select(asking)));
            failing(ErrorId.OFFLINE_MODE, () -> planner.stampOffline(select(asking)));
        }
        assertThat(failing(ErrorId.INVALID_RANGE, () -> planner.downgradeOffline(select("b")))
                        .help())
                .isEqualTo("limbeck downgrade <from>:b --sql");
        failing(ErrorId.INVALID_RANGE, () -> planner.upgrade(List.of(), select("a:c")));
        failing(ErrorId.INVALID_RANGE, () -> planner.downgrade(List.of("c"), select("c:a")));
    }

    @Test
    void acceptsARowThatIsAPrefix() {
        RevisionGraph graph = graph("abcdef01", "abcd0000 <- abcdef01");

        assertThat(changes(up(graph, "head", "abcde"))).containsExactly("Update[from=abcde, to=abcd0000]");
    }
}
