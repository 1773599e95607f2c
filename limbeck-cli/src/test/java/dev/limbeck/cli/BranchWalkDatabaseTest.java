// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.CommandLineRun.Printed;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The walk of {@code docs/branches.md}: what is typed, what is printed, and what the version table then holds. */
class BranchWalkDatabaseTest {
    @TempDir
    Path directory;

    private CommandLineRun shell(TestDatabase database) {
        return new CommandLineRun(directory)
                .environment("LIMBECK_URL", database.jdbcUrl())
                .environment("LIMBECK_USER", database.user())
                .environment("LIMBECK_PASSWORD", database.password())
                .environment("LANG", "C.UTF-8")
                .file("limbeck.toml", "format = \"sql\"", "scripts = [\"migrations\", \"billing/migrations\"]");
    }

    private static List<String> rows(TestDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version_num FROM limbeck_version ORDER BY 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** What a command that succeeds prints, on both streams. */
    private static String says(CommandLineRun shell, String line) {
        Printed printed = shell.type(line);
        assertThat(printed.exitCode()).as(line + ": " + printed.err()).isZero();
        return printed.out() + printed.err();
    }

    @EachDatabase({"sqlite", "h2", "postgresql-18"})
    void whatWasNotAppliedMoves(TestDatabase database) throws IOException, SQLException {
        CommandLineRun shell = shell(database);
        says(shell, "revision -m \"create users\" --rev-id 1975ea83b712");
        assertThat(says(shell, "hash")).isEqualTo("wrote migrations/limbeck.sum\n1 revision\n");
        says(shell, "upgrade head");
        says(shell, "revision -m phone --rev-id 27c6a30d7c24");
        says(shell, "revision -m calls --rev-id 3b0c51d8e9f2");
        says(shell, "revision -m email --rev-id ae1027a6acf0 --head 1975 --splice");

        assertThat(shell.type("upgrade head").exitCode()).isEqualTo(7);
        assertThat(says(shell, "rebase 3b0c")).endsWith("27c6a30d7c24, 3b0c51d8e9f2 go on from ae1027a6acf0\n");
        assertThat(says(shell, "hash --check")).isEqualTo("4 revisions as they were written down\n");
        assertThat(says(shell, "upgrade head")).isEqualTo("""
                Running upgrade 1975ea83b712 -> ae1027a6acf0, email
                Running upgrade ae1027a6acf0 -> 27c6a30d7c24, phone
                Running upgrade 27c6a30d7c24 -> 3b0c51d8e9f2, calls
                """);
        assertThat(rows(database)).containsExactly("3b0c51d8e9f2");
        assertThat(says(shell, "current --check-heads")).isEqualTo("3b0c51d8e9f2 (head)\n");
        assertThat(says(shell, "downgrade -1")).isEqualTo("Running downgrade 3b0c51d8e9f2 -> 27c6a30d7c24, calls\n");
        Files.delete(shell.path("migrations/27c6a30d7c24_phone.sql"));
        Files.delete(shell.path("migrations/3b0c51d8e9f2_calls.sql"));
        assertThat(shell.type("current").err()).startsWith("error[unknown-revision-in-database]");
        assertThat(says(shell, "restore")).isEqualTo("created migrations/27c6a30d7c24_phone.sql\n");
        assertThat(says(shell, "downgrade base").lines()).hasSize(3);
        assertThat(rows(database)).isEmpty();
    }

    @EachDatabase({"sqlite", "h2", "postgresql-18"})
    void whatWasAppliedIsMerged(TestDatabase database) throws SQLException {
        CommandLineRun shell = shell(database);
        new History(shell).add("aaaa1", "").add("bbbb1", "aaaa1").add("cccc1", "aaaa1");
        says(shell, "upgrade heads");
        assertThat(rows(database)).containsExactly("bbbb1", "cccc1");
        assertThat(shell.type("rebase cccc1").err()).startsWith("error[already-applied]");
        assertThat(says(shell, "merge heads -m join --rev-id dddd1"))
                .isEqualTo("created migrations/dddd1_join.sql\nthe sides work on nothing in common\n");
        assertThat(shell.type("current --check-heads").exitCode()).isEqualTo(3);
        assertThat(says(shell, "upgrade head")).isEqualTo("Running upgrade bbbb1, cccc1 -> dddd1, join\n");
        assertThat(rows(database)).containsExactly("dddd1");
        assertThat(says(shell, "history --graph -i")).isEqualTo("""
                ◉   dddd1 (head) (mergepoint) (current) join
                ├─╮
                ● │ bbbb1 step bbbb1
                │ ● cccc1 step cccc1
                ├─╯
                ●   aaaa1 (branchpoint) step aaaa1
                """);

        assertThat(says(shell, "downgrade cccc1")).isEqualTo("Running downgrade dddd1 -> bbbb1, cccc1, join\n");
        assertThat(rows(database)).containsExactly("bbbb1", "cccc1");
        assertThat(shell.type("downgrade -1").err())
                .startsWith("error[ambiguous-revision]: '-1' may count back from any of 2 revisions in force\n");
        says(shell, "downgrade cccc1@-1");
        assertThat(rows(database)).containsExactly("bbbb1");
        says(shell, "upgrade head");
        assertThat(rows(database)).containsExactly("dddd1");
    }

    @EachDatabase({"sqlite", "h2", "postgresql-18"})
    void branchesThatStay(TestDatabase database) throws SQLException {
        CommandLineRun shell = shell(database);
        new History(shell).add("aaaa1", "").add("aaaa2", "aaaa1");
        assertThat(says(
                        shell,
                        "revision -m invoices --rev-id bbbb1 --head base --branch-label billing --depends-on aaaa1"
                                + " --version-path billing/migrations"))
                .isEqualTo("created billing/migrations/bbbb1_invoices.sql\n");
        assertThat(says(shell, "revision -m payments --rev-id bbbb2 --head billing@head"))
                .isEqualTo("created billing/migrations/bbbb2_payments.sql\n");

        assertThat(says(shell, "upgrade billing@+1")).isEqualTo("""
                Running upgrade  -> aaaa1, step aaaa1
                Running upgrade  -> bbbb1, invoices
                """);
        assertThat(rows(database)).containsExactly("bbbb1");
        says(shell, "upgrade heads");
        assertThat(rows(database)).containsExactly("aaaa2", "bbbb2");
        assertThat(says(shell, "current --check-heads")).isEqualTo("aaaa2 (head)\nbbbb2 (head)\n");
        assertThat(says(shell, "downgrade billing@base").lines()).hasSize(2);
        assertThat(rows(database)).containsExactly("aaaa2");

        assertThat(says(shell, "stamp billing@head")).endsWith("the database is at aaaa2, bbbb2\n");
        assertThat(rows(database)).containsExactly("aaaa2", "bbbb2");
        assertThat(says(shell, "stamp --purge bbbb1")).endsWith("the database is at bbbb1\n");
        assertThat(rows(database)).containsExactly("bbbb1");
        says(shell, "stamp base");
        assertThat(rows(database)).isEmpty();
    }
}
