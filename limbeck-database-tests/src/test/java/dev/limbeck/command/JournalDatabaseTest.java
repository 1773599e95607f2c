// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** What the journal takes, and what it says afterwards. */
class JournalDatabaseTest {
    private static final String TABLE = "CREATE TABLE notes (text MEDIUMTEXT CHARACTER SET utf8mb4);";

    @TempDir
    Path folder;

    @EachDatabase({"mariadb", "mysql"})
    void aStatementMayBeLongerThanItsPlaceInTheJournal(TestDatabase database) throws SQLException {
        String value = "long ".repeat(20_000);
        Workshop shop = new Workshop(folder, database)
                .script(
                        "aaaa0001",
                        "",
                        TABLE + "\nINSERT INTO notes VALUES ('" + value + "');\nINSERT INTO nowhere VALUES (1);",
                        "SELECT 1;");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.report()).contains("statement: INSERT INTO nowhere VALUES (1)");
        assertThat(shop.query("SELECT text FROM notes")).containsExactly(value);
        assertThat(shop.journal()).containsExactly("aaaa0001 up failed 2");
    }

    @EachDatabase({"mariadb", "mysql"})
    void aStatementMayHaveLettersThatTheJournalHasNot(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).script("aaaa0001", "", TABLE, "DROP TABLE notes;");
        shop.upgrade("head");
        shop.run("ALTER TABLE limbeck_journal CONVERT TO CHARACTER SET latin1;");
        shop.script(
                "bbbb0002",
                "aaaa0001",
                "INSERT INTO notes VALUES ('привет 🌍');\nINSERT INTO nowhere VALUES ('ö и ü');",
                "SELECT 1;");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.report()).contains("statement: INSERT INTO nowhere VALUES ('ö и ü')");
        assertThat(shop.query("SELECT text FROM notes")).containsExactly("привет 🌍");
        assertThat(shop.query("SELECT statement FROM limbeck_journal WHERE state = 'failed'"))
                .containsExactly("INSERT INTO nowhere VALUES ('\\u00f6 \\u0438 \\u00fc')");
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void aScriptEndsTheRunsOfItsOwnRevisionsOnly(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");
        shop.run("INSERT INTO limbeck_journal (entry, revision, direction, state, statements)"
                + " VALUES (7, 'cccc0003', 'up', 'running', 1);");

        shop.run(shop.upgradeScript("aaaa0001:head"));

        assertThat(shop.journal()).containsExactly("aaaa0001 up done 2", "cccc0003 up running 1", "bbbb0002 up done 3");
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void doesNotSayThatNothingIsLeftWhenTheScriptItselfFailed(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).file("Raaaa0001.java", """
                import dev.limbeck.migration.*;

                @Revision(id = "aaaa0001", message = "throws")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) {
                        op.execute("CREATE TABLE a (id INTEGER)");
                        throw new IllegalStateException("half way");
                    }
                    @Override public void downgrade(Op op) {}
                }
                """);
        assertThat(catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head")))
                .hasMessageContaining("half way");

        LimbeckException refusal = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(refusal.report())
                .contains(
                        "1 statement is done; number 2 failed", "next statement: not known; the script itself failed");
    }

    private static String turningAutocommitOff(String id, String work) {
        return """
                import dev.limbeck.migration.*;

                @Revision(id = "%s", message = "turns autocommit off")
                final class Off implements Migration {
                    @Override public void upgrade(Op op) {
                        try {
                            op.connection().setAutoCommit(false);
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                        %s
                    }
                    @Override public void downgrade(Op op) {}
                }
                """.formatted(id, work);
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void keepsItsRowsWhereAScriptTurnedAutocommitOff(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0000", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .file(
                        "Off.java",
                        turningAutocommitOff(
                                "aaaa0001\", down = \"aaaa0000", "op.execute(\"INSERT INTO a VALUES (1)\");"))
                .script(
                        "bbbb0002",
                        "aaaa0001",
                        "INSERT INTO a VALUES (2);\nINSERT INTO nowhere VALUES (1);",
                        "SELECT 1;");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.report()).contains("1 of its statements are done and stay");
        assertThat(shop.query("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
        assertThat(shop.journal()).containsExactly("aaaa0000 up done 1", "aaaa0001 up done 2", "bbbb0002 up failed 1");
    }

    @EachDatabase("postgresql")
    void refusesAScriptThatTurnedAutocommitOffInItsTransaction(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .file(
                        "Off.java",
                        turningAutocommitOff("aaaa0001", "op.execute(\"CREATE TABLE a (id INTEGER)\");")
                                .replace("op.connection()", "op.connection().getMetaData().getConnection()"));

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure).hasMessageContaining("turned autocommit off and not on again");
        assertThat(shop.reflect().tables()).isEmpty();
        assertThat(shop.versions()).isEmpty();
    }
}
