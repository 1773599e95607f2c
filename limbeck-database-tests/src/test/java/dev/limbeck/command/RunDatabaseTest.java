// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class RunDatabaseTest {
    @TempDir
    Path folder;

    private static boolean rollsBack(TestDatabase database) {
        return database.kind() == DatabaseKind.SQLITE || database.kind() == DatabaseKind.POSTGRESQL;
    }

    @EachDatabase
    void upgradesAndDowngradesAndKeepsRows(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();

        RunResult up = shop.upgrade("head");

        assertThat(up.rowsAfter()).containsExactly("bbbb0002");
        assertThat(shop.versions()).containsExactly("bbbb0002");
        assertThat(shop.journal()).containsExactly("aaaa0001 up done 2", "bbbb0002 up done 3");
        assertThat(shop.query("SELECT name FROM users")).containsExactly("ada; -- or not");
        SchemaModel after = shop.reflect();

        shop.downgrade("-1");
        shop.upgrade("+1");

        assertThat(shop.reflect()).isEqualTo(after);
        assertThat(shop.query("SELECT name FROM users")).containsExactly("ada; -- or not");

        shop.downgrade("base");

        assertThat(shop.versions()).isEmpty();
        assertThat(shop.reflect().tables()).isEmpty();
        assertThat(shop.steps).startsWith("[] -> [aaaa0001]", "[aaaa0001] -> [bbbb0002]", "[bbbb0002] -> [aaaa0001]");
    }

    @EachDatabase
    void theScriptMakesTheSameSchema(TestDatabase online, TestDatabase offline) throws SQLException {
        Workshop shop = new Workshop(folder, online).twoRevisions();
        shop.upgrade("head");
        Workshop other = new Workshop(folder, offline);

        other.run(other.upgradeScript("head"));

        assertThat(other.reflect()).isEqualTo(shop.reflect());
        assertThat(other.versions()).isEqualTo(shop.versions());
        assertThat(other.journal()).isEqualTo(shop.journal());
        assertThat(other.query("SELECT name FROM users")).isEqualTo(shop.query("SELECT name FROM users"));
        assertThat(other.upgrade("head").steps()).isZero();
    }

    @EachDatabase
    void theScriptStopsWhenTheDatabaseIsSomewhereElse(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");

        assertThatThrownBy(() -> shop.run(shop.upgradeScript("head")))
                .isInstanceOf(SQLException.class)
                .message()
                .containsIgnoringCase("database_is_not_at_the_start_of_this_script");
    }

    @EachDatabase
    void theScriptGoesOnFromARevision(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");

        shop.run(shop.upgradeScript("aaaa0001:head"));

        assertThat(shop.versions()).containsExactly("bbbb0002");
    }

    @EachDatabase
    void aScriptThatWasChangedAfterItRanIsNoted(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");
        shop.script("aaaa0001", "", "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);", "DROP TABLE users;");

        shop.upgrade("head");
        shop.downgrade("base");
        shop.upgrade("aaaa0001");
        shop.upgrade("aaaa0001");

        assertThat(shop.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note)
                        .startsWith("changed since this database ran them: aaaa0001 (")
                        .doesNotContain("bbbb0002"));
    }

    @EachDatabase({"sqlite", "h2"})
    void anErrorOfAScriptIsTheScripts(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).file("Raaaa0001.java", """
                import dev.limbeck.migration.*;

                @Revision(id = "aaaa0001", message = "errs")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) { throw new AssertionError("no such thing"); }
                    @Override public void downgrade(Op op) {}
                }
                """);

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.id()).isEqualTo(ErrorId.SCRIPT_FAILED);
        assertThat(failure.facts()).contains("at Raaaa0001.java:5");
        assertThat(failure.getMessage()).contains("no such thing");
    }

    @EachDatabase
    void aFailureLeavesWhatTheDatabaseCanRollBack(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script(
                        "bbbb0002",
                        "aaaa0001",
                        "CREATE TABLE b (id INTEGER);\nINSERT INTO nowhere VALUES (1);",
                        "DROP TABLE b;");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.id()).isEqualTo(ErrorId.SQL_FAILED);
        assertThat(failure.report())
                .contains(
                        "error[sql-failed]: revision 'bbbb0002' failed: ",
                        "script: bbbb0002.sql:6",
                        "upgrade, operation 2: execute INSERT INTO nowhere VALUES (1)",
                        "statement: INSERT INTO nowhere VALUES (1)",
                        "SQLSTATE ",
                        "committed before it: aaaa0001");
        assertThat(shop.versions()).containsExactly("aaaa0001");
        if (rollsBack(database)) {
            assertThat(failure.report())
                    .contains("it was rolled back", "help: correct the script and run it again: limbeck upgrade head");
            assertThat(shop.journal()).containsExactly("aaaa0001 up done 1");
            assertThat(shop.reflect().tables()).hasSize(1);
        } else {
            assertThat(failure.report())
                    .contains("1 of its statements are done and stay")
                    .contains("limbeck stamp bbbb0002\n", "or undo what was done, then:  limbeck stamp aaaa0001")
                    .doesNotContain("run it again");
            assertThat(shop.journal()).containsExactly("aaaa0001 up done 1", "bbbb0002 up failed 1");
            assertThat(shop.reflect().tables()).hasSize(2);
        }
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void aHalfRunRevisionIsNeverRunAgainBlindly(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);\nINSERT INTO b VALUES (1);", "DROP TABLE a;");
        assertThatThrownBy(() -> shop.upgrade("head")).isInstanceOf(LimbeckException.class);

        LimbeckException refusal = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(refusal.id()).isEqualTo(ErrorId.UNFINISHED_REVISION);
        assertThat(refusal.report())
                .contains(
                        "an earlier run of revision 'aaaa0001' did not end",
                        "1 statement is done; number 2 failed",
                        "next statement: INSERT INTO b VALUES (1)",
                        "limbeck stamp <revision>");

        shop.query("SELECT 1 FROM a");
        shop.stamp("head");

        assertThat(shop.upgrade("head").steps()).isZero();
        assertThat(shop.journal()).containsExactly("aaaa0001 up closed 1", "aaaa0001 stamp done 0");
    }

    /** Its script may have gone since, with the branch of somebody else's that it came from. */
    @EachDatabase({"h2", "mariadb", "mysql"})
    void aHalfRunRevisionIsSeenWithoutItsScript(TestDatabase database) throws Exception {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "CREATE TABLE b (id INTEGER);\nINSERT INTO c VALUES (1);", "");
        assertThatThrownBy(() -> shop.upgrade("head")).isInstanceOf(LimbeckException.class);
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script :
                    scripts.filter(file -> file.toString().contains("bbbb0002")).toList()) {
                Files.delete(script);
            }
        }

        LimbeckException refusal = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(refusal.id()).isEqualTo(ErrorId.UNFINISHED_REVISION);
        assertThat(refusal.report()).contains("next statement: INSERT INTO c VALUES (1)");
        assertThat(new ShowCurrent(shop.settings()).run().unfinished())
                .contains("an earlier run of revision 'bbbb0002' did not end, and this database cannot roll it back:"
                        + " limbeck upgrade head says what it did");
        assertThatThrownBy(
                        () -> OpenedStart.open(StartingPoint.DATABASE, shop.settings(), new Project(shop.settings())))
                .hasMessageContaining("'bbbb0002' did not end");
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void aRunThatWasKilledIsSeen(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("aaaa0001");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO limbeck_journal (entry, revision, direction, state, statements, statement)"
                    + " VALUES (2, 'bbbb0002', 'up', 'running', 1, 'CREATE TABLE orders (id INTEGER)')");
        }

        LimbeckException refusal = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(refusal.report())
                .contains(
                        "an earlier run of revision 'bbbb0002' did not end",
                        "1 statement is done; number 2 was under way when the run ended, and may be done or not",
                        "next statement: CREATE TABLE orders (id INTEGER)");
        shop.stamp("aaaa0001");
        assertThat(shop.upgrade("head").steps()).isEqualTo(1);
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void aFailureOfTheFirstStatementMayBeRunAgain(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).script("aaaa0001", "", "INSERT INTO b VALUES (1);", "SELECT 1;");
        assertThatThrownBy(() -> shop.upgrade("head")).isInstanceOf(LimbeckException.class);
        shop.script("aaaa0001", "", "CREATE TABLE b (id INTEGER);", "SELECT 1;");

        shop.upgrade("head");

        assertThat(shop.journal()).containsExactly("aaaa0001 up closed 0", "aaaa0001 up done 1");
    }

    @EachDatabase
    void aRowThatChangedMeanwhileIsAMismatch(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "DELETE FROM limbeck_version;", "SELECT 1;");

        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));

        assertThat(failure.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
        assertThat(failure.report()).contains("was to hit one row and hit 0");
        assertThat(shop.versions()).hasSize(rollsBack(database) ? 1 : 0);
    }

    @EachDatabase
    void adoptsATableOfAlembicAndSaysWhenItIsTooNarrow(TestDatabase database) throws SQLException {
        String longId = "a".repeat(40);
        Workshop shop = new Workshop(folder, database)
                .tables(Bookkeeping.named("alembic_version", null))
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "CREATE TABLE b (id INTEGER);", "DROP TABLE b;")
                .script(longId, "bbbb0002", "CREATE TABLE c (id INTEGER);", "DROP TABLE c;");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
                    + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))");
            statement.execute("INSERT INTO alembic_version VALUES ('aaaa0001')");
            statement.execute("CREATE TABLE a (id INTEGER)");
        }

        shop.upgrade("bbbb0002");

        assertThat(shop.query("SELECT version_num FROM alembic_version")).containsExactly("bbbb0002");
        if (database.kind() == DatabaseKind.SQLITE) {
            // SQLite keeps no lengths
            shop.upgrade("head");
            return;
        }
        LimbeckException failure = catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));
        assertThat(failure.report())
                .contains("has 40 characters, and 'alembic_version' has room for 32", "widen the column: ALTER TABLE");
        String help = failure.help();
        shop.run(help.substring(help.indexOf("ALTER")));
        assertThat(shop.upgrade("head").rowsAfter()).containsExactly(longId);
    }

    @EachDatabase
    void showsWhereItIsWithoutMakingTables(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();

        assertThat(new ShowCurrent(shop.settings()).run().revisions()).isEmpty();

        assertThat(shop.reflect()).isEqualTo(SchemaModel.empty());
        shop.upgrade("head");
        List<String> current = new ShowCurrent(shop.settings())
                .run().revisions().stream().map(line -> line.script().id()).toList();
        assertThat(current).containsExactly("bbbb0002");
    }
}
