// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition whose parts are joined by {@code and}. Their order means nothing, and is not the same in every database: Hibernate
 * takes the checks of Bean Validation out of a set, so that each process writes them in another one.
 */
final class Conjunction {
    private Conjunction() {}

    /** Whether both have the same parts, as often; false where that cannot be told from the text. */
    static boolean same(String one, String other) {
        Optional<List<String>> ours = parts(one);
        Optional<List<String>> theirs = parts(other);
        return ours.isPresent() && ours.equals(theirs);
    }

    /** In the order of their letters; empty where words stand between them that bind otherwise. */
    private static Optional<List<String>> parts(String sql) {
        String text = SqlText.withoutOuterParentheses(sql);
        List<String> parts = new ArrayList<>();
        boolean between = false;
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = afterPiece(text, at);
            String word = text.substring(at, end).toUpperCase(Locale.ROOT);
            if (word.equals("OR") || word.equals("CASE") || word.equals("XOR")) {
                return Optional.empty();
            }
            if (word.equals("BETWEEN")) {
                between = true;
            } else if (word.equals("AND") && between) {
                between = false;
            } else if (word.equals("AND")) {
                parts.add(part(text.substring(start, at)));
                start = end;
            }
            at = end;
        }
        parts.add(part(text.substring(start)));
        parts.sort(null);
        return Optional.of(parts);
    }

    private static String part(String sql) {
        return SqlText.withoutOuterParentheses(sql);
    }

    /** Behind the string, quoted name, group, word or single sign that begins there. */
    private static int afterPiece(String text, int start) {
        char first = text.charAt(start);
        if (first == '\'' || first == '"' || first == '`') {
            return SqlText.afterQuoted(text, start);
        }
        if (first == '(') {
            return Math.min(SqlText.closing(text, start) + 1, text.length());
        }
        int at = start;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    private static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
    }
}
