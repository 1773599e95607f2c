// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A process that is killed in the middle of scratch work leaves nothing, or nothing that outlives the next run. */
class KilledScratchDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @EachDatabase({"mariadb", "mysql"})
    void nextRunDropsTheDatabaseOfAKilledOneAndNoOther(TestDatabase database) throws Exception {
        Process alive = holder(database);
        try (Workbench bench = new Workbench(database)) {
            List<String> ofTheLiving = left(bench);
            Process killed = holder(database);
            kill(killed);
            List<String> ofTheDead = left(bench);
            ofTheDead.removeAll(ofTheLiving);
            assertThat(ofTheLiving).hasSize(1);
            assertThat(ofTheDead).hasSize(1);
            untilTheServerKnows(bench, ofTheDead.get(0));
            generate(bench);
            assertThat(left(bench)).isEqualTo(ofTheLiving);
        } finally {
            kill(alive);
        }
        try (Workbench bench = new Workbench(database)) {
            untilTheServerKnows(bench, left(bench).get(0));
            generate(bench);
            assertThat(left(bench)).isEmpty();
        }
    }

    @EachDatabase("postgresql")
    void nothingIsLeftOfATransaction(TestDatabase database) throws Exception {
        try (Workbench bench = new Workbench(database)) {
            kill(holder(database));
            assertThat(left(bench)).isEmpty();
            generate(bench);
            assertThat(left(bench)).isEmpty();
            assertThat(bench.read().tables()).isEmpty();
        }
    }

    private static void generate(Workbench bench) {
        DesiredModel model = new DesiredModel(SampleTables.schema(SampleTables.t()), List.of(), List.of());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).hasSize(1);
    }

    private static Process holder(TestDatabase database) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScratchHolder.class.getName(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(ScratchHolder.READY)) {
            said.add(line);
            line = lines.readLine();
        }
        assertThat(line).as("what the process said: %s", said).isEqualTo(ScratchHolder.READY);
        return process;
    }

    /** With the signal that no process can answer. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The server sees a connection broken at its next look, not at once. */
    private static void untilTheServerKnows(Workbench bench, String name) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (strings(bench, "select is_free_lock('" + name + "')").contains("0")) {
            assertThat(Instant.now()).as("the server still holds the lock").isBefore(end);
            Thread.sleep(50);
        }
    }

    private static List<String> left(Workbench bench) throws SQLException {
        return strings(
                bench,
                "select schema_name from information_schema.schemata"
                        + " where schema_name like 'limbeck|_scratch|_%' escape '|' order by schema_name");
    }

    private static List<String> strings(Workbench bench, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
