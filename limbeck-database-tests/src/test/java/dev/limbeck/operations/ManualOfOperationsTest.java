// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.golden.GoldenFile;
import dev.limbeck.operations.SampleMatrix.Answer;
import dev.limbeck.testkit.compliance.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md}: the prose is written by people, the examples and their SQL by this test. */
class ManualOfOperationsTest {
    private static final Path MANUAL = Path.of("../docs/operations.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)<!-- example: (\\w+) -->\\n.*?<!-- end of example -->\\n");

    private static final Map<String, String> NAMES = Map.of(
            "postgresql", "PostgreSQL",
            "mariadb", "MariaDB",
            "mysql", "MySQL",
            "sqlite", "SQLite",
            "h2", "H2",
            "sqlserver", "SQL Server",
            "oracle", "Oracle");

    @Test
    void showsWhatTheDialectsWrite() throws IOException {
        String manual = Files.readString(MANUAL);
        List<String> shown = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher example = EXAMPLE.matcher(manual);
        while (example.find()) {
            shown.add(example.group(1));
            example.appendReplacement(text, Matcher.quoteReplacement(example(example.group(1))));
        }
        example.appendTail(text);
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(SampleMatrix.samples().keySet());
        new GoldenFile(MANUAL).mustHold(text.toString());
    }

    private static String example(String operation) throws IOException {
        List<Sample> samples = SampleMatrix.samples().get(operation);
        assertThat(samples).as("samples of %s", operation).isNotNull();
        StringBuilder text = new StringBuilder("<!-- example: " + operation + " -->\n");
        Sample sample = samples.get(0);
        text.append("```java\n").append(SampleSource.of(sample)).append("```\n\n");
        Map<Answer, List<String>> byAnswer = new LinkedHashMap<>();
        SampleMatrix.answers(sample)
                .forEach((dialect, answer) ->
                        byAnswer.computeIfAbsent(answer, a -> new ArrayList<>()).add(NAMES.get(dialect)));
        byAnswer.forEach((answer, dialects) -> text.append(String.join(", ", dialects))
                .append(answer.refused() ? "\n\n```\n" : "\n\n```sql\n")
                .append(answer.text())
                .append("\n```\n\n"));
        return text + "<!-- end of example -->\n";
    }
}
