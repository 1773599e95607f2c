// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file {@code .env}: {@code NAME=value} lines, with or without {@code export}. A value may stand in quotes of either
 * kind; without them it ends at a blank and a {@code #}.
 */
final class EnvFile {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\s*="
            + "\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>(?![\"']).*?))\\s*(?:(?<=\\s|=|\"|')#.*)?");

    private EnvFile() {}

    static Map<String, String> read(Path file) {
        Map<String, String> values = new HashMap<>();
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                // the line itself is not shown, it may hold a password
                throw new LimbeckException(
                        ErrorId.INVALID_CONFIG,
                        "cannot read '" + file + "', line " + (i + 1),
                        "write each line as: NAME=value, or NAME=\"value\" if there are blanks or # in it");
            }
            values.put(parts.group("name"), value(parts));
        }
        return values;
    }

    private static String value(Matcher parts) {
        if (parts.group("double") != null) {
            return parts.group("double");
        }
        return parts.group("single") != null ? parts.group("single") : parts.group("bare");
    }

    private static String text(Path file) {
        try {
            return TextFile.read(file);
        } catch (IOException failure) {
            throw new LimbeckException(
                    ErrorId.FILE_FAILED,
                    "cannot read '" + file + "'",
                    List.of(String.valueOf(failure)),
                    "check that it is a text file in UTF-8 that you may read",
                    failure);
        }
    }
}
