// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.StatementSplitter.Part;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import java.util.stream.Stream;

/** Ends statements so that the splitter of the dialect finds each as one again. */
record SqlTerminator(StatementSplitter splitter) {
    private static final String NEXT = "SELECT 1";
    private static final List<String> DELIMITERS = List.of("//", "$$", "%%", ";;");

    /**
     * The statement with a semicolon; with {@code GO}, {@code /} or between {@code DELIMITER} lines only where the splitter needs and knows
     * them.
     */
    String terminated(String statement) {
        String text = statement.strip();
        // a block of PL/SQL has its semicolon, and its end is a line with a slash
        Stream<String> plain = text.endsWith(";")
                ? Stream.of(text + "\n/", text + ";", text + "\n;", text + "\nGO")
                : Stream.of(text + ";", text + "\n;", text + "\nGO");
        Stream<String> delimited = DELIMITERS.stream()
                .filter(delimiter -> !text.contains(delimiter))
                .map(delimiter -> "DELIMITER " + delimiter + "\n" + text + "\n" + delimiter + "\nDELIMITER ;");
        return Stream.concat(plain, delimited)
                .filter(script -> readsBack(script, text))
                .findFirst()
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.UNSUPPORTED_OPERATION,
                        "a statement cannot be written into an SQL script, because it would not be read back as one",
                        List.of(text.lines().findFirst().orElse("")),
                        "write the revision as Java: add --format java"));
    }

    private boolean readsBack(String script, String statement) {
        if (statement.lines().anyMatch(line -> SqlDirective.of(line).isPresent())) {
            return false;
        }
        try {
            // a statement behind it shows that the end is one, and not the rest of a comment
            List<Part> parts = splitter.split(script + "\n" + NEXT + ";", 1);
            return parts.size() == 2
                    && statement.contains(parts.get(0).text())
                    && parts.get(1).text().startsWith(NEXT);
        } catch (LimbeckException e) {
            return false;
        }
    }
}
