// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import static dev.limbeck.revision.Graphs.failing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.error.ErrorId;
import dev.limbeck.revision.RevisionSelector.Named;
import dev.limbeck.revision.RevisionSelector.Range;
import dev.limbeck.revision.RevisionSelector.Relative;
import dev.limbeck.revision.RevisionSelector.Several;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionSelectorTest {
    @Test
    void readsNames() {
        assertThat(RevisionSelector.parse("27c6")).isEqualTo(new Named(null, "27c6"));
        assertThat(RevisionSelector.parse("app@head")).isEqualTo(new Named("app", "head"));
    }

    @Test
    void readsDistances() {
        assertThat(RevisionSelector.parse("+2")).isEqualTo(new Relative(null, null, 2));
        assertThat(RevisionSelector.parse("app@-1")).isEqualTo(new Relative("app", null, -1));
        assertThat(RevisionSelector.parse("27c6-3")).isEqualTo(new Relative(null, "27c6", -3));
        assertThat(RevisionSelector.parse("app@27c6+1")).isEqualTo(new Relative("app", "27c6", 1));
    }

    @Test
    void readsRangesAndLists() {
        assertThat(RevisionSelector.parse("a:app@-1"))
                .isEqualTo(new Range(new Named(null, "a"), new Relative("app", null, -1)));
        assertThat(RevisionSelector.parse(":b")).isEqualTo(new Range(null, new Named(null, "b")));
        assertThat(RevisionSelector.parse("a:")).isEqualTo(new Range(new Named(null, "a"), null));
        assertThat(RevisionSelector.parse("a, b"))
                .isEqualTo(new Several(List.of(new Named(null, "a"), new Named(null, "b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@", "@head", "a@b@c", "a:b:c", "a,,b", "a+9999999999"})
    void refusesWhatNoRevisionCanBe(String text) {
        failing(ErrorId.INVALID_IDENTIFIER, () -> RevisionSelector.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "app@head", "+2", "a-1", "app@a+3", "a:b", ":", "a:", "a,b"})
    void printsAsWritten(String text) {
        assertThat(RevisionSelector.parse(text)).hasToString(text);
    }
}
