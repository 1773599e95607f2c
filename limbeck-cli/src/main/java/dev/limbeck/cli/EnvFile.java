// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.script.TextFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file {@code .env}: {@code NAME=value} lines, with or without {@code export}. A value may stand in quotes of either
 * kind, and go on over several lines until they end; without them it ends at a blank and a {@code #}.
 */
final class EnvFile {
    private static final String NAME = "(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*";
    private static final Pattern LINE = Pattern.compile(
            NAME + "(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>(?![\"']).*?))\\s*(?:(?<=\\s|=|\"|')#.*)?");

    private static final Pattern OPEN = Pattern.compile(NAME + "(?:\"[^\"]*|'[^']*)");

    private EnvFile() {}

    static Map<String, String> read(Path file) {
        Map<String, String> values = new HashMap<>();
        List<String> lines = TextFile.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int first = i;
            StringBuilder entry = new StringBuilder(lines.get(i).stripLeading());
            while (OPEN.matcher(entry).matches()) {
                i++;
                if (i == lines.size()) {
                    throw invalid(file, first, ": its quotes do not end", "end the value with the quote it began with");
                }
                entry.append('\n').append(lines.get(i));
            }
            Matcher parts = LINE.matcher(entry.toString().stripTrailing());
            if (!parts.matches()) {
                throw invalid(
                        file,
                        first,
                        "",
                        "write each line as: NAME=value, or NAME=\"value\" if there are blanks or # in it");
            }
            values.put(parts.group("name"), value(parts));
        }
        return values;
    }

    /** The line itself is not shown, it may hold a password. */
    private static LimbeckException invalid(Path file, int index, String why, String help) {
        return new LimbeckException(
                ErrorId.INVALID_CONFIG, "cannot read '" + file + "', line " + (index + 1) + why, help);
    }

    private static String value(Matcher parts) {
        if (parts.group("double") != null) {
            return parts.group("double");
        }
        return parts.group("single") != null ? parts.group("single") : parts.group("bare");
    }
}
