// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.SqlText;
import dev.limbeck.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Brings expressions of the catalogue into the spelling that a user would choose. Conditions and defaults are kept as they
 * were written; in the expressions of virtual columns and indexes the server puts every name in quotes and takes the blanks
 * out, and before a sequence it puts the schema.
 */
final class OracleExpressions {
    private final IdentifierRules names;
    private final @Nullable String defaultSchema;

    OracleExpressions(IdentifierRules names, @Nullable String defaultSchema) {
        this.names = names;
        this.defaultSchema = defaultSchema;
    }

    /** A condition or value, without outer parentheses. */
    String read(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'') {
                int end = endOfString(sql, at);
                text.append(sql, at, end);
                at = end;
            } else if (c == '"') {
                int end = SqlText.afterQuoted(sql, at);
                String name = sql.substring(at + 1, Math.max(at + 1, end - 1));
                boolean schema = name.equals(defaultSchema) && sql.startsWith(".", end);
                if (!schema) {
                    text.append(name(name));
                }
                at = schema ? end + 1 : end;
            } else {
                text.append(c);
                at++;
            }
        }
        return SqlText.withoutOuterParentheses(text.toString());
    }

    /** {@code q'[it's]'} ends with its bracket, any other string with a quote that is not doubled. */
    private static int endOfString(String sql, int open) {
        boolean choice = open > 0
                && Character.toLowerCase(sql.charAt(open - 1)) == 'q'
                && (open == 1
                        || !Character.isLetterOrDigit(sql.charAt(open - 2))
                        || "nN".indexOf(sql.charAt(open - 2)) >= 0)
                && open + 1 < sql.length();
        if (!choice) {
            return SqlText.afterQuoted(sql, open);
        }
        char sign = sql.charAt(open + 1);
        int bracket = "[{(<".indexOf(sign);
        int close = sql.indexOf((bracket < 0 ? sign : "]})>".charAt(bracket)) + "'", open + 2);
        return close < 0 ? sql.length() : close + 2;
    }

    /** A name that says more in quotes than a user would write keeps them. */
    private String name(String catalogue) {
        if (catalogue.isEmpty()) {
            return "\"\"";
        }
        Identifier name = names.fromCatalogue(catalogue);
        return names.render(name);
    }
}
