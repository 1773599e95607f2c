// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.failing;
import static dev.limbeck.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionDraftTest {
    private final RevisionGraph line = graph("a", "b <- a", "c <- b; label app");
    private final RevisionGraph fork = graph("a", "b <- a", "c <- a; label right");

    private static RevisionRequest request(boolean splice, String... heads) {
        return new RevisionRequest(
                "new1", "a change", Arrays.stream(heads).map(Graphs::select).toList(), splice, List.of(), List.of());
    }

    private static Revision draft(RevisionGraph graph, RevisionRequest request) {
        return new RevisionDraft(graph).of(request);
    }

    private static RevisionRequest with(String id, List<String> labels, List<String> dependsOn) {
        return new RevisionRequest(id, "", List.of(Graphs.select("head")), false, labels, dependsOn);
    }

    @Test
    void buildsUponTheHead() {
        Revision draft = draft(line, RevisionRequest.onHead("new1", "a change"));

        assertThat(draft.down()).containsExactly("c");
        assertThat(draft.message()).isEqualTo("a change");
        assertThat(draft(graph(), RevisionRequest.onHead("new1", "")).down()).isEmpty();
    }

    @Test
    void startsANewRoot() {
        assertThat(draft(line, request(false, "base")).down()).isEmpty();
    }

    @Test
    void namesTheWaysOutOfSeveralHeads() {
        LimbeckException error = failing(ErrorId.MULTIPLE_HEADS, () -> draft(fork, RevisionRequest.onHead("new1", "")));

        assertThat(error.facts()).containsExactly("b  about b", "c  about c");
        assertThat(error.help()).contains("limbeck revision --head b", "limbeck merge heads");
    }

    @Test
    void mergesHeads() {
        assertThat(draft(fork, request(false, "heads")).down()).containsExactly("b", "c");
        assertThat(draft(fork, request(false, "b", "right@head")).down()).containsExactly("b", "c");
    }

    @Test
    void splicesOnlyWhenAsked() {
        LimbeckException error = failing(ErrorId.NOT_A_HEAD, () -> draft(line, request(false, "b")));

        assertThat(error.facts()).containsExactly("above it: c  about c");
        assertThat(error.help()).contains("--splice");
        assertThat(draft(line, request(true, "b")).down()).containsExactly("b");
        assertThat(draft(line, request(true, "c-1")).down()).containsExactly("b");
    }

    @Test
    void refusesAParentNamedTwice() {
        failing(ErrorId.OVERLAPPING_REVISIONS, () -> draft(line, request(false, "c", "app")));
    }

    @Test
    void refusesAnIdThatCannotBe() {
        failing(ErrorId.INVALID_IDENTIFIER, () -> draft(line, with("head", List.of(), List.of())));
        failing(ErrorId.INVALID_IDENTIFIER, () -> draft(line, with("a-b", List.of(), List.of())));
        failing(ErrorId.DUPLICATE_REVISION, () -> draft(line, with("a", List.of(), List.of())));
        failing(ErrorId.DUPLICATE_REVISION, () -> draft(line, with("app", List.of(), List.of())));
    }

    @Test
    void refusesALabelThatCannotBe() {
        failing(ErrorId.LABEL_CLASH, () -> draft(line, with("new1", List.of("app"), List.of())));
        failing(ErrorId.LABEL_CLASH, () -> draft(line, with("new1", List.of("a"), List.of())));
        failing(ErrorId.INVALID_IDENTIFIER, () -> draft(line, with("new1", List.of("x@y"), List.of())));
        failing(ErrorId.INVALID_IDENTIFIER, () -> draft(line, with("new1", List.of("current"), List.of())));
    }

    @Test
    void keepsLabelsAndCompletesIdsOfDependencies() {
        assertThat(draft(line, with("new1", List.of(), List.of("app", "head"))).dependsOn())
                .containsExactly("app", "c");
        failing(ErrorId.UNKNOWN_REVISION, () -> draft(line, with("new1", List.of(), List.of("new1"))));
    }
}
