// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Large histories of every shape load and plan without recursion; a quadratic step would not end in any useful time. */
class RevisionScaleTest {
    private static final int SIZE = 100_000;

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("line", number -> List.of("r" + (number - 1))),
                shape("braid", RevisionScaleTest::braid),
                shape("star", number -> List.of("r0")),
                shape("brooms", number -> List.of(number % 10 == 1 ? "r0" : "r" + (number - 1))),
                shape("lanes", number -> number < 50 ? List.of() : List.of("r" + (number - 50))));
    }

    private static Arguments shape(String name, Function<Integer, List<String>> parents) {
        return Arguments.of(name, parents);
    }

    /** Each third revision merges the two before it, which fork from the merge before them. */
    private static List<String> braid(int number) {
        int merge = number / 3 * 3;
        return number == merge ? List.of("r" + (merge - 1), "r" + (merge - 2)) : List.of("r" + merge);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void plansALargeHistory(String name, Function<Integer, List<String>> parents) {
        RevisionGraph graph =
                RevisionGraph.of(Graphs.numbered(SIZE, number -> number == 0 ? List.of() : parents.apply(number)));
        RevisionPlanner planner = new RevisionPlanner(graph);

        List<String> rows = planner.upgrade(List.of(), select("heads")).rowsAfter();

        assertThat(rows).as(name).hasSameSizeAs(graph.effectiveHeads());
        assertThat(planner.downgrade(rows, select("base")).steps()).hasSize(SIZE);
        assertThat(planner.stamp(List.of("r0"), List.of(select("heads"))).rowsAfter())
                .hasSameSizeAs(rows);
        assertThat(new RevisionHistory(graph).between(select(":"), rows)).hasSize(SIZE);
        assertThat(new RevisionHistory(graph).current(rows)).hasSameSizeAs(rows);
    }
}
