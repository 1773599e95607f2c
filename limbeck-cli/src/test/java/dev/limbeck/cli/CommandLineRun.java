// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A directory in which commands are typed, with an environment of its own. */
final class CommandLineRun {
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;
    private @Nullable String answers;

    CommandLineRun(Path directory) {
        this.directory = directory;
    }

    /** With a database in a file of the directory. */
    static CommandLineRun onSqlite(Path directory) {
        return new CommandLineRun(directory).environment("LIMBECK_URL", "sqlite:///" + directory.resolve("app.db"));
    }

    /** What one command printed and gave back. */
    record Printed(int exitCode, String out, String err) {}

    CommandLineRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CommandLineRun onTerminal() {
        terminal = true;
        return this;
    }

    /** What somebody types on the keyboard from now on, one line for each question; null = nobody is there. */
    CommandLineRun answering(@Nullable String lines) {
        answers = lines;
        return this;
    }

    /** The line is cut at blanks; what stands in quotes is one argument. */
    Printed type(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        return new Printed(run(line, out, err), text(out), text(err));
    }

    /** What somebody sees on a screen: both streams as they come. */
    String screen(String line) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        run(line, both, both);
        return text(both);
    }

    private int run(String line, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        List<String> arguments = java.util.regex.Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(line)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .toList();
        return Main.run(
                arguments,
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment,
                        directory,
                        terminal,
                        answers == null ? null : new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8))));
    }

    /** The line prints nothing but this, as an error. */
    void fails(String line, int exitCode, String error) {
        assertThat(type(line)).isEqualTo(new Printed(exitCode, "", error));
    }

    /** The directory's name changes from run to run, so it is printed as {@code DIR}. */
    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(directory.toString(), "DIR");
    }

    CommandLineRun file(String name, String... lines) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles files into {@code classes}, with what the tests see on the class path. */
    void compile(String... sources) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                path("classes").toString()));
        for (String source : sources) {
            arguments.add(path(source).toString());
        }
        int failed =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(failed).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    /** Two revisions: a table in SQL, a column and an index in Java. */
    CommandLineRun withTwoRevisions() {
        return file("limbeck.toml", "scripts = \"migrations\"")
                .file(
                        "migrations/1975ea83b712_create_users.sql",
                        "-- limbeck revision 1975ea83b712",
                        "-- limbeck message create users",
                        "-- limbeck created 2026-11-21T01:00:00Z",
                        "-- limbeck upgrade",
                        "CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL);",
                        "INSERT INTO users VALUES (1, 'ada');",
                        "-- limbeck downgrade",
                        "DROP TABLE users;")
                .file(
                        "migrations/R27c6a30d7c24_add_address.java",
                        "import static dev.limbeck.migration.Definitions.*;",
                        "import static dev.limbeck.migration.Types.*;",
                        "import dev.limbeck.migration.*;",
                        "",
                        "@Revision(id = \"27c6a30d7c24\", down = \"1975ea83b712\", message = \"add address\",",
                        "        created = \"2026-11-21T01:30:00Z\")",
                        "final class R27c6a30d7c24_add_address implements Migration {",
                        "    @Override public void upgrade(Op op) {",
                        "        op.addColumn(\"users\", column(\"address\", varchar(500)));",
                        "        op.createIndex(\"ix_users_address\", \"users\", \"address\");",
                        "    }",
                        "    @Override public void downgrade(Op op) {",
                        "        op.dropIndex(\"ix_users_address\", \"users\");",
                        "        op.dropColumn(\"users\", \"address\");",
                        "    }",
                        "}");
    }
}
