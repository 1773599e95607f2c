// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.Bookkeeping;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.runtime.RowsMoved;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Another session, which asks for no lock, changes the version rows while a command is under way. */
class VersionRowsDatabaseTest {
    private static final String INSTEAD = "UPDATE limbeck_version SET version_num = 'zzzz9999'";
    private static final String LESS = "DELETE FROM limbeck_version";
    private static final String MORE = "INSERT INTO limbeck_version (version_num) VALUES ('zzzz9999')";

    @TempDir
    Path folder;

    private Workshop threeRevisions(TestDatabase database) {
        return new Workshop(folder, database)
                .script("aaaa0001", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .script("bbbb0002", "aaaa0001", "CREATE TABLE b (id INTEGER);", "DROP TABLE b;")
                .script("cccc0003", "bbbb0002", "CREATE TABLE c (id INTEGER);", "DROP TABLE c;");
    }

    /** Changes the rows once, from another connection, when a step is about to begin. */
    private static RunListener intruder(Workshop shop, String sql) {
        return (step, before, after) -> write(shop, sql);
    }

    private static void write(Workshop shop, String sql) {
        try {
            shop.run(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @EachDatabase
    void aStampThatMeetsOtherRowsLeavesThem(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");
        List<String> journal = shop.journal();
        for (String change : List.of(INSTEAD, MORE, LESS)) {
            List<String> expected = change.equals(LESS)
                    ? List.of()
                    : change.equals(MORE) ? List.of("bbbb0002", "zzzz9999") : List.of("zzzz9999");

            LimbeckException error = catchThrowableOfType(
                    LimbeckException.class,
                    () -> new Stamp(shop.settings(), intruder(shop, change)).run(List.of("cccc0003")));

            assertThat(error.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
            assertThat(error.report())
                    .isEqualTo("""
                    error[version-table-mismatch]: somebody changed the version table between reading and writing it
                      expected: bbbb0002
                      found: %s
                      help: see what the table says now: limbeck current""".formatted(expected.isEmpty() ? "no row" : String.join(", ", expected)));
            assertThat(shop.versions()).isEqualTo(expected);
            assertThat(shop.journal()).isEqualTo(journal);
            shop.run("DELETE FROM limbeck_version; INSERT INTO limbeck_version (version_num) VALUES ('bbbb0002')");
        }
        shop.stamp("cccc0003");
        assertThat(shop.versions()).containsExactly("cccc0003");
        shop.stamp("base");
        assertThat(shop.versions()).isEmpty();
    }

    @EachDatabase
    void aPurgeTakesWhateverIsThere(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");

        new Stamp(shop.settings(), intruder(shop, INSTEAD)).purge(List.of("aaaa0001"));

        assertThat(shop.versions()).containsExactly("aaaa0001");
    }

    /** The first change of the stamp has been made when the second one hits two rows. */
    @EachDatabase
    void aStampThatHitsTwoRowsTakesItsFirstChangeBack(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database)
                .script("dddd0004", "aaaa0001", "CREATE TABLE d (id INTEGER);", "DROP TABLE d;");
        List<String> rows = List.of("bbbb0002", "dddd0004", "dddd0004");
        shop.run("CREATE TABLE limbeck_version (version_num VARCHAR(255) NOT NULL)");
        for (String row : rows) {
            shop.run("INSERT INTO limbeck_version (version_num) VALUES ('" + row + "')");
        }

        LimbeckException error = catchThrowableOfType(LimbeckException.class, () -> shop.stamp("aaaa0001"));

        assertThat(error.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
        assertThat(error.getMessage())
                .isEqualTo("the version table changed during the run: a statement was to hit one row and hit 2");
        assertThat(shop.versions()).isEqualTo(rows);
        assertThat(shop.journal()).isEmpty();
    }

    /** A run that finds other rows than it planned for does nothing; the commands then plan anew. */
    @EachDatabase
    void aRunThatFindsOtherRowsThanPlannedDoesNothing(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");
        for (String target : List.of("cccc0003", "aaaa0001")) {
            Project project = new Project(shop.settings());
            RevisionPlanner planner = project.planner();
            RevisionPlan plan = target.equals("cccc0003")
                    ? planner.upgrade(List.of("bbbb0002"), RevisionSelector.parse(target))
                    : planner.downgrade(List.of("bbbb0002"), RevisionSelector.parse(target));
            try (DatabaseSession session = shop.settings().database().get().open();
                    OnlineRun run = OnlineRun.begin(
                            session, Bookkeeping.standard(), Duration.ofSeconds(5), (step, before, after) -> {})) {
                assertThat(run.rows()).isEqualTo(plan.rows());
                write(shop, MORE);

                assertThatThrownBy(() -> run.execute(plan, project.load(plan, session.dialect())))
                        .isInstanceOf(RowsMoved.class);
            }
            assertThat(shop.versions()).containsExactly("bbbb0002", "zzzz9999");
            assertThat(shop.journal()).containsExactly("aaaa0001 up done 1", "bbbb0002 up done 1");
            assertThat(shop.reflect().tables()).hasSize(2);
            shop.run("DELETE FROM limbeck_version WHERE version_num = 'zzzz9999'");
        }
    }

    @EachDatabase("postgresql")
    void anUpgradeAndADowngradeThatLoseTheirRowAreRolledBack(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");
        List<String> journal = shop.journal();

        LimbeckException up = catchThrowableOfType(
                LimbeckException.class, () -> new Upgrade(shop.settings(), intruder(shop, INSTEAD)).run("head"));

        assertThat(up.report())
                .contains("a statement was to hit one row and hit 0", "it was rolled back; the database is as it was");
        assertThat(shop.versions()).containsExactly("zzzz9999");
        assertThat(shop.reflect().tables()).hasSize(2);

        shop.run("UPDATE limbeck_version SET version_num = 'bbbb0002'");
        LimbeckException down = catchThrowableOfType(
                LimbeckException.class, () -> new Downgrade(shop.settings(), intruder(shop, LESS)).run("base"));

        assertThat(down.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
        assertThat(shop.versions()).isEmpty();
        assertThat(shop.reflect().tables()).hasSize(2);
        assertThat(shop.journal()).isEqualTo(journal);
    }

    /** SQLite's transaction is the lock: nobody gets in between reading and writing. */
    @EachDatabase("sqlite")
    void nobodyGetsIntoAStepOnSqlite(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");

        RunResult up = new Upgrade(
                        shop.settings(),
                        (step, before, after) -> assertThatThrownBy(
                                        () -> shop.run("PRAGMA busy_timeout = 0;\n" + INSTEAD + ";"))
                                .hasMessageContaining("locked"))
                .run("head");

        assertThat(up.rowsAfter()).containsExactly("cccc0003");
        assertThat(shop.versions()).containsExactly("cccc0003");
    }

    @EachDatabase({"h2", "mariadb", "mysql"})
    void whereNothingRollsBackTheErrorSaysWhatIsDone(TestDatabase database) throws SQLException {
        Workshop shop = threeRevisions(database);
        shop.upgrade("bbbb0002");

        LimbeckException up = catchThrowableOfType(
                LimbeckException.class, () -> new Upgrade(shop.settings(), intruder(shop, INSTEAD)).run("head"));

        assertThat(up.id()).isEqualTo(ErrorId.VERSION_TABLE_MISMATCH);
        assertThat(up.report()).contains("this database cannot roll back: 1 of its statements are done and stay");
        assertThat(shop.versions()).containsExactly("zzzz9999");
        assertThat(shop.journal()).last().isEqualTo("cccc0003 up failed 1");
    }
}
