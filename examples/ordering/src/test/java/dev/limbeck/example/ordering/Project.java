// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.Main;
import dev.limbeck.cli.Surroundings;
import dev.limbeck.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with a project of the team in it, and a person who types commands there. */
final class Project {
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * A project.
     *
     * @param database what DATABASE_URL is set to
     * @param cache for compiled scripts
     */
    Project(Path directory, TestDatabase database, Path cache) {
        this.directory = directory;
        environment.put("DATABASE_URL", database.url());
        environment.put("XDG_CACHE_HOME", cache.toString());
        if (database.url().startsWith("jdbc:")) {
            environment.put("LIMBECK_USER", database.user());
        }
    }

    /** The classes of the application; as {@code limbeck init} writes it into the settings. */
    Path classes() {
        return directory.resolve("target").resolve("classes");
    }

    /** {@code limbeck init}; then the settings are told how revisions are to be written, {@code java} or {@code sql}. */
    void begin(String format) throws IOException {
        run("init");
        Path settings = directory.resolve("limbeck.toml");
        String text = Files.readString(settings);
        assertThat(text).contains("format = \"java\"");
        Files.writeString(settings, text.replace("format = \"java\"", "format = \"" + format + "\""));
    }

    /** What a command did. */
    record Outcome(int exitCode, String out, String err) {}

    Outcome type(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exitCode =
                    Main.run(List.of(command), new Surroundings(outStream, errStream, environment, directory, false));
        }
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Types a command that must do well; gives what it wrote to its output. */
    String run(String... command) {
        Outcome outcome = type(command);
        assertThat(outcome.exitCode())
                .as("limbeck %s%n%s%s", String.join(" ", command), outcome.out(), outcome.err())
                .isZero();
        return outcome.out();
    }

    /** The migration scripts, by name. */
    List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("migrations"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
