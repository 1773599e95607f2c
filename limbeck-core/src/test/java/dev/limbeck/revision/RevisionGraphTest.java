// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.failing;
import static dev.limbeck.revision.Graphs.graph;
import static dev.limbeck.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
    private final RevisionGraph shop = graph(
            "users; label shop",
            "orders <- users",
            "search <- users; label find",
            "join <- orders, search",
            "stats; needs orders; label numbers",
            "charts <- stats");

    @Test
    void knowsItsEnds() {
        assertThat(ids(shop.heads())).containsExactly("join", "charts");
        assertThat(ids(shop.bases())).containsExactly("users", "stats");
        assertThat(ids(shop.branchPoints())).containsExactly("users");
        assertThat(ids(shop.mergePoints())).containsExactly("join");
        assertThat(ids(shop.children("users"))).containsExactly("orders", "search");
    }

    @Test
    void aHeadThatAnotherRevisionNeedsIsNotEffective() {
        RevisionGraph graph = graph("a", "b; needs a");

        assertThat(ids(graph.heads())).containsExactly("a", "b");
        assertThat(ids(graph.effectiveHeads())).containsExactly("b");
    }

    @Test
    void labelsHoldForDescendants() {
        assertThat(shop.labelsOf("users")).containsExactly("shop");
        assertThat(shop.labelsOf("join")).containsExactly("find", "shop");
        assertThat(shop.labelsOf("charts")).containsExactly("numbers");
    }

    @Test
    void labelsHoldForTheUnforkedLineBelow() {
        RevisionGraph graph = graph("a", "b <- a", "c <- b; label new", "x <- a");

        assertThat(graph.labelsOf("b")).containsExactly("new");
        assertThat(graph.labelsOf("a")).isEmpty();
    }

    @Test
    void dropsDependenciesThatAnAncestorHas() {
        RevisionGraph graph = graph("lib", "a; needs lib", "b <- a; needs lib", "c <- b; needs b");

        assertThat(ids(graph.needs("a"))).containsExactly("lib");
        assertThat(ids(graph.needs("b"))).containsExactly("a");
        assertThat(ids(graph.needs("c"))).containsExactly("b");
    }

    @Test
    void walksNewestFirst() {
        assertThat(ids(shop.newestFirst())).containsExactly("join", "charts", "stats", "orders", "search", "users");
    }

    @Test
    void anEmptyGraphIsFine() {
        RevisionGraph graph = graph();

        assertThat(graph.heads()).isEmpty();
        assertThat(graph.newestFirst()).isEmpty();
    }

    @Test
    void explainsAMissingParent() {
        LimbeckException error = failing(ErrorId.MISSING_PARENT, () -> graph("a1b2c3d4", "b5b5b5b5 <- a1b2c3d5"));

        assertThat(error.facts())
                .contains("named by 'b5b5b5b5' (b5b5b5b5.sql) as its parent", "the nearest id is 'a1b2c3d4'");
        assertThat(error.help()).contains("git log --all");
    }

    @Test
    void explainsAParentNamedByLabel() {
        LimbeckException error = failing(ErrorId.MISSING_PARENT, () -> graph("a; label app", "b <- app"));

        assertThat(error.facts()).contains("a dependency may be a label; a parent must be an id");
    }

    @Test
    void takesALabelAsDependency() {
        assertThat(ids(graph("a; label app", "b; needs app").needs("b"))).containsExactly("a");
    }

    @Test
    void drawsTheRing() {
        LimbeckException error =
                failing(ErrorId.REVISION_CYCLE, () -> graph("z", "a <- z, c", "b <- a", "c <- b", "d <- c"));

        assertThat(error.facts()).contains("a -> c -> b -> a", "'b' is in b.sql");
    }

    @Test
    void shortensALongRing() {
        List<Revision> ring = Graphs.numbered(1000, number -> List.of("r" + (number + 1) % 1000));

        LimbeckException error = failing(ErrorId.REVISION_CYCLE, () -> RevisionGraph.of(ring));

        assertThat(error.getMessage()).startsWith("1000 revisions");
        assertThat(error.facts().get(0))
                .startsWith("r0 -> r1")
                .contains("988 more")
                .endsWith("-> r0");
    }

    @Test
    void refusesARevisionThatIsItsOwnParent() {
        assertThat(failing(ErrorId.REVISION_CYCLE, () -> graph("a <- a")))
                .hasMessage("revision 'a' names itself as parent");
        assertThat(failing(ErrorId.DEPENDENCY_CYCLE, () -> graph("a; needs a")))
                .hasMessage("revision 'a' names itself as dependency");
    }

    @Test
    void refusesARingOfDependencies() {
        LimbeckException error = failing(ErrorId.DEPENDENCY_CYCLE, () -> graph("a; needs c", "b <- a", "c <- b"));

        assertThat(error.facts()).contains("a -> c -> b -> a");
    }

    @Test
    void namesBothSourcesOfADuplicate() {
        Revision first = new Revision("a", List.of(), List.of(), List.of(), "one", "first.sql");
        Revision second = new Revision("a", List.of(), List.of(), List.of(), "two", "second.java");

        LimbeckException error = failing(ErrorId.DUPLICATE_REVISION, () -> RevisionGraph.of(List.of(first, second)));

        assertThat(error.facts()).containsExactly("first: first.sql, 'one'", "second: second.java, 'two'");
    }

    @Test
    void refusesALabelUsedTwice() {
        assertThat(failing(ErrorId.LABEL_CLASH, () -> graph("a; label x", "b <- a; label x"))
                        .facts())
                .containsExactly("'x' belongs to 'a' (a.sql)", "and is declared by 'b' (b.sql)");
        failing(ErrorId.LABEL_CLASH, () -> graph("a", "b <- a; label a"));
    }

    @Test
    void refusesIdsThatTheGrammarCannotName() {
        for (String id : List.of("a-b", "a+b", "a@b", "a:b", "a b", "a\\b", "")) {
            Revision revision = new Revision(id, List.of(), List.of(), List.of(), "", "x.sql");
            failing(ErrorId.INVALID_REVISION_ID, () -> RevisionGraph.of(List.of(revision)));
        }
    }

    @Test
    void asksForExactIds() {
        assertThat(shop.find("users")).isPresent();
        assertThat(shop.find("user")).isEmpty();
        failing(ErrorId.UNKNOWN_REVISION, () -> shop.get("user"));
    }
}
