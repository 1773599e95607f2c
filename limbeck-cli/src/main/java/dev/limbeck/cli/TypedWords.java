// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.dialect.DatabaseUrl;
import java.util.List;
import java.util.StringJoiner;

/** Arguments as one would type them again, without passwords. */
final class TypedWords {
    private static final String PASSWORD = "--password";

    private TypedWords() {}

    static String of(List<String> arguments) {
        StringJoiner line = new StringJoiner(" ");
        String before = "";
        for (String argument : arguments) {
            String shown = before.equals(PASSWORD) ? "…" : argument;
            if (argument.startsWith(PASSWORD + "=")) {
                shown = PASSWORD + "=…";
            } else {
                shown = masked(shown);
            }
            line.add(quoted(shown));
            before = argument;
        }
        return line.toString();
    }

    /** A word without the password that it has if it is a URL. */
    static String masked(String word) {
        boolean url = word.contains("://") || word.contains("jdbc:");
        return url ? new DatabaseUrl(word, null, null).masked() : word;
    }

    private static String quoted(String word) {
        if (word.matches("[\\p{L}\\p{M}\\p{N}_.,:/=@+…-]+")) {
            return word;
        }
        return word.contains("\"") || word.contains("$") || word.contains("`") || word.contains("\\")
                ? "'" + word.replace("'", "'\\''") + "'"
                : "\"" + word + "\"";
    }
}
