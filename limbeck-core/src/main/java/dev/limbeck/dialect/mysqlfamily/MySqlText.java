// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Looks at SQL text as MySQL and MariaDB write it: a backslash escapes the next character of a string (unless {@code sql_mode}
 * has {@code NO_BACKSLASH_ESCAPES}, which Limbeck does not support).
 */
public final class MySqlText {
    /** The character set that a string literal is marked with is the connection's, so it says nothing. */
    private static final Pattern INTRODUCER =
            Pattern.compile("(?<![A-Za-z0-9_$`])_utf8(?:mb3|mb4)?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NEGATED = Pattern.compile("-\\((\\d+(?:\\.\\d+)?)\\)");
    private static final Pattern BITS = Pattern.compile("0x[0-9a-fA-F]+|[bB]'[01]*'|[xX]'[0-9a-fA-F]*'");
    private static final Pattern WORD = Pattern.compile("null|true|false", Pattern.CASE_INSENSITIVE);

    private MySqlText() {}

    /** The value as a string literal. */
    public static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Whether all of the text is one string in single quotes. */
    public static boolean isString(String sql) {
        return sql.startsWith("'") && sql.length() > 1 && afterQuoted(sql, 0) == sql.length();
    }

    /** Whether all of the text is one number, bit string, {@code null}, {@code true} or {@code false}. */
    public static boolean isPlainValue(String sql) {
        return NUMBER.matcher(sql).matches()
                || BITS.matcher(sql).matches()
                || WORD.matcher(sql).matches();
    }

    /** The value of a string literal, see {@link #isString}. */
    public static String valueOf(String literal) {
        return unescape(literal.substring(1, literal.length() - 1).replace("''", "'"));
    }

    /** Takes one level of backslashes away. */
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                plain.append(escaped(text.charAt(at)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> c;
        };
    }

    /**
     * An expression of MySQL's {@code information_schema}, where each quote and backslash stands escaped once more
     * ({@code _utf8mb4\'it\\\'s\'}, seen in 8.0.31), as it can be written again. Left alone where it is not escaped.
     */
    public static String unescapeExpression(String catalogue) {
        int quote = catalogue.indexOf('\'');
        boolean escaped = quote > 0 && catalogue.charAt(quote - 1) == '\\';
        return escaped ? unescape(catalogue) : catalogue;
    }

    /** Without the character sets before string literals that only repeat the connection's. */
    public static String withoutIntroducers(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isQuote(c)) {
                if (c == '\'') {
                    String before = INTRODUCER.matcher(text).replaceFirst("");
                    text.setLength(0);
                    text.append(before);
                }
                int end = afterQuoted(sql, at);
                text.append(sql, at, end);
                at = end;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    /** Without the name of the schema before names: {@code `shop`.`users`} gives {@code `users`}. */
    public static String withoutSchema(String sql, String schema) {
        String qualifier = "`" + schema.replace("`", "``") + "`.";
        return sql.contains(qualifier) ? outsideStrings(sql, part -> part.replace(qualifier, "")) : sql;
    }

    /** MySQL shows {@code -48} as {@code -(48)} until it reads its own text again; {@code a - 48} has a blank. */
    public static String withoutNegatedParentheses(String sql) {
        return outsideStrings(sql, text -> NEGATED.matcher(text).replaceAll("-$1"));
    }

    private static String outsideStrings(String sql, UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                int end = afterQuoted(sql, at);
                text.append(change.apply(sql.substring(start, at))).append(sql, at, end);
                at = end;
                start = end;
            } else {
                at = c == '`' ? afterQuoted(sql, at) : at + 1;
            }
        }
        return text.append(change.apply(sql.substring(start))).toString();
    }

    /** Without the pairs of parentheses that hold all of it. */
    public static String withoutOuterParentheses(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis at the start closes; the text's length if it does not. */
    private static int closing(String sql) {
        int depth = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isQuote(c)) {
                at = afterQuoted(sql, at);
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
            at++;
        }
        return sql.length();
    }

    /** Where the words stand outside of quotes, -1 = nowhere; {@code words} in lower case. */
    static int indexOf(String sql, String words) {
        String lower = sql.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < sql.length()) {
            if (isQuote(sql.charAt(at))) {
                at = afterQuoted(sql, at);
            } else if (lower.startsWith(words, at)) {
                return at;
            } else {
                at++;
            }
        }
        return -1;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    /** The position after the string or quoted name that begins at {@code open}. */
    private static int afterQuoted(String sql, int open) {
        char quote = sql.charAt(open);
        int at = open + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && quote != '`') {
                at++;
            } else if (c == quote) {
                if (at + 1 >= sql.length() || sql.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return sql.length();
    }
}
