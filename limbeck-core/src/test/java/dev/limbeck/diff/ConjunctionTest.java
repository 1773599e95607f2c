// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjunctionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(weight <= 200) AND (weight >= 0); (weight >= 0) AND (weight <= 200)",
                "a > 0 and b > 0 and c > 0; c > 0 and a > 0 and b > 0",
                "((a > 0) and (b > 0)); b > 0 and a > 0",
                "a between 1 and 2 and b > 0; b > 0 and a between 1 and 2",
                "\"or\" = 'case' and (a or b); (a or b) and \"or\" = 'case'"
            })
    void takesTheOrderOfPartsForNothing(String one, String other) {
        assertThat(Conjunction.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a > 0 and b > 0; a > 0 and b > 1",
                "a > 0 and b > 0; a > 0",
                "a > 0 and a > 0 and b > 0; a > 0 and b > 0 and b > 0",
                "x = 'a and b'; x = 'b and a'",
                "a between b and c and d; a between b and d and c",
                "a and b or c; b and a or c",
                "case when a and b then c end; case when a and c then b end"
            })
    void tellsOtherConditionsApart(String one, String other) {
        assertThat(Conjunction.same(one, other)).isFalse();
    }

    @Test
    void readsWhatIsCutOff() {
        assertThat(Conjunction.same("a and (b", "(b and a")).isFalse();
    }
}
