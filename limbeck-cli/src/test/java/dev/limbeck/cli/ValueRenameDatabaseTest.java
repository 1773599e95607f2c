// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A constant of an enum gets another name, from the command line, on each database. */
class ValueRenameDatabaseTest {
    private static final String TEXT = "@Enumerated(EnumType.STRING)";
    private static final String TYPE =
            TEXT + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)";

    @TempDir
    Path directory;

    private CommandLineRun project(TestDatabase database, String attribute) throws SQLException {
        CommandLineRun shell = new CommandLineRun(directory)
                .file(
                        "limbeck.toml",
                        "url = \"" + database.url() + "\"",
                        "[model]",
                        "source = \"hibernate\"",
                        "classpath = [\"classes\"]");
        status(shell, attribute, "NEW, PAID");
        assertThat(shell.type("revision --autogenerate -m users").exitCode()).isZero();
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        run(database, "insert into users (id, status) values (1, 'NEW')");
        run(database, "insert into users (id, status) values (2, 'PAID')");
        return shell;
    }

    private static void status(CommandLineRun shell, String attribute, String constants) {
        shell.file(
                "src/User.java",
                "import jakarta.persistence.*;",
                "@Entity @Table(name = \"users\") public class User {",
                "    @Id Long id;",
                "    " + attribute + " Status status;",
                "}",
                "enum Status { " + constants + " }");
        shell.compile("src/User.java");
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> held(TestDatabase database) throws SQLException {
        List<String> held = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select status from users order by id")) {
            while (row.next()) {
                held.add(row.getString(1));
            }
        }
        return held;
    }

    private static void leadsThereAndBack(CommandLineRun shell, TestDatabase database, String command)
            throws SQLException {
        Printed written = shell.type(command);
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(held(database)).containsExactly("OPEN", "PAID");
        assertThat(shell.type("check").exitCode()).isZero();
        assertThat(shell.type("downgrade -1").exitCode()).isZero();
        assertThat(held(database)).containsExactly("NEW", "PAID");
        assertThat(shell.type("upgrade head").exitCode()).isZero();
        assertThat(held(database)).containsExactly("OPEN", "PAID");
    }

    @EachDatabase
    void showsBothCommandsAndFollowsTheOneForARename(TestDatabase database) throws SQLException {
        CommandLineRun shell = project(database, TEXT);
        status(shell, TEXT, "OPEN, PAID");

        assertThat(shell.type("revision --autogenerate -m open --rev-id bbbb")).isEqualTo(new Printed(1, "", """
                error[rows-at-risk]: 'users.status' does not have 'NEW' any more in the model, and rows hold it
                  'users.status': 1 row
                  help: if renamed:  limbeck revision --autogenerate -m open --rev-id bbbb --rename users.status.NEW:OPEN
                        if unwanted: say first what they shall hold: limbeck revision -m "…", and in it op.execute("UPDATE users SET status = … WHERE status = 'NEW'")
                """));
        leadsThereAndBack(
                shell, database, "revision --autogenerate -m open --rev-id bbbb --rename users.status.NEW:OPEN");
    }

    @EachDatabase
    void followsTheConstant(TestDatabase database) throws SQLException {
        CommandLineRun shell = project(database, TEXT);
        status(shell, TEXT, "@dev.limbeck.annotation.RenamedFrom(\"NEW\") OPEN, PAID");
        leadsThereAndBack(shell, database, "revision --autogenerate -m open");
    }

    @EachDatabase("postgresql")
    void renamesAValueOfAnEnumerationType(TestDatabase database) throws SQLException {
        CommandLineRun shell = project(database, TYPE);
        status(shell, TYPE, "OPEN, PAID");

        assertThat(shell.type("revision --autogenerate -m open").err())
                .contains("error[rows-at-risk]: type 'status' does not have 'NEW' any more in the model")
                .contains("if renamed:  limbeck revision --autogenerate -m open --rename status.NEW:OPEN");
        leadsThereAndBack(shell, database, "revision --autogenerate -m open --rename status.NEW:OPEN");
    }
}
