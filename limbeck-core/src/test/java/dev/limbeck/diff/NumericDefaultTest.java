// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import org.junit.jupiter.api.Test;

class NumericDefaultTest {
    private static final SqlType NUMERIC = new SqlType.DecimalType(8, 2);
    private static final SqlType TEXT = new SqlType.VarcharType(8, false);

    @Test
    void isTheSameInOtherDigits() {
        assertThat(same(NUMERIC, "1.50", "1.5")).isTrue();
        assertThat(same(NUMERIC, "'0'", "0.00")).isTrue();
        assertThat(NumericDefault.same(NUMERIC, new ColumnDefault.Text("0"), expression("0.0")))
                .isTrue();
        assertThat(same(NUMERIC, "1.5", "1.51")).isFalse();
    }

    @Test
    void isNotTheSameInAColumnOfTexts() {
        assertThat(same(TEXT, "1.50", "1.5")).isFalse();
    }

    @Test
    void isNotTakenForANumberWhereItIsAnExpression() {
        assertThat(same(NUMERIC, "now()", "now()")).isFalse();
        assertThat(NumericDefault.same(NUMERIC, null, expression("0"))).isFalse();
    }

    private static boolean same(SqlType type, String one, String other) {
        return NumericDefault.same(type, expression(one), expression(other));
    }

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.Expression(sql);
    }
}
