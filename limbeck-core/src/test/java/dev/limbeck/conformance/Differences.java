// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The checked-in list of cases in which Limbeck answers otherwise on purpose. A line reads {@code pattern | expected kind |
 * our kind | reason}: the pattern is a regular expression that the whole case id must match, a kind is {@code ok} or an
 * error, {@code *} is any but a crash of ours. Empty lines and lines that begin with {@code #} do not count.
 *
 * <p>A line that begins with {@code sql} is of another form, see {@link SqlDifferences}.
 */
final class Differences {
    private static final String SQL = "sql ";

    private record Line(Pattern id, String expectedKind, String actualKind, String reason) {
        boolean matches(Outcome outcome) {
            return id.matcher(outcome.id()).matches()
                    && (expectedKind.equals("*") || expectedKind.equals(outcome.expectedKind()))
                    && (actualKind.equals(outcome.actualKind())
                            || actualKind.equals("*") && !outcome.actualKind().equals(Outcome.CRASH));
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final SqlDifferences sql = new SqlDifferences();

    static Differences read(Path file) {
        Differences differences = new Differences();
        try {
            for (String text : Files.readAllLines(file)) {
                if (!text.isBlank() && !text.startsWith("#")) {
                    String[] parts = text.split(" \\| ", 4);
                    if (parts.length < 4) {
                        throw new IllegalArgumentException("four parts wanted in: " + text);
                    }
                    if (text.startsWith(SQL)) {
                        differences.sql.add(parts[0].substring(SQL.length()), parts[1], parts[2], parts[3].strip());
                        continue;
                    }
                    differences.lines.add(new Line(
                            Pattern.compile(parts[0].strip()), parts[1].strip(), parts[2].strip(), parts[3].strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }

    /** Why this outcome is meant to differ. */
    Optional<String> reason(Outcome outcome) {
        return lines.stream()
                .filter(line -> line.matches(outcome))
                .map(Line::reason)
                .findFirst()
                .or(() -> sql.reason(outcome));
    }
}
