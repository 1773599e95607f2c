// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that are the same in other digits: the catalogue keeps {@code 1.50} and {@code '0'} as they were written. */
final class NumericDefault {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{0,40})?");

    private NumericDefault() {}

    /** Whether both are numbers, of one value, on a column of numbers. */
    static boolean same(SqlType type, @Nullable ColumnDefault actual, @Nullable ColumnDefault desired) {
        BigDecimal one = type.isNumber() ? value(actual) : null;
        BigDecimal other = type.isNumber() ? value(desired) : null;
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal value(@Nullable ColumnDefault text) {
        if (text == null) {
            return null;
        }
        String sql = text.match(ColumnDefault.Text::value, expression -> unquoted(expression.sql()))
                .strip();
        return NUMBER.matcher(sql).matches() ? new BigDecimal(sql) : null;
    }

    private static String unquoted(String sql) {
        boolean quoted = sql.length() > 1 && sql.startsWith("'") && sql.endsWith("'");
        return quoted ? sql.substring(1, sql.length() - 1) : sql;
    }
}
