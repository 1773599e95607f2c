// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.schema.ColumnDefault;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults as SQLite writes them: literals and words bare, everything else in parentheses. */
final class DefaultText {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\s*(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|0[xX]\\p{XDigit}+");

    private DefaultText() {}

    /** What the text between DEFAULT and the next clause means, outer parentheses left out; null for NULL, which is none. */
    static @Nullable ColumnDefault read(String sql) {
        List<Token> tokens = Token.of(sql);
        if (tokens.size() == 1) {
            Token only = tokens.get(0);
            if (only.kind() == Token.Kind.STRING || (only.kind() == Token.Kind.NAME && sql.startsWith("\""))) {
                return new ColumnDefault.Text(only.text());
            }
            if (only.is("NULL")) {
                return null;
            }
        }
        return new ColumnDefault.Expression(sql);
    }

    /** What follows the word DEFAULT. */
    static String render(String expression) {
        return isBare(expression) ? expression : "(" + expression + ")";
    }

    private static boolean isBare(String expression) {
        List<Token> tokens = Token.of(expression);
        if (tokens.size() == 1) {
            return tokens.get(0).kind() != Token.Kind.SYMBOL;
        }
        return isParenthesised(expression, tokens);
    }

    /** Whether the first parenthesis closes at the very end. */
    static boolean isParenthesised(String sql, List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).is("(")) {
            return false;
        }
        int depth = 0;
        for (Token token : tokens) {
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth == 0) {
                return token.to() == tokens.get(tokens.size() - 1).to()
                        && token.to() == sql.stripTrailing().length();
            }
        }
        return false;
    }

    /** Whether ADD COLUMN takes it on a table with rows: a literal, not an expression and not the time. */
    static boolean isConstant(@Nullable ColumnDefault value) {
        return value == null
                || value.match(
                        text -> true, expression -> isConstant(expression.sql().strip()));
    }

    private static boolean isConstant(String sql) {
        List<Token> tokens = Token.of(sql);
        if (tokens.size() == 1) {
            Token only = tokens.get(0);
            boolean time = only.kind() == Token.Kind.WORD
                    && only.text().toUpperCase(Locale.ROOT).startsWith("CURRENT_");
            return !time && only.kind() != Token.Kind.SYMBOL;
        }
        return NUMBER.matcher(sql).matches();
    }
}
