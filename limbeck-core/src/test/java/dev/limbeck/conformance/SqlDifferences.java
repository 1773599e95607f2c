// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong in recorded SQL, and what Limbeck writes instead. A line reads {@code sql pattern | wrong | right | reason}:
 *
 * <ul>
 *   <li>{@code pattern} is a regular expression for the whole case id;
 *   <li>{@code wrong} one for a part of the recorded answer, which has one statement per line with white space folded, or is
 *       {@code error kind: message};
 *   <li>{@code right} replaces it ({@code $1} is a group, {@code \n} a new line; after {@code ~} it is itself a regular
 *       expression for our text in that place).
 * </ul>
 *
 * A case differs on purpose if the recorded answer is ours once such parts are replaced, so everything else in it is still
 * compared. Two special forms of {@code right}: {@code error ID ~words}, Limbeck refuses with this error, and says what the
 * regular expression finds; {@code *}, where Alembic refuses, Limbeck does it.
 */
final class SqlDifferences {
    private static final String ERROR = "error ";
    private static final String ANY = "*";
    private static final String PATTERN = "~";
    /** Marks the parts of a text that are regular expressions; private use characters, which no vector has. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private record Line(Pattern id, Pattern wrong, String right, String reason) {
        boolean concerns(Outcome outcome) {
            return id.matcher(outcome.id()).matches();
        }

        boolean isSpecial() {
            return right.startsWith(ERROR) || right.equals(ANY);
        }

        boolean explainsKind(Outcome outcome) {
            if (!wrong.matcher(outcome.expected()).find()) {
                return false;
            }
            boolean refused = right.startsWith(ERROR) && isRefused(outcome, right.substring(ERROR.length()));
            boolean done = right.equals(ANY)
                    && !outcome.expectedKind().equals(DdlAnswer.OK)
                    && outcome.actualKind().equals(DdlAnswer.OK);
            return refused || done;
        }

        private static boolean isRefused(Outcome outcome, String how) {
            int words = how.indexOf(" " + PATTERN);
            if (words < 0) {
                return outcome.actualKind().equals(how);
            }
            return outcome.actualKind().equals(how.substring(0, words))
                    && Pattern.compile(how.substring(words + 2))
                            .matcher(outcome.actual())
                            .find();
        }

        String correct(String text) {
            return wrong.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match)));
        }

        private String replacement(MatchResult match) {
            boolean isPattern = right.startsWith(PATTERN);
            StringBuilder text = new StringBuilder();
            String template = isPattern ? right.substring(1) : right.replace("\\n", "\n");
            for (int at = 0; at < template.length(); at++) {
                boolean group = template.charAt(at) == '$'
                        && at + 1 < template.length()
                        && Character.isDigit(template.charAt(at + 1));
                if (group) {
                    String value = match.group(template.charAt(++at) - '0');
                    String known = value == null ? "" : value;
                    text.append(isPattern ? Pattern.quote(known) : known);
                } else {
                    text.append(template.charAt(at));
                }
            }
            return isPattern ? OPEN + text.toString() + CLOSE : text.toString();
        }
    }

    private record Corrected(String text, Set<String> reasons) {
        Corrected with(Line line) {
            String better = line.correct(text);
            if (better.equals(text)) {
                return this;
            }
            Set<String> all = new LinkedHashSet<>(reasons);
            all.add(line.reason());
            return new Corrected(better, all);
        }

        boolean fits(Outcome outcome) {
            if (text.indexOf(OPEN) < 0) {
                return outcome.sameText(text, outcome.actual());
            }
            StringBuilder pattern = new StringBuilder();
            for (String part : text.split("(?=" + OPEN + ")|(?<=" + CLOSE + ")")) {
                boolean isPattern = part.charAt(0) == OPEN;
                pattern.append(isPattern ? part.substring(1, part.length() - 1) : Pattern.quote(part));
            }
            return Pattern.matches(pattern.toString(), outcome.actual());
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(String id, String wrong, String right, String reason) {
        lines.add(new Line(
                Pattern.compile(id.strip()),
                Pattern.compile(wrong.strip(), Pattern.MULTILINE),
                right.strip().equals("(nothing)") ? "" : right.strip(),
                reason));
    }

    /** The first reason; the corrections are tried one by one and then together, for a text may have several faults. */
    Optional<String> reason(Outcome outcome) {
        List<Line> relevant =
                lines.stream().filter(line -> line.concerns(outcome)).toList();
        for (Line line : relevant) {
            if (line.explainsKind(outcome)) {
                return Optional.of(line.reason());
            }
        }
        List<Corrected> candidates = new ArrayList<>(List.of(new Corrected(outcome.expected(), Set.of())));
        for (Line line : relevant) {
            if (!line.isSpecial()) {
                for (Corrected candidate : List.copyOf(candidates)) {
                    Corrected better = candidate.with(line);
                    if (better != candidate) {
                        candidates.add(better);
                    }
                }
            }
        }
        return candidates.stream()
                .filter(candidate -> !candidate.reasons().isEmpty() && candidate.fits(outcome))
                .map(candidate -> candidate.reasons().iterator().next())
                .findFirst();
    }

    /** The parts between commas, parentheses and line ends, sorted: for answers whose order means nothing. */
    static List<String> parts(String text) {
        return Arrays.stream(text.split("[,()\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
    }
}
