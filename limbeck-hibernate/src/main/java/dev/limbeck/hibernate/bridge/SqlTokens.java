// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * SQL text in pieces: words, quoted names and strings, parentheses with all that is in them, single other characters. Knows the
 * position of each, so that text between two pieces can be taken as it was written.
 */
final class SqlTokens {
    /** A piece from {@code start} to before {@code end}. */
    record Token(String text, int start, int end) {
        /** Whether it is this word, which is given in lower case. */
        boolean is(String word) {
            return text.toLowerCase(Locale.ROOT).equals(word);
        }

        boolean isGroup() {
            return text.startsWith("(");
        }

        /** What stands between the parentheses, or the text itself. */
        String inside() {
            return isGroup() ? text.substring(1, text.length() - 1).strip() : text;
        }
    }

    private SqlTokens() {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else {
                int end = end(sql, at);
                tokens.add(new Token(sql.substring(at, end), at, end));
                at = end;
            }
        }
        return tokens;
    }

    private static int end(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '\'' || c == '"' || c == '`') {
            return quoteEnd(sql, start, c);
        }
        if (isOpeningBracket(sql, start)) {
            return quoteEnd(sql, start, ']');
        }
        if (c == '(') {
            return groupEnd(sql, start);
        }
        int at = start;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** SQL Server's quote; behind a word it is the mark of an array. */
    private static boolean isOpeningBracket(String sql, int at) {
        return sql.charAt(at) == '[' && (at == 0 || !isWordPart(sql.charAt(at - 1)));
    }

    private static int quoteEnd(String sql, int start, char quote) {
        int at = start + 1;
        while (at < sql.length()) {
            boolean doubled = at + 1 < sql.length() && sql.charAt(at + 1) == quote;
            if (sql.charAt(at) == quote && !doubled) {
                return at + 1;
            }
            at += sql.charAt(at) == quote ? 2 : 1;
        }
        return sql.length();
    }

    private static int groupEnd(String sql, int start) {
        int depth = 0;
        int at = start;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = quoteEnd(sql, at, c);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at;
            }
        }
        return sql.length();
    }

    /** The text without parentheses that enclose all of it. */
    static String withoutParentheses(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && text.endsWith(")") && groupEnd(text, 0) == text.length()) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** The parts of {@code a.b."c"}, quotes kept. */
    static List<String> nameParts(String sql) {
        return of(sql).stream()
                .map(Token::text)
                .filter(text -> !text.equals("."))
                .toList();
    }

    /** The comma-separated pieces of the inside of a group, each as written. */
    static List<String> list(String inside) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (Token token : of(inside)) {
            if (token.is(",")) {
                items.add(inside.substring(start, token.start()).strip());
                start = token.end();
            }
        }
        String last = inside.substring(start).strip();
        if (!last.isEmpty()) {
            items.add(last);
        }
        return items;
    }

    /** The value of a string literal, or the text itself if it is none. */
    static String unquoted(String sql) {
        boolean literal = sql.length() >= 2 && sql.startsWith("'") && sql.endsWith("'");
        return literal ? sql.substring(1, sql.length() - 1).replace("''", "'") : sql;
    }
}
