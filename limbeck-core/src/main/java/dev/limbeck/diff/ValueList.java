// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition that lists what a column may hold. Engines write {@code status in ('NEW','PAID')} in many ways: {@code
 * ((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[]))} (PostgreSQL 12 to 18), {@code
 * [status]='PAID' OR [status]='NEW'} (SQL Server), {@code `status` in (_utf8mb4'NEW',_utf8mb4'PAID')} (MySQL 8.0).
 */
record ValueList(SqlToken column, List<String> values, boolean numbers) {
    private static final Set<String> BEHIND_TYPES =
            Set.of("AND", "OR", "IN", "IS", "NOT", "BETWEEN", "LIKE", "COLLATE");

    static Optional<ValueList> of(List<SqlToken> tokens) {
        return new Reading(essential(tokens)).list();
    }

    /** Without what does not change the meaning of a list: parentheses, casts, words of an array, of a character set. */
    private static List<SqlToken> essential(List<SqlToken> tokens) {
        List<SqlToken> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            if (isSign(tokens, i, ':') && isSign(tokens, i + 1, ':')) {
                i = behindType(tokens, i + 2);
                continue;
            }
            SqlToken token = tokens.get(i);
            boolean noise = "()[]".indexOf(token.text()) >= 0
                    || token.word().equals("ARRAY")
                    || i + 1 < tokens.size() && introduces(token, tokens.get(i + 1));
            if (!noise) {
                kept.add(token);
            }
            i++;
        }
        return kept;
    }

    /** {@code _utf8mb4'NEW'}, {@code N'NEW'}. */
    private static boolean introduces(SqlToken token, SqlToken next) {
        return (token.text().startsWith("_") || token.word().equals("N"))
                && next.start() == token.end()
                && next.text().startsWith("'");
    }

    private static int behindType(List<SqlToken> tokens, int first) {
        int i = first;
        boolean inParentheses = false;
        while (i < tokens.size()) {
            SqlToken token = tokens.get(i);
            boolean opens = token.isSymbol('(') || token.isSymbol('[');
            boolean closes = inParentheses && (token.isSymbol(')') || token.isSymbol(']'));
            boolean ofType = token.isName() && !BEHIND_TYPES.contains(token.word()) || token.isSymbol('.');
            if (!(opens || closes || ofType || inParentheses)) {
                return i;
            }
            inParentheses = opens || inParentheses && !closes;
            i++;
        }
        return i;
    }

    private static boolean isSign(List<SqlToken> tokens, int at, char sign) {
        return at < tokens.size() && tokens.get(at).isSymbol(sign);
    }

    /** {@code c IN v, v}, {@code c = ANY v, v}, {@code c = v OR c = v}; of all the tokens. */
    private static final class Reading {
        private final List<SqlToken> tokens;
        private final List<String> values = new ArrayList<>();
        private int at;
        private boolean texts;
        private boolean numbers;

        Reading(List<SqlToken> tokens) {
            this.tokens = tokens;
        }

        Optional<ValueList> list() {
            if (tokens.isEmpty() || !tokens.get(0).isName()) {
                return Optional.empty();
            }
            SqlToken column = tokens.get(0);
            boolean read;
            do {
                read = isColumn(column) && (isWord("IN") || isSign("=")) && operands();
            } while (read && isWord("OR"));
            return read && at == tokens.size() && texts != numbers
                    ? Optional.of(new ValueList(column, values, numbers))
                    : Optional.empty();
        }

        private boolean operands() {
            isWord("ANY");
            boolean read;
            do {
                read = value();
            } while (read && isSign(","));
            return read;
        }

        private boolean value() {
            boolean negative = isSign("-");
            if (at == tokens.size()) {
                return false;
            }
            SqlToken token = tokens.get(at++);
            // what a backslash means in a string differs between engines
            boolean text = token.text().startsWith("'") && !token.text().contains("\\") && !negative;
            boolean number = token.text().chars().allMatch(Character::isDigit);
            texts |= text;
            numbers |= number;
            values.add((negative ? "-" : "") + token.unquoted());
            return text || number;
        }

        private boolean isColumn(SqlToken column) {
            return take(at < tokens.size()
                    && tokens.get(at).unquoted().equalsIgnoreCase(column.unquoted())
                    && tokens.get(at).isName());
        }

        private boolean isWord(String word) {
            return take(at < tokens.size() && tokens.get(at).word().equals(word));
        }

        private boolean isSign(String sign) {
            return take(at < tokens.size() && tokens.get(at).text().equals(sign));
        }

        private boolean take(boolean fits) {
            at += fits ? 1 : 0;
            return fits;
        }
    }
}
