// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Comparison;
import org.junit.jupiter.api.Test;

/** What is one expression however it was typed. */
class ExactComparisonTest {
    private static boolean same(String one, String other) {
        return new ExactComparison().expressions(one, other).equals(Comparison.SAME);
    }

    @Test
    void takesBlanksAndTheCaseOfKeywordsForNothing() {
        assertThat(same("status in ('NEW','PAID')", "status IN ('NEW', 'PAID')"))
                .isTrue();
        assertThat(same("(age>0\n  and age<100)", "age > 0 AND age < 100")).isTrue();
    }

    @Test
    void takesWhatIsInQuotesAsItIs() {
        assertThat(same("status in ('NEW')", "status in ('new')")).isFalse();
        assertThat(same("status in ('A B')", "status in ('A  B')")).isFalse();
        assertThat(same("status in ('A,B')", "status in ('A, B')")).isFalse();
        assertThat(same("age > 0", "age >= 0")).isFalse();
    }
}
