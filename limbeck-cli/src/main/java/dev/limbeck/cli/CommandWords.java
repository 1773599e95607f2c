// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a line that starts a program into its words; no shell has a part in it. */
final class CommandWords {
    /** Words, or what stands in quotes: {@code "C:\\Program Files\\edit.exe" -w}. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandWords() {}

    static List<String> of(String line) {
        return WORD.matcher(line).results().map(CommandWords::word).toList();
    }

    private static String word(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }
}
