// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunByTest {
    @Test
    void saysUserHostAndProcess() {
        assertThat(RunBy.of("ada", "build-7", 4711)).isEqualTo("ada@build-7, process 4711");
    }

    @Test
    void fitsIntoTheJournalOfADatabaseWithAnyCharacterSet() {
        String text = RunBy.of("Даша".repeat(20), "hôte", 1);

        assertThat(text).startsWith("\\u0414\\u0430\\u0448").hasSize(255);
        assertThat(text.chars()).allMatch(c -> c < 128);
    }
}
