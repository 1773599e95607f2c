// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {
    @Test
    void isMentionedAsAWordOfItsOwn() {
        assertThat(Identifier.of("n").isMentionedIn("N > 0")).isTrue();
        assertThat(Identifier.of("n").isMentionedIn("\"n\" > 0")).isTrue();
        assertThat(Identifier.of("n").isMentionedIn("nn > 0")).isFalse();
    }

    @Test
    void isNotMentionedByAWordOfTheLanguage() {
        assertThat(Identifier.of("null").isMentionedIn("n IS NOT NULL")).isFalse();
        assertThat(Identifier.of("null").isMentionedIn("\"null\" > 0")).isTrue();
        assertThat(Identifier.of("null").isMentionedIn("`null` > 0")).isTrue();
    }
}
