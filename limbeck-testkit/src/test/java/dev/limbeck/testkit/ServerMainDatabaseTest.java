// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Starts the program as a process of its own, and sees what stays of it; unless somebody chose databases without its PostgreSQL,
 * as a whole build does not.
 */
@Timeout(120)
class ServerMainDatabaseTest {
    @BeforeEach
    void needsAnEmbeddedServer() {
        assumeTrue(TestDatabases.labels().contains("postgresql-18"));
    }

    @Test
    void printsTheUrlOfADatabaseAndEndsWithItsInput() throws Exception {
        Process program = start("postgresql-18");
        String url = firstLine(program);
        try (Connection connection = DriverManager.getConnection(jdbc(url), "postgres", "")) {
            assertThat(connection.isValid(5)).isTrue();
        }

        program.getOutputStream().close();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(runDirectories(program)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItIsKilled() throws Exception {
        Process program = start("postgresql-18");
        String url = firstLine(program);
        assertThat(runDirectories(program)).hasSize(1);

        program.destroyForcibly().waitFor();

        while (!runDirectories(program).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(jdbc(url), "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void saysWhichLabelsThereAre() throws Exception {
        Process program = start("db2");

        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("'db2'")
                .contains("sqlite");
    }

    private static Process start(String label) throws IOException {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlimbeck.engines=" + System.getProperty("limbeck.engines", ""),
                        "-Dlimbeck.engines.cache=" + EngineCache.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerMain.class.getName(),
                        label)
                .toList();
        return new ProcessBuilder(command).start();
    }

    private static String firstLine(Process program) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        assertThat(line).startsWith("postgresql://postgres@127.0.0.1:");
        return line;
    }

    private static String jdbc(String url) {
        return "jdbc:" + url.replace("postgres@", "");
    }

    private static List<Path> runDirectories(Process program) throws IOException {
        try (Stream<Path> all = Files.list(EngineCache.root().resolve("run"))) {
            return all.filter(path -> path.getFileName().toString().startsWith(program.pid() + "-"))
                    .toList();
        }
    }
}
