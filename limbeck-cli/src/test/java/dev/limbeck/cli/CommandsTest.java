// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command prints when all is well. */
class CommandsTest {
    @TempDir
    Path directory;

    private CommandLineRun shell;

    @BeforeEach
    void makeProject() {
        shell = CommandLineRun.onSqlite(directory);
    }

    @Test
    void initWritesSettingsThatAreValid() {
        Printed init = shell.type("init");

        assertThat(init)
                .isEqualTo(
                        new Printed(
                                0,
                                "created limbeck.toml\ncreated migrations/\n",
                                "next: put the url into limbeck.toml, then: limbeck revision --autogenerate -m \"first model\"\n"));
        assertThat(shell.type("heads"))
                .isEqualTo(new Printed(0, "", "no revisions; write the first one: limbeck revision -m \"first\"\n"));
    }

    @Test
    void initAsksForTheKindOfModel() {
        assertThat(shell.type("init --model sql"))
                .isEqualTo(
                        new Printed(
                                0,
                                "created limbeck.toml\ncreated migrations/\ncreated schema.sql\n",
                                "next: write the tables into schema.sql, put the url into limbeck.toml, then: limbeck revision --autogenerate -m \"first model\"\n"));
        assertThat(shell.type("check --url sqlite:///app.db"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
        assertThat(shell.type("init other --model java").out())
                .isEqualTo("created other/limbeck.toml\ncreated other/migrations/\ncreated other/schema/Tables.java\n");
        assertThat(shell.type("check --url sqlite:///app.db -c other/limbeck.toml"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database equals the model\n"));
        assertThat(shell.type("init third --model database").err())
                .startsWith("next: put the urls of both databases into third/limbeck.toml, then: ");
        assertThat(shell.type("check --url sqlite:///app.db -c third/limbeck.toml")
                        .err())
                .startsWith("error[no-model]: it is not known which database is the model");
        assertThat(shell.type("init fourth --model prisma")).isEqualTo(new Printed(2, "", """
                        error[usage]: a new project is compared with hibernate, sql, java or database, not with 'prisma'
                          help: limbeck init --model sql
                        """));
    }

    @Test
    void initTakesADirectory() {
        assertThat(shell.type("init services/orders").out())
                .isEqualTo("created services/orders/limbeck.toml\ncreated services/orders/migrations/\n");
    }

    @Test
    void aRevisionIsWrittenInTheFormatAndAtTheTimeWanted() throws IOException {
        shell.withTwoRevisions().environment("SOURCE_DATE_EPOCH", "1700000000");

        assertThat(shell.type("revision -m \"in words\" --rev-id aaaa0001 --format sql")
                        .out())
                .isEqualTo("created migrations/aaaa0001_in_words.sql\n");
        assertThat(shell.type("revision -m code --rev-id bbbb0002 --format java")
                        .out())
                .isEqualTo("created migrations/Rbbbb0002_code.java\n");

        assertThat(Files.readString(directory.resolve("migrations/aaaa0001_in_words.sql")))
                .contains("-- limbeck created 2023-11-14T22:13:20Z\n");
        assertThat(Files.readString(directory.resolve("migrations/Rbbbb0002_code.java")))
                .contains("created = \"2023-11-14T22:13:20Z\"");
        assertThat(shell.type("revision --format xml").err()).isEqualTo("""
                        error[usage]: a revision is written as java or sql, not as 'xml'
                          help: --format java
                        """);
        shell.environment("SOURCE_DATE_EPOCH", "yesterday");
        assertThat(shell.type("revision").err())
                .contains("error[invalid-config]: SOURCE_DATE_EPOCH is", "help: ", "unset SOURCE_DATE_EPOCH");
    }

    @Test
    void historyListsNewestFirstWithoutADatabase() {
        shell.withTwoRevisions().environment("LIMBECK_URL", "");

        assertThat(shell.type("history"))
                .isEqualTo(new Printed(
                        0,
                        "1975ea83b712 -> 27c6a30d7c24 (head), add address\n<base> -> 1975ea83b712, create users\n",
                        ""));
        assertThat(shell.type("history -r 27c6:").out())
                .isEqualTo("1975ea83b712 -> 27c6a30d7c24 (head), add address\n");
        assertThat(shell.type("heads").out()).isEqualTo("27c6a30d7c24 (head)\n");
    }

    @Test
    void upgradesAndSaysEachStep() throws SQLException {
        shell.withTwoRevisions();

        Printed upgrade = shell.type("upgrade head");

        assertThat(upgrade)
                .isEqualTo(new Printed(
                        0,
                        "",
                        "Running upgrade  -> 1975ea83b712, create users\n"
                                + "Running upgrade 1975ea83b712 -> 27c6a30d7c24, add address\n"));
        assertThat(query("SELECT version_num FROM limbeck_version")).containsExactly("27c6a30d7c24");
        assertThat(query("SELECT revision || ' ' || direction || ' ' || state || ' ' || statements"
                        + " FROM limbeck_journal ORDER BY entry"))
                .containsExactly("1975ea83b712 up done 2", "27c6a30d7c24 up done 2");
        assertThat(query("SELECT name || address FROM users WHERE address IS NOT NULL"))
                .isEmpty();
        assertThat(shell.type("upgrade head"))
                .isEqualTo(new Printed(0, "", "nothing to do: the database is at 27c6a30d7c24\n"));
    }

    @Test
    void takesMinusOneForARevision() throws SQLException {
        shell.withTwoRevisions().type("upgrade head");

        assertThat(shell.type("downgrade -1"))
                .isEqualTo(new Printed(0, "", "Running downgrade 27c6a30d7c24 -> 1975ea83b712, add address\n"));
        assertThat(query("SELECT name FROM users")).containsExactly("ada");
        assertThat(shell.type("upgrade +1").exitCode()).isZero();
        assertThat(shell.type("downgrade base").err())
                .isEqualTo("Running downgrade 27c6a30d7c24 -> 1975ea83b712, add address\n"
                        + "Running downgrade 1975ea83b712 -> , create users\n");
    }

    @Test
    void currentMakesNoTables() throws SQLException {
        shell.withTwoRevisions();

        assertThat(shell.type("current"))
                .isEqualTo(new Printed(0, "", "the database is at base: no revision is in force\n"));
        assertThat(query("SELECT name FROM sqlite_master")).isEmpty();
    }

    @Test
    void currentAndHistoryMarkWhatIsInForce() {
        shell.withTwoRevisions().type("upgrade head");

        assertThat(shell.type("current")).isEqualTo(new Printed(0, "27c6a30d7c24 (head)\n", ""));
        assertThat(shell.type("history -i").out())
                .isEqualTo("1975ea83b712 -> 27c6a30d7c24 (head) (current), add address\n"
                        + "<base> -> 1975ea83b712, create users\n");
    }

    @Test
    void showPrintsTheHeaderAndTheFile() {
        shell.withTwoRevisions();

        assertThat(shell.type("show 1975").out()).isEqualTo("""
                        revision: 1975ea83b712
                        parent: <base>
                        goes on with: 27c6a30d7c24
                        message: create users
                        created: 2026-11-21T01:00:00Z
                        file: DIR/migrations/1975ea83b712_create_users.sql

                        """);
    }

    @Test
    void stampMovesTheRowsAndRunsNothing() throws SQLException {
        shell.withTwoRevisions();

        assertThat(shell.type("stamp head"))
                .isEqualTo(new Printed(0, "", "Running stamp  -> 27c6a30d7c24\nthe database is at 27c6a30d7c24\n"));
        assertThat(query("SELECT name FROM sqlite_master WHERE name = 'users'")).isEmpty();
    }

    @Test
    void quietLeavesOnlyData() {
        shell.withTwoRevisions();

        assertThat(shell.type("upgrade head -q")).isEqualTo(new Printed(0, "", ""));
        assertThat(shell.type("-q current")).isEqualTo(new Printed(0, "27c6a30d7c24 (head)\n", ""));
    }

    @Test
    void optionsOfEveryCommandMayStandBeforeItsName() {
        shell.withTwoRevisions();

        assertThat(shell.type("-q --url sqlite:///" + directory.resolve("other.db") + " upgrade head"))
                .isEqualTo(new Printed(0, "", ""));
        assertThat(shell.type("current").out()).isEmpty();
        assertThat(directory.resolve("other.db")).exists();
    }

    @Test
    void printsTheSameEachTime() {
        shell.withTwoRevisions();

        assertThat(shell.type("upgrade head --sql")).isEqualTo(shell.type("upgrade head --sql"));
    }

    @Test
    void coloursAreForTerminalsOnly() {
        shell.withTwoRevisions();

        assertThat(shell.type("heads").out()).doesNotContain("\u001b");
        assertThat(shell.onTerminal().type("heads").out())
                .isEqualTo("\u001b[1m27c6a30d7c24\u001b[0m\u001b[32m (head)\u001b[0m\n");
        assertThat(shell.environment("NO_COLOR", "1").type("heads").out()).isEqualTo("27c6a30d7c24 (head)\n");
    }

    @Test
    void versionAndHelpAreData() {
        assertThat(shell.type("--version").out()).startsWith("limbeck ");
        assertThat(shell.type("upgrade --help").out()).contains("Examples:", "limbeck upgrade head --sql");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("app.db"));
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
