// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.SqlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings expressions of the catalogue into the spelling that a user would choose: H2 quotes every name, puts the schema
 * before tables and sequences, escapes what is not ASCII, breaks lines and casts
 * the constants of comparisons. Without all that they read the same in a database
 * with other settings for upper and lower case, and come back the same when they are rendered again.
 */
final class H2Expressions {
    /** What a number that is compared with a column turns into: {@code n > CAST(0 AS BIGINT)}; strings are stepped over. */
    private static final Pattern ADDED_CAST = Pattern.compile("'[^']*+(?:''[^']*+)*+'|\"(?:[^\"]|\"\")*\""
            + "|((?:<>|<=|>=|=|<|>) )CAST\\((-?\\d+(?:\\.\\d+)?) AS (?:TINYINT|SMALLINT|INTEGER|BIGINT|REAL"
            + "|DOUBLE PRECISION|(?:NUMERIC|DECFLOAT)(?:\\(\\d+(?:, \\d+)?\\))?)\\)");

    private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.0+$");

    private final IdentifierRules catalogue;
    private final IdentifierRules rendering;
    private final @Nullable String defaultSchema;

    /**
     * @param catalogue how this database folds
     * @param rendering how the dialect writes
     */
    H2Expressions(IdentifierRules catalogue, IdentifierRules rendering, @Nullable String defaultSchema) {
        this.catalogue = catalogue;
        this.rendering = rendering;
        this.defaultSchema = defaultSchema;
    }

    /** A condition or value, without outer parentheses. */
    String read(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (isUnicode(sql, at, '\'')) {
                int end = SqlText.afterQuoted(sql, at + 2);
                text.append(decoded(sql.substring(at + 2, end)));
                at = end;
            } else if (c == '\'') {
                int end = SqlText.afterQuoted(sql, at);
                text.append(sql, at, end);
                at = end;
            } else if (c == '"' || isUnicode(sql, at, '"')) {
                int end = SqlText.afterQuoted(sql, c == '"' ? at : at + 2);
                String quoted = c == '"' ? sql.substring(at, end) : decoded(sql.substring(at + 2, end));
                String name = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
                boolean schema = name.equals(defaultSchema) && sql.startsWith(".\"", end);
                if (!schema) {
                    text.append(rendering.render(catalogue.fromCatalogue(name)));
                }
                at = schema ? end + 1 : end;
            } else if (Character.isWhitespace(c)) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
                at++;
            } else {
                text.append(c);
                at++;
            }
        }
        return SqlText.withoutOuterParentheses(withoutAddedCasts(text.toString()));
    }

    private static String withoutAddedCasts(String sql) {
        return ADDED_CAST
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group(1) + number(found.group(2))));
    }

    /** A whole number that was compared with a floating one comes with a point, which would make it a decimal when read again. */
    private static String number(String text) {
        return TRAILING_ZEROS.matcher(text).replaceFirst("");
    }

    private static boolean isUnicode(String sql, int at, char quote) {
        return sql.startsWith("U&" + quote, at) && (at == 0 || !Character.isLetterOrDigit(sql.charAt(at - 1)));
    }

    /** A query with its names in their own letters: {@code U&"caf\00e9"} gives {@code "café"}. */
    static String withPlainNames(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean escaped = isUnicode(sql, at, '"');
            int end = escaped
                    ? SqlText.afterQuoted(sql, at + 2)
                    : c == '"' || c == '\'' ? SqlText.afterQuoted(sql, at) : at + 1;
            text.append(escaped ? decoded(sql.substring(at + 2, end)) : sql.substring(at, end));
            at = end;
        }
        return text.toString();
    }

    /** {@code 'caf\00e9'} gives {@code 'café'}; the quotes stay. */
    static String decoded(String literal) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < literal.length()) {
            char c = literal.charAt(at);
            if (c != '\\') {
                text.append(c);
                at++;
            } else if (literal.startsWith("\\\\", at)) {
                text.append('\\');
                at += 2;
            } else if (literal.startsWith("\\+", at)) {
                text.appendCodePoint(Integer.parseInt(literal.substring(at + 2, at + 8), 16));
                at += 8;
            } else {
                text.append((char) Integer.parseInt(literal.substring(at + 1, at + 5), 16));
                at += 5;
            }
        }
        return text.toString();
    }
}
