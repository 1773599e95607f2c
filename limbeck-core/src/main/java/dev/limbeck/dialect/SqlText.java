// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at expressions as catalogues and users write them, knowing strings, quoted names and parentheses. */
public final class SqlText {
    /** Strings and quoted names are stepped over. */
    private static final Pattern AROUND_SYMBOLS =
            Pattern.compile("'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|\\s*+([(),=<>+*/|-])\\s*+");

    private static final Pattern CONSTANT =
            Pattern.compile("[+-]?\\d+(\\.\\d+)?|'[^']*+(?:''[^']*+)*+'|true|false|null", Pattern.CASE_INSENSITIVE);

    private SqlText() {}

    /** Whether the expression is a number, a string, a truth value or null, and nothing more. */
    public static boolean isConstant(String sql) {
        return CONSTANT.matcher(sql).matches();
    }

    /** The expression without the pairs of parentheses that hold all of it: {@code ((a + b))} gives {@code a + b}. */
    public static String withoutOuterParentheses(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && closing(text, 0) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis that opens at {@code open} closes; the text's length if it does not. */
    public static int closing(String sql, int open) {
        int depth = 0;
        int at = open;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = afterQuoted(sql, at) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at;
            }
            at++;
        }
        return sql.length();
    }

    /** The position after the string or quoted name that begins at {@code open}; a doubled quote stands for itself. */
    public static int afterQuoted(String sql, int open) {
        char quote = sql.charAt(open);
        int at = open + 1;
        while (at < sql.length()) {
            if (sql.charAt(at) == quote) {
                boolean doubled = at + 1 < sql.length() && sql.charAt(at + 1) == quote;
                if (!doubled) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return sql.length();
    }

    /**
     * The text with everything outside of quotes in lower case and single blanks, for comparing two writings. Quoted parts
     * stay as they are.
     */
    public static String folded(String sql) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                blank = true;
                at++;
                continue;
            }
            if (blank && text.length() > 0) {
                text.append(' ');
            }
            blank = false;
            if (c == '\'' || c == '"' || c == '`') {
                int end = afterQuoted(sql, at);
                text.append(sql, at, end);
                at = end;
            } else {
                text.append(Character.toLowerCase(c));
                at++;
            }
        }
        return text.toString();
    }

    /** The expression without what means nothing: case and blanks outside of quotes, outer parentheses. */
    public static String plain(String sql) {
        return AROUND_SYMBOLS
                .matcher(folded(withoutOuterParentheses(sql)))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : found.group(1)));
    }
}
