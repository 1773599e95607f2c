// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.SqlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings expressions of the catalogue into a form that comes back as it is when it is rendered again. {@code pg_get_expr} has
 * that property already but for one case (seen in 12 to 18): {@code s IN ('a', 'b')} on a varchar column reads as {@code
 * (s)::text = ANY ((ARRAY['a'::character varying, …])::text[])}, and that, written again, as {@code (s)::text = ANY
 * (ARRAY[('a'::character varying)::text, …])}. Both become {@code s IN ('a', 'b')} again.
 */
final class PostgresqlExpressions {
    private static final String NAME = "[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\"";
    private static final String LITERAL = "'[^']*+(?:''[^']*+)*+'::character varying";
    private static final String CAST_LITERAL = "\\(" + LITERAL + "\\)::text";
    private static final String LIST = LITERAL + "(?:, " + LITERAL + ")*+";
    private static final String CAST_LIST = CAST_LITERAL + "(?:, " + CAST_LITERAL + ")*+";
    private static final Pattern IN = Pattern.compile("\\((" + NAME + ")\\)::text (= ANY|<> ALL) \\((?:\\(ARRAY\\[("
            + LIST + ")\\]\\)::text\\[\\]|ARRAY\\[(" + CAST_LIST + ")\\])\\)");
    private static final Pattern ARRAY = Pattern.compile("\\(ARRAY\\[(" + LIST + ")\\]\\)::text\\[\\]");
    private static final Pattern ONE = Pattern.compile("('[^']*+(?:''[^']*+)*+')::character varying");

    private PostgresqlExpressions() {}

    /** A condition or value, without outer parentheses. */
    static String read(String sql) {
        String text = SqlText.withoutOuterParentheses(sql);
        Matcher in = IN.matcher(text);
        text = in.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + (found.group(2).equals("= ANY") ? " IN (" : " NOT IN (")
                + values(found.group(3) != null ? found.group(3) : found.group(4))
                + ")"));
        return ARRAY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("ARRAY["
                        + ONE.matcher(found.group(1))
                                .replaceAll(one -> Matcher.quoteReplacement("(" + one.group() + ")::text"))
                        + "]"));
    }

    private static String values(String list) {
        StringBuilder values = new StringBuilder();
        Matcher one = ONE.matcher(list);
        while (one.find()) {
            values.append(values.length() == 0 ? "" : ", ").append(one.group(1));
        }
        return values.toString();
    }
}
