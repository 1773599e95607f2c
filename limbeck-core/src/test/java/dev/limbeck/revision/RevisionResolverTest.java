// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.failing;
import static dev.limbeck.revision.Graphs.graph;
import static dev.limbeck.revision.Graphs.ids;
import static dev.limbeck.revision.Graphs.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionResolverTest {
    private final RevisionGraph graph = graph(
            "1975ea83; label shop",
            "27c6a30d <- 1975ea83",
            "27f0aaaa <- 27c6a30d; label cart",
            "55af2cb1 <- 1975ea83; label wishlist",
            "d747a <- 55af2cb1",
            "ab1; label net");

    private List<String> resolve(String text, String... rows) {
        return ids(new RevisionResolver(graph).resolve(select(text), List.of(rows)));
    }

    @Test
    void findsIdsPrefixesAndLabels() {
        assertThat(resolve("27c6a30d")).containsExactly("27c6a30d");
        assertThat(resolve("27c")).containsExactly("27c6a30d");
        assertThat(resolve("wish")).containsExactly("55af2cb1");
        assertThat(resolve("net")).containsExactly("ab1");
    }

    @Test
    void listsTheCandidatesOfAPrefix() {
        LimbeckException error = failing(ErrorId.AMBIGUOUS_REVISION, () -> resolve("27"));

        assertThat(error.facts()).containsExactly("27c6a30d  about 27c6a30d", "27f0aaaa  about 27f0aaaa");
    }

    @Test
    void namesTheNearestRevision() {
        assertThat(failing(ErrorId.UNKNOWN_REVISION, () -> resolve("wishlost")).facts())
                .containsExactly("the nearest name is 'wishlist'");
    }

    @Test
    void listsTheHeadsAndTheWaysOn() {
        LimbeckException error = failing(ErrorId.MULTIPLE_HEADS, () -> resolve("head"));

        assertThat(error).hasMessage("cannot resolve 'head': the history has 3 heads");
        assertThat(error.facts()).containsExactly("27f0aaaa  about 27f0aaaa", "d747a  about d747a", "ab1  about ab1");
        assertThat(error.help().lines())
                .containsExactly(
                        "name one of them, such as cart@head",
                        "limbeck merge heads -m \"merge\"     (join them in one revision)");
    }

    @Test
    void narrowsToABranch() {
        assertThat(resolve("cart@head")).containsExactly("27f0aaaa");
        assertThat(resolve("shop@heads")).containsExactly("27f0aaaa", "d747a");
        assertThat(resolve("27c6@head")).containsExactly("27f0aaaa");
        assertThat(resolve("wishlist@d74")).containsExactly("d747a");
        failing(ErrorId.UNKNOWN_REVISION, () -> resolve("cart@d747a"));
        failing(ErrorId.UNKNOWN_REVISION, () -> resolve("nothing@head"));
        failing(ErrorId.MULTIPLE_HEADS, () -> resolve("shop@head"));
    }

    @Test
    void countsFromARevision() {
        assertThat(resolve("27f0-1")).containsExactly("27c6a30d");
        assertThat(resolve("cart@head-2")).containsExactly("1975ea83");
        assertThat(resolve("wishlist+1")).containsExactly("d747a");
        assertThat(resolve("cart@1975+1")).containsExactly("27c6a30d");
        assertThat(resolve("d747a-3")).isEmpty();
        failing(ErrorId.WALKED_TOO_FAR, () -> resolve("d747a-4"));
        failing(ErrorId.WALKED_TOO_FAR, () -> resolve("d747a+1"));
    }

    @Test
    void refusesToGuessAtAFork() {
        assertThat(failing(ErrorId.AMBIGUOUS_REVISION, () -> resolve("1975+1")).facts())
                .containsExactly("27c6a30d  about 27c6a30d", "55af2cb1  about 55af2cb1");
    }

    @Test
    void countsBackFromHeads() {
        assertThat(resolve("-1")).containsExactly("27c6a30d", "55af2cb1");
        assertThat(resolve("cart@-1")).containsExactly("27c6a30d");
        assertThat(failing(ErrorId.INVALID_IDENTIFIER, () -> resolve("+1")).help())
                .isEqualTo("write a revision before the sign, such as 'base+1' or '<id>+1'");
        assertThat(failing(ErrorId.INVALID_IDENTIFIER, () -> resolve("cart@+1")).help())
                .isEqualTo("write a revision before the sign, such as 'cart@base+1' or '<id>+1'");
    }

    @Test
    void knowsBaseAndCurrent() {
        assertThat(resolve("base")).isEmpty();
        assertThat(resolve("current", "27c6a30d", "ab1")).containsExactly("27c6a30d", "ab1");
        assertThat(resolve("net@current", "27c6a30d", "ab1")).containsExactly("ab1");
    }

    @Test
    void takesAListButNoRange() {
        assertThat(resolve("cart,27f0,d747a")).containsExactly("27f0aaaa", "d747a");
        failing(ErrorId.INVALID_RANGE, () -> resolve("1975:head"));
    }

    @Test
    void aLabelMayLookLikeADistance() {
        RevisionGraph old = graph("a; label release-2", "b <- a");

        assertThat(ids(new RevisionResolver(old).resolve(select("release-2"), List.of())))
                .containsExactly("a");
    }
}
