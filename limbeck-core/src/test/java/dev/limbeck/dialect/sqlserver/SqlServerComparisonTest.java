// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.schema.ColumnDefault;
import org.junit.jupiter.api.Test;

class SqlServerComparisonTest {
    private final Dialect dialect =
            new SqlServerDialectProvider().dialect(new SqlServerDialectProvider().defaultServer());
    private final SchemaComparison comparison = dialect.comparison();

    @Test
    void seesThroughBracketsAndParentheses() {
        assertThat(comparison.expressions(
                        "[amount]>(0) AND [status]=N'it''s (0)'", "amount > 0 and status = 'it''s (0)'"))
                .isEqualTo(Comparison.SAME);
    }

    @Test
    void keepsTheArgumentsOfAFunction() {
        assertThat(comparison.expressions("[f](0)", "f 0")).isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void doesNotKnowWhatTheServerRewrote() {
        assertThat(comparison.expressions("[a]>=(1) AND [a]<=(5)", "a BETWEEN 1 AND 5"))
                .isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void tellsConstantsApart() {
        assertThat(defaults("0", "1")).isInstanceOf(Comparison.Different.class);
        assertThat(defaults("0", "0")).isEqualTo(Comparison.SAME);
    }

    @Test
    void knowsThatTheServerKeepsGetdateForTheStandardsWord() {
        assertThat(defaults("getdate()", "CURRENT_TIMESTAMP")).isEqualTo(Comparison.SAME);
        assertThat(defaults("getdate()", "sysdatetime()")).isInstanceOf(Comparison.Unknown.class);
    }

    @Test
    void takesTypesWithAndWithoutTheirUsualArgumentsForTheSame() {
        assertThat(types("numeric(18, 0)", "decimal")).isEqualTo(Comparison.SAME);
        assertThat(types("datetimeoffset(7)", "datetimeoffset")).isEqualTo(Comparison.SAME);
        assertThat(types("numeric(10, 0)", "decimal(10)")).isEqualTo(Comparison.SAME);
        assertThat(types("varchar(10)", "varchar(20)")).isInstanceOf(Comparison.Different.class);
    }

    private Comparison defaults(String actual, String desired) {
        return comparison.defaults(new ColumnDefault.Expression(actual), new ColumnDefault.Expression(desired));
    }

    private Comparison types(String actual, String desired) {
        return comparison.types(dialect.types().parse(actual), dialect.types().parse(desired));
    }
}
