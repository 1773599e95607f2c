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
            } else if (argument.contains("://") || argument.contains("jdbc:")) {
                shown = new DatabaseUrl(argument, null, null).masked();
            }
            line.add(quoted(shown));
            before = argument;
        }
        return line.toString();
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
