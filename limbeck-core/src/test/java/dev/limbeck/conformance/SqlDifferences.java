// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong in recorded SQL, and what Limbeck writes instead. A line reads {@code sql pattern | wrong | right | reason}:
 * {@code pattern} must match the whole case id; {@code wrong} is a regular expression over the recorded answer (one
 * statement per line, or {@code error kind: message}), {@code right} its replacement. A case differs on purpose if the
 * recorded answer with all replacements made is ours. Two special forms of {@code right}: {@code error ID}, Limbeck refuses
 * with this error; and {@code *} where Alembic refuses, Limbeck does it.
 */
final class SqlDifferences {
    private static final String ERROR = "error ";
    private static final String ANY = "*";

    private record Line(Pattern id, Pattern wrong, String right, String reason) {
        boolean concerns(Outcome outcome) {
            return id.matcher(outcome.id()).matches()
                    && wrong.matcher(outcome.expected()).find();
        }

        boolean isRefusal() {
            return right.startsWith(ERROR);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(String id, String wrong, String right, String reason) {
        lines.add(new Line(
                Pattern.compile(id.strip()), Pattern.compile(wrong, Pattern.MULTILINE), right.strip(), reason));
    }

    Optional<String> reason(Outcome outcome) {
        List<Line> relevant =
                lines.stream().filter(line -> line.concerns(outcome)).toList();
        for (Line line : relevant) {
            boolean refused =
                    line.isRefusal() && outcome.actualKind().equals(line.right().substring(ERROR.length()));
            boolean done = line.right().equals(ANY)
                    && !outcome.expectedKind().equals(DdlAnswer.OK)
                    && outcome.actualKind().equals(DdlAnswer.OK);
            if (refused || done) {
                return Optional.of(line.reason());
            }
        }
        return corrected(outcome, relevant);
    }

    private static Optional<String> corrected(Outcome outcome, List<Line> relevant) {
        String text = outcome.expected();
        Set<String> reasons = new LinkedHashSet<>();
        for (Line line : relevant) {
            if (!line.isRefusal() && !line.right().equals(ANY)) {
                String better =
                        line.wrong().matcher(text).replaceAll(line.right().replace("\\n", "\n"));
                if (!better.equals(text)) {
                    reasons.add(line.reason());
                }
                text = better;
            }
        }
        return text.equals(outcome.actual()) ? reasons.stream().findFirst() : Optional.empty();
    }
}
