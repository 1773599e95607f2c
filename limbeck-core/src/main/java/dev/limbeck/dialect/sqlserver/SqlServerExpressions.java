// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.SqlText;
import dev.limbeck.schema.ColumnDefault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions as the catalogue keeps them: in parentheses, with brackets around names and parentheses around numbers. */
final class SqlServerExpressions {
    private static final Pattern STRING = Pattern.compile("(?i)N?'([^']*+(?:''[^']*+)*+)'");
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\[([\\p{L}_][\\p{L}\\p{N}_$#@]*)\\]");
    /** Not the arguments of a function, which follow a word or a bracket. */
    private static final Pattern NUMBER_IN_PARENTHESES =
            Pattern.compile("(?<![\\p{L}\\p{N}_$#@\\]\"])\\(([+-]?\\d+(?:\\.\\d*)?)\\)");

    private SqlServerExpressions() {}

    /** The expression without the parentheses that the server puts around the whole. */
    static String read(String sql) {
        return SqlText.withoutOuterParentheses(sql);
    }

    static ColumnDefault readDefault(String sql) {
        String text = read(sql);
        Matcher string = STRING.matcher(text);
        return string.matches()
                ? new ColumnDefault.Text(string.group(1).replace("''", "'"))
                : new ColumnDefault.Expression(text);
    }

    /** The expression with another name for a column, outside of strings. */
    static String renamed(String sql, String column, String newName) {
        String word = Pattern.quote(column);
        Pattern name = Pattern.compile(
                "'(?:[^']|'')*'|\\[" + word + "\\]|(?<![\\w@#$.\\[])" + word + "(?![\\w@#$(\\]])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        return name.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("'") ? found.group() : newName));
    }

    /** For comparing: what the server adds to an expression taken out, outside of strings. */
    static String withoutNoise(String sql) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            int open = sql.indexOf('\'', at);
            String code = sql.substring(at, open < 0 ? sql.length() : open);
            boolean national = open > 0 && code.matches("(?is)(?:.*[^\\p{L}\\p{N}_$#@])?N");
            text.append(plainCode(national ? code.substring(0, code.length() - 1) : code));
            if (open < 0) {
                return text.toString();
            }
            at = SqlText.afterQuoted(sql, open);
            text.append(sql, open, at);
        }
        return text.toString();
    }

    private static String plainCode(String code) {
        String names = NAME_IN_BRACKETS.matcher(code).replaceAll("$1");
        return NUMBER_IN_PARENTHESES.matcher(names).replaceAll("$1");
    }
}
