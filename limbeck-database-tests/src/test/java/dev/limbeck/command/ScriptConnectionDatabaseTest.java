// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What a script may do with {@code op.connection()}, and what it may not. */
class ScriptConnectionDatabaseTest {
    @TempDir
    Path folder;

    /** A script with {@code work} in its eighth line. */
    private static String doing(String work) {
        return """
                import dev.limbeck.migration.*;
                import java.sql.*;

                @Revision(id = "aaaa0001", message = "has the connection")
                final class R implements Migration {
                    @Override public void upgrade(Op op) {
                        try {
                            %s
                        } catch (SQLException e) { throw new IllegalStateException(e); }
                    }
                    @Override public void downgrade(Op op) {}
                }
                """.formatted(work);
    }

    private Workshop shop(TestDatabase database, String work) {
        return new Workshop(folder, database).file("R.java", doing(work));
    }

    private LimbeckException failure(TestDatabase database, String work) {
        Workshop shop = shop(database, work);
        return catchThrowableOfType(LimbeckException.class, () -> shop.upgrade("head"));
    }

    @EachDatabase({"sqlite", "postgresql"})
    void refusesToEndTheTransactionOfTheRevision(TestDatabase database) throws SQLException {
        for (String call : List.of("commit()", "rollback()", "setAutoCommit(false)")) {
            LimbeckException failure =
                    failure(database, "op.execute(\"CREATE TABLE a (id INTEGER)\"); op.connection()." + call + ";");

            assertThat(failure.id()).isEqualTo(ErrorId.SCRIPT_FAILED);
            assertThat(failure.report())
                    .contains(
                            "a script cannot call " + call.replace("false", "") + " on op.connection()",
                            "script: R.java:8",
                            "it was rolled back",
                            "op.autocommit(() -> …)");
            assertThat(new Workshop(folder, database).reflect().tables()).isEmpty();
        }
    }

    @EachDatabase({"sqlite", "h2", "mysql", "postgresql"})
    void refusesToCloseTheConnectionOfTheRun(TestDatabase database) {
        LimbeckException failure =
                failure(database, "try (Connection c = op.connection()) { c.setAutoCommit(c.getAutoCommit()); }");

        assertThat(failure).hasMessage("a script cannot call close() on op.connection(): the run goes on with it");
        assertThat(failure.help()).contains("keep op.connection() out of try (…)");
    }

    @EachDatabase({"h2", "mariadb"})
    void leavesTransactionsToTheScriptWhereTheRunHasNone(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, OWN_TRANSACTIONS.formatted("op.connection()"));

        shop.upgrade("head");

        assertThat(shop.query("SELECT id FROM a")).containsExactly("2");
    }

    @EachDatabase({"sqlite", "postgresql"})
    void leavesTransactionsToTheScriptWithinAutocommit(TestDatabase database) throws SQLException {
        Workshop shop = shop(
                database,
                "Connection early = op.connection(); early.getAutoCommit(); op.autocommit(() -> { try {"
                        + OWN_TRANSACTIONS.formatted("early")
                        + "} catch (SQLException e) { throw new IllegalStateException(e); } });");

        shop.upgrade("head");

        assertThat(shop.query("SELECT id FROM a")).containsExactly("2");
        assertThat(shop.versions()).containsExactly("aaaa0001");
    }

    private static final String OWN_TRANSACTIONS = """
            op.execute("CREATE TABLE a (id INTEGER)");
            Connection c = %s;
            c.setAutoCommit(false);
            try (Statement s = c.createStatement()) {
                s.execute("INSERT INTO a VALUES (1)"); c.rollback();
                s.execute("INSERT INTO a VALUES (2)"); c.commit();
            }
            c.setAutoCommit(true);
            """;

    @EachDatabase({"sqlite", "postgresql"})
    void givesEverythingElseOfTheDriver(TestDatabase database) throws SQLException {
        Workshop shop = shop(database, """
                op.execute("CREATE TABLE a (id INTEGER)");
                Connection c = op.connection();
                try (PreparedStatement s = c.prepareStatement("INSERT INTO a VALUES (?)")) { s.setInt(1, 7); s.execute(); }
                try { c.setTransactionIsolation(99); throw new AssertionError("there is no such isolation"); }
                catch (SQLException refused) { op.literal(refused.getErrorCode()); }
                if (!c.equals(c) || !c.isWrapperFor(c.getMetaData().getConnection().getClass())
                        || c.unwrap(c.getMetaData().getConnection().getClass()) != c.getMetaData().getConnection()) {
                    throw new AssertionError("no connection of the driver");
                }
                """);

        shop.upgrade("head");

        assertThat(shop.query("SELECT id FROM a")).containsExactly("7");
    }
}
