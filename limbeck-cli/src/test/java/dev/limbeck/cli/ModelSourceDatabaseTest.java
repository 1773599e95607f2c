// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** A project without entities, on each database: a file in SQL first, then the database that came of it for another one. */
class ModelSourceDatabaseTest {
    @TempDir
    Path directory;

    @EachDatabase
    void aFileBecomesADatabaseAndThatTheModelOfAnother(TestDatabase first, TestDatabase second) throws SQLException {
        CommandLineRun shell = new CommandLineRun(directory)
                .file("limbeck.toml", url(first, "url"), "[model]", "source = \"sql\"", "file = \"schema.sql\"")
                .file(
                        "schema.sql",
                        "CREATE TABLE users (",
                        "    id int NOT NULL PRIMARY KEY,",
                        "    mail varchar(100) NOT NULL UNIQUE,",
                        "    age int DEFAULT 18 CHECK (age > 0)",
                        ");",
                        "CREATE INDEX ix_users_age ON users (age);",
                        "CREATE VIEW grown AS SELECT id FROM users WHERE age > 20;");
        loop(shell);
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users (id, mail) VALUES (1, 'a@b')");
        }
        nothingIsLeft(shell);

        CommandLineRun other = new CommandLineRun(directory.resolve("other"))
                .file("limbeck.toml", url(second, "url"), "[model]", "source = \"database\"", url(first, "url"));
        loop(other);
    }

    private static String url(TestDatabase database, String key) {
        return key + " = \"" + database.url() + "\"";
    }

    private static void loop(CommandLineRun shell) {
        Printed written = shell.type("revision --autogenerate -m users");
        assertThat(written.err()).contains("found: createTable users").doesNotContain("on the side", "tried out");
        assertThat(written.exitCode()).isZero();
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        nothingIsLeft(shell);
        assertThat(shell.type("downgrade base").exitCode()).isZero();
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        nothingIsLeft(shell);
    }

    private static void nothingIsLeft(CommandLineRun shell) {
        Printed printed = shell.type("check");
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        assertThat(printed.err()).endsWith("nothing to do: the database equals the model\n");
    }
}
