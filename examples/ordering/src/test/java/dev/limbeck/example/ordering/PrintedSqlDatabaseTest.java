// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code --sql} prints does what the command without it does: through JDBC on every database in every build, and through
 * the command lines of SQLite and PostgreSQL where they are installed.
 */
class PrintedSqlDatabaseTest {
    @TempDir
    Path directory;

    @EachDatabase
    void theStatementsGiveTheSameSchema(TestDatabase database, TestDatabase other) throws Exception {
        Project project = migrated(database);
        Schemas.run(other, project.run("upgrade", "head", "--sql"));
        assertSame(database, other);
    }

    @EachDatabase
    void theStatementsLeadBackToo(TestDatabase database, TestDatabase other) throws Exception {
        Project project = migrated(database);
        Schemas.run(other, project.run("upgrade", "head", "--sql"));
        Schemas.run(other, project.run("downgrade", "head:base", "--sql"));
        project.run("downgrade", "base");
        assertSame(database, other);
    }

    @EachDatabase("sqlite")
    void sqlite3RunsThem(TestDatabase database, TestDatabase other) throws Exception {
        String file = other.jdbcUrl().substring("jdbc:sqlite:".length());
        givesTheSameSchema(database, other, List.of("sqlite3", "-bail", file));
    }

    @EachDatabase("postgresql")
    void psqlRunsThem(TestDatabase database, TestDatabase other) throws Exception {
        givesTheSameSchema(database, other, List.of("psql", "-q", "-v", "ON_ERROR_STOP=1", other.url()));
    }

    private void givesTheSameSchema(TestDatabase database, TestDatabase other, List<String> client) throws Exception {
        assumeThat(isInstalled(client.get(0))).isTrue();
        Project project = migrated(database);
        Path script = Files.writeString(directory.resolve("upgrade.sql"), project.run("upgrade", "head", "--sql"));
        Process process = new ProcessBuilder(client)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertSame(database, other);
    }

    /** Two revisions, generated and applied. */
    private Project migrated(TestDatabase database) {
        Project project = new Project(directory, database, directory.resolve("cache"));
        project.run("init");
        for (Model model : Model.values()) {
            model.compileInto(project.classes());
            project.run("revision", "--autogenerate", "-m", "to the model " + model);
            project.run("upgrade", "head");
        }
        return project;
    }

    private static void assertSame(TestDatabase one, TestDatabase other) throws SQLException {
        assertThat(Schemas.differences(Schemas.read(one), Schemas.read(other))).isEmpty();
        assertThat(Schemas.differences(Schemas.read(other), Schemas.read(one))).isEmpty();
    }

    private static boolean isInstalled(String program) throws IOException {
        String path = System.getenv("PATH");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
