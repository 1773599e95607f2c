// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code --sql} prints, piped into the database's own command line where it is installed, without the options that
 * would make that stop at the first error. Where it is not installed, {@link RunDatabaseTest} and {@link
 * StampScriptDatabaseTest} still run the same scripts through JDBC.
 */
class PipedScriptDatabaseTest {
    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private record Ended(int exitCode, String output) {}

    private static List<String> commandFor(TestDatabase database) {
        return switch (database.kind()) {
            case SQLITE -> List.of("sqlite3", database.jdbcUrl().replaceFirst("^jdbc:sqlite:", ""));
            case POSTGRESQL -> List.of("psql", "-q", "-d", database.url());
            default -> List.of();
        };
    }

    private Ended pipe(TestDatabase database, String script) throws IOException, InterruptedException {
        List<String> command = commandFor(database);
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command.get(0)))),
                command.get(0) + " is not installed");
        Path file = Files.writeString(scratch.resolve("script.sql"), script);
        Path output = scratch.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, Files.readString(output, StandardCharsets.UTF_8));
    }

    @EachDatabase({"sqlite", "postgresql"})
    void givesTheSchemaOfTheRun(TestDatabase online, TestDatabase offline)
            throws IOException, InterruptedException, SQLException {
        Workshop shop = new Workshop(folder, online).twoRevisions();
        shop.upgrade("head");
        Workshop other = new Workshop(folder, offline);

        Ended upgrade = pipe(offline, other.upgradeScript("head"));

        assertThat(upgrade.exitCode()).as(upgrade.output()).isZero();
        assertThat(other.reflect()).isEqualTo(shop.reflect());
        assertThat(other.journal()).isEqualTo(shop.journal());
        assertThat(other.versions()).containsExactly("bbbb0002");
    }

    @EachDatabase({"sqlite", "postgresql"})
    void givesTheRowsOfTheStamp(TestDatabase online, TestDatabase offline)
            throws IOException, InterruptedException, SQLException {
        Workshop shop = new Workshop(folder, online).twoRevisions();
        Workshop other = new Workshop(folder, offline);
        shop.stamp("aaaa0001");
        shop.stamp("head");
        Stamp stamp = new Stamp(other.settings(), (step, before, after) -> {});

        for (String script : List.of(
                new EnsureVersion(other.settings()).script(),
                stamp.script(List.of("aaaa0001")),
                stamp.script(List.of("aaaa0001:head")))) {
            Ended piped = pipe(offline, script);
            assertThat(piped.exitCode()).as(piped.output()).isZero();
        }

        assertThat(other.versions()).isEqualTo(shop.versions()).containsExactly("bbbb0002");
        assertThat(other.journal()).isEqualTo(shop.journal());

        Ended elsewhere = pipe(offline, stamp.script(List.of("aaaa0001:head")));
        assertThat(elsewhere.output()).contains("database_is_not_at_the_start_of_this_script");
        assertThat(other.journal()).isEqualTo(shop.journal());

        assertThat(pipe(offline, stamp.purgeScript(List.of("aaaa0001"))).exitCode())
                .isZero();
        assertThat(other.versions()).containsExactly("aaaa0001");
    }

    @EachDatabase({"sqlite", "postgresql"})
    void stopsBeforeItChangesADatabaseThatIsSomewhereElse(TestDatabase database)
            throws IOException, InterruptedException, SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        String script = shop.upgradeScript("head");
        shop.upgrade("aaaa0001");

        Ended second = pipe(database, script);

        assertThat(second.output()).contains("database_is_not_at_the_start_of_this_script");
        assertThat(shop.versions()).containsExactly("aaaa0001");
        assertThat(shop.journal()).hasSize(1);
    }

    @EachDatabase({"sqlite", "postgresql"})
    void changesNothingAfterARevisionThatFailed(TestDatabase database)
            throws IOException, InterruptedException, SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "CREATE TABLE b (id INTEGER);\nINSERT INTO nowhere VALUES (1);", "")
                .script("cccc0003", "bbbb0002", "CREATE TABLE c (id INTEGER);", "DROP TABLE c;");

        pipe(database, shop.upgradeScript("head"));

        assertThat(shop.versions()).containsExactly("aaaa0001");
        assertThat(shop.reflect().tables().keySet())
                .extracting(table -> table.name().text())
                .containsExactly("a");
    }
}
