// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual shows is what is printed: its transcripts are typed again, see {@link Transcript}. */
class ManualTest {
    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");
    private static final Pattern ANSWER = Pattern.compile("(\\[y/n] )([yn])\n");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"autogenerate.md", "branches.md", "model-sources.md"})
    void printsWhatThePageShows(String page) throws IOException {
        List<Transcript> transcripts = Transcript.in(Path.of("../docs", page));
        assertThat(transcripts).isNotEmpty();
        Path folder = directory;
        EntityProject project = new EntityProject(directory, "sqlite:///DIR/app.db");
        int count = 0;
        for (Transcript transcript : transcripts) {
            for (String step : transcript.steps()) {
                if (step.startsWith("new ")) {
                    folder = Files.createDirectory(directory.resolve("project" + count++));
                    project = new EntityProject(folder, step.substring("new ".length()));
                    project.shell().environment("LANG", "C.UTF-8");
                } else {
                    prepare(project, step, transcript.place());
                }
            }
            for (Transcript.Exchange exchange : transcript.exchanges()) {
                assertThat(neutral(screen(project, exchange)))
                        .as(transcript.place() + ": limbeck " + exchange.typed())
                        .isEqualTo(neutral(ANSWER.matcher(exchange.printed()).replaceAll("$1")));
            }
        }
    }

    private static void prepare(EntityProject project, String step, String place) {
        String[] words = step.split(" ", 2);
        switch (words[0]) {
            case "entity" -> project.entity("users", words.length < 2 ? "" : words[1]);
            case "sql" -> project.execute(words[1]);
            case "file" -> {
                String[] lines = words[1].split("\n", -1);
                project.shell().file(lines[0], Arrays.copyOfRange(lines, 1, lines.length));
            }
            case "delete" ->
                assertThat(project.shell().path(words[1]).toFile().delete())
                        .as(place + ": " + step)
                        .isTrue();
            case "limbeck" -> {
                Printed printed = project.type(words[1]);
                assertThat(printed.exitCode())
                        .as(place + ": " + step + "\n" + printed.err())
                        .isZero();
            }
            default -> throw new IllegalArgumentException(place + ": " + step);
        }
    }

    /** The answers that the page shows are typed. */
    private static String screen(EntityProject project, Transcript.Exchange exchange) {
        List<String> answers = ANSWER.matcher(exchange.printed())
                .results()
                .map(match -> match.group(2))
                .toList();
        project.shell().answering(answers.isEmpty() ? null : String.join("\n", answers) + "\n");
        return project.shell().screen(exchange.typed());
    }

    /** Ids are random: each is told by where it is named first. Folders are those of the run. */
    private static String neutral(String text) {
        List<String> ids = new ArrayList<>();
        return ID.matcher(text.replace("DIR/", "")).replaceAll(match -> "id" + number(ids, match));
    }

    private static int number(List<String> ids, MatchResult match) {
        if (!ids.contains(match.group())) {
            ids.add(match.group());
        }
        return ids.indexOf(match.group()) + 1;
    }
}
