// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    @Test
    void namesTheRowsOfAStamp() {
        assertThat(JournalEntry.stamp(List.of()).revision()).isEqualTo("base");
        assertThat(JournalEntry.stamp(List.of("a1", "b2")).revision()).isEqualTo("a1,b2");
    }

    @Test
    void namesAsManyRowsAsThereIsRoomFor() {
        String rows =
                JournalEntry.stamp(Collections.nCopies(30, "27c6a30d7c24")).revision();

        assertThat(rows)
                .startsWith("27c6a30d7c24,27c6a30d7c24")
                .endsWith("27c6a30d7c24,...")
                .hasSizeLessThan(256);
        assertThat(JournalEntry.stamp(List.of("x".repeat(255), "y")).revision()).isEqualTo(",...");
    }
}
