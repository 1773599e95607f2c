// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.failing;
import static dev.limbeck.revision.Graphs.graph;
import static dev.limbeck.revision.Graphs.ids;
import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionHistoryTest {
    private final RevisionGraph graph =
            graph("a", "b <- a; label left", "c <- a; label right", "m <- b, c", "lib", "n <- m; needs lib");
    private final RevisionHistory history = new RevisionHistory(graph);

    private List<String> between(String range, String... rows) {
        return ids(history.between(select(range), List.of(rows)));
    }

    @Test
    void showsEverythingNewestFirst() {
        assertThat(between(":")).containsExactly("n", "m", "b", "c", "lib", "a");
    }

    @Test
    void includesBothEnds() {
        assertThat(between("b:m")).containsExactly("m", "b");
        assertThat(between("m:")).containsExactly("n", "m");
        assertThat(between(":b")).containsExactly("b", "a");
    }

    @Test
    void startsAndEndsAtTheCurrentRows() {
        assertThat(between("current:", "b")).containsExactly("n", "m", "b");
        assertThat(between(":current", "b", "c")).containsExactly("b", "c", "a");
        assertThat(between(":current")).isEmpty();
    }

    @Test
    void countsFromEitherEnd() {
        assertThat(between("b:+1")).containsExactly("m", "b");
        assertThat(between("-1:")).containsExactly("n", "m");
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        failing(ErrorId.NOT_ANCESTOR, () -> between("m:b"));
        failing(ErrorId.NOT_ANCESTOR, () -> between("b:c"));
        failing(ErrorId.INVALID_RANGE, () -> between("m"));
    }

    @Test
    void currentIncludesWhatIsOnlyDependedUpon() {
        assertThat(ids(history.current(List.of("n")))).containsExactly("lib", "n");
        assertThat(ids(history.current(List.of("b", "c")))).containsExactly("b", "c");
    }

    @Test
    void tellsWhichHeadsAreMissing() {
        history.requireAllHeads(List.of("n"));

        assertThat(ids(history.missingHeads(List.of("m")))).containsExactly("lib", "n");
        assertThat(failing(ErrorId.NOT_ALL_HEADS, () -> history.requireAllHeads(List.of("lib")))
                        .facts())
                .containsExactly("n  about n");
    }
}
