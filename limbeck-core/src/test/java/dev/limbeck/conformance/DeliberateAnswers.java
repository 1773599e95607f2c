// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Limbeck answers to the cases in which it differs on purpose, whole: a line of the list may describe our text by a pattern,
 * through which a fault could slip. A case has the heading {@code # dialect name}, without its number; one that is not recorded
 * yet, such as a new vector, is held to the list alone.
 */
final class DeliberateAnswers {
    private static final String HEADING = "# ";

    private final Map<String, String> answers = new TreeMap<>();

    static DeliberateAnswers read(Path file) {
        DeliberateAnswers read = new DeliberateAnswers();
        try {
            String key = "";
            StringBuilder text = new StringBuilder();
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith(HEADING)) {
                    read.put(key, text);
                    key = line.substring(HEADING.length());
                } else {
                    text.append(line).append('\n');
                }
            }
            read.put(key, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private void put(String key, StringBuilder text) {
        if (!key.isEmpty()) {
            answers.put(key, text.toString().strip());
        }
        text.setLength(0);
    }

    /** Whether nothing else is recorded for this case. */
    boolean agreesWith(Outcome outcome) {
        String recorded = answers.get(key(outcome));
        return recorded == null || recorded.equals(text(outcome));
    }

    void record(Outcome outcome) {
        answers.put(key(outcome), text(outcome));
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder();
        answers.forEach((key, answer) ->
                text.append(HEADING).append(key).append('\n').append(answer).append("\n\n"));
        try {
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Outcome outcome) {
        return outcome.actual().strip();
    }

    private static String key(Outcome outcome) {
        return outcome.id().replaceFirst("^\\S+#\\d+ ", "");
    }
}
