// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Defaults as MySQL and MariaDB write them. {@code ON UPDATE CURRENT_TIMESTAMP} has no place of its own in a column's description:
 * it stands at the end of the default's expression, alone if there is no default.
 */
final class DefaultWords {
    private static final String ON_UPDATE = "on update ";
    private static final Pattern NOW = Pattern.compile("current_timestamp(\\(\\d?\\))?", Pattern.CASE_INSENSITIVE);

    private final MySqlFamilyClauses clauses;

    DefaultWords(MySqlFamilyClauses clauses) {
        this.clauses = clauses;
    }

    /** {@code DEFAULT …} with {@code ON UPDATE …}, or the latter alone. */
    String clause(SqlType type, ColumnDefault value) {
        return value.match(
                text -> "DEFAULT " + plainOrInParentheses(type, clauses.text(text.value())),
                expression -> clause(type, expression.sql().strip()));
    }

    private String clause(SqlType type, String sql) {
        int update = MySqlText.indexOf(sql, ON_UPDATE);
        if (update < 0) {
            return "DEFAULT " + plainOrInParentheses(type, sql);
        }
        String onUpdate =
                "ON UPDATE " + sql.substring(update + ON_UPDATE.length()).strip();
        String value = sql.substring(0, update).strip();
        return value.isEmpty() ? onUpdate : "DEFAULT " + plainOrInParentheses(type, value) + " " + onUpdate;
    }

    /** What {@code SET DEFAULT} takes: a value, or any other expression in parentheses. */
    String value(@Nullable SqlType type, ColumnDefault value) {
        return plainOrInParentheses(
                type,
                value.match(
                        text -> clauses.text(text.value()),
                        expression -> expression.sql().strip()));
    }

    private String plainOrInParentheses(@Nullable SqlType type, String sql) {
        boolean plain = MySqlText.isString(sql) && (type == null || clauses.takesStringDefault(type))
                || MySqlText.isPlainValue(sql)
                || type instanceof SqlType.TimestampType && NOW.matcher(sql).matches();
        return plain || sql.startsWith("(") && sql.equals("(" + MySqlText.withoutOuterParentheses(sql) + ")")
                ? sql
                : "(" + MySqlText.withoutOuterParentheses(sql) + ")";
    }

    /** Whether the column gets another value with each change of its row. */
    static boolean updateItself(@Nullable ColumnDefault value) {
        return value != null
                && value.match(text -> false, expression -> MySqlText.indexOf(expression.sql(), ON_UPDATE) >= 0);
    }
}
