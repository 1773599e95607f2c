// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * One sign of an SQL text; blanks and comments are none.
 *
 * @param text of a quoted name or string what stands inside the quotes, else as written
 */
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        /** An unquoted name, keyword or number, or a blob {@code x'…'}. */
        WORD,
        /** A name in one of the three quotes {@code "a" [a] `a`}. */
        NAME,
        STRING,
        SYMBOL
    }

    /** Whether it is this keyword or symbol. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    /** SQLite takes a string for a name where only a name can stand. */
    boolean canBeName() {
        return kind != Kind.SYMBOL;
    }

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int next = pastBlank(sql, at);
            if (next > at) {
                at = next;
            } else {
                Token token = read(sql, at);
                tokens.add(token);
                at = token.to;
            }
        }
        return tokens;
    }

    /** Behind one blank or comment, or {@code at} itself. */
    private static int pastBlank(String sql, int at) {
        if (Character.isWhitespace(sql.charAt(at))) {
            return at + 1;
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        if (sql.startsWith("/*", at)) {
            int end = sql.indexOf("*/", at + 2);
            return end < 0 ? sql.length() : end + 2;
        }
        return at;
    }

    private static Token read(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'') {
            return quoted(Kind.STRING, sql, at, '\'');
        }
        if (c == '"' || c == '`') {
            return quoted(Kind.NAME, sql, at, c);
        }
        if (c == '[') {
            return quoted(Kind.NAME, sql, at, ']');
        }
        if ((c == 'x' || c == 'X') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'') {
            int end = quoted(Kind.STRING, sql, at + 1, '\'').to;
            return new Token(Kind.WORD, sql.substring(at, end), at, end);
        }
        int end = at + 1;
        if (!isWordPart(c)) {
            return new Token(Kind.SYMBOL, String.valueOf(c), at, end);
        }
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return new Token(Kind.WORD, sql.substring(at, end), at, end);
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '$' || c > 0x7f || Character.isLetterOrDigit(c);
    }

    private static Token quoted(Kind kind, String sql, int open, char close) {
        StringBuilder text = new StringBuilder();
        int at = open + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean doubled = c == close && close != ']' && at + 1 < sql.length() && sql.charAt(at + 1) == close;
            if (c == close && !doubled) {
                return new Token(kind, text.toString(), open, at + 1);
            }
            text.append(c);
            at += doubled ? 2 : 1;
        }
        return new Token(kind, text.toString(), open, at);
    }
}
