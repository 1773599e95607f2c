// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** SQLite looks at no foreign key during a run. Whichever way a revision breaks one, it is told and taken back. */
class WrongRowsDatabaseTest {
    private static final String TABLES = """
            CREATE TABLE users (id INTEGER PRIMARY KEY, code INTEGER UNIQUE);
            CREATE TABLE "Orders" (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES USERS, code INTEGER REFERENCES users (code));
            CREATE TABLE notes (id INTEGER PRIMARY KEY, user_id INTEGER);
            CREATE TABLE wishes (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES later);
            CREATE TABLE settings (value INTEGER);
            CREATE TRIGGER settings_gone AFTER DELETE ON settings BEGIN DELETE FROM users; END;
            INSERT INTO users VALUES (7, 70);
            INSERT INTO "Orders" VALUES (1, 7, 70);
            INSERT INTO notes VALUES (1, 99);
            INSERT INTO settings VALUES (1);""";

    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("a dropped table", "op.dropTable(\"users\");"),
            Map.entry("a table dropped by SQL", "op.execute(\"DROP TABLE users\");"),
            Map.entry("deleted rows", "op.execute(\"DELETE FROM users\");"),
            Map.entry("a trigger", "op.execute(\"DELETE FROM settings\");"),
            Map.entry("inserted rows", "op.execute(\"INSERT INTO \\\"Orders\\\" VALUES (2, 99, 70)\");"),
            Map.entry("inserted values", "op.insert(\"Orders\", columns(\"id\", \"user_id\"), row(2, 98));"),
            Map.entry(
                    "a new foreign key",
                    "op.createForeignKey(\"notes\", foreignKey(\"fk_notes\", \"user_id\").references(\"users\", \"id\"));"),
            Map.entry("a rebuilt table that lost what others point at", "op.dropColumn(\"users\", \"code\");"),
            Map.entry(
                    "a table made anew with other rows",
                    "op.dropTable(\"users\"); op.createTable(\"users\", column(\"id\", integer()).notNull(),"
                            + " column(\"code\", integer()), primaryKey(\"id\"), unique(\"u\", \"code\"));"),
            Map.entry("the connection", with("DELETE FROM users")),
            Map.entry(
                    "the connection, after a commit",
                    "var kept = op.connection(); op.autocommit(() -> op.execute(\"SELECT 1\"));"
                            + " try (var s = kept.createStatement()) { s.execute(\"DELETE FROM users\"); }"
                            + " catch (java.sql.SQLException e) { throw new AssertionError(e); }"));

    @TempDir
    Path folder;

    private static String with(String sql) {
        return "try (var s = op.connection().createStatement()) { s.execute(\"" + sql + "\"); }"
                + " catch (java.sql.SQLException e) { throw new AssertionError(e); }";
    }

    @EachDatabase("sqlite")
    void noRevisionLeavesRowsWrong(TestDatabase database) throws SQLException, IOException {
        int number = 0;
        for (Map.Entry<String, String> way : WAYS.entrySet()) {
            Workshop shop = shop(database, number++, way.getValue());
            assertThatThrownBy(() -> shop.upgrade("head"))
                    .as(way.getKey())
                    .isInstanceOfSatisfying(
                            LimbeckException.class,
                            failure -> assertThat(failure.report())
                                    .as(way.getKey())
                                    .containsAnyOf(
                                            "revision 'bbbb0002' would leave rows that violate a foreign key",
                                            "foreign key mismatch - \"Orders\" referencing \"users\"")
                                    .contains("bbbb0002"));
            assertThat(shop.query("SELECT version_num FROM limbeck_version")).containsExactly("aaaa0001");
            assertThat(shop.query("SELECT count(*) FROM users, \"Orders\"")).containsExactly("1");
            shop.run("DELETE FROM limbeck_journal WHERE state <> 'done'");
        }
    }

    @EachDatabase("sqlite")
    void aRevisionIsNotBlamedForTheOneBeforeNorForWhatComesRightLater(TestDatabase database)
            throws SQLException, IOException {
        Workshop shop = shop(
                database,
                0,
                "op.renameTable(\"users\", \"people\"); op.renameTable(\"people\", \"users\");"
                        + " op.dropTable(\"notes\"); op.execute(\"ALTER TABLE wishes ADD COLUMN text TEXT\");"
                        + " op.createTable(\"later\", column(\"id\", integer()).notNull(), primaryKey(\"id\"));"
                        + with("INSERT INTO later VALUES (5)") + with("INSERT INTO wishes VALUES (1, 5, 'x')"));
        shop.upgrade("head");
        assertThat(shop.query("SELECT version_num FROM limbeck_version")).containsExactly("cccc0003");
        shop.script("dddd0004", "cccc0003", "CREATE TABLE one (id INTEGER REFERENCES later);", "DROP TABLE one;")
                .script("eeee0005", "dddd0004", "DROP TABLE later;", "SELECT 1;")
                .script("ffff0006", "eeee0005", "CREATE TABLE two (id INTEGER);", "DROP TABLE two;");
        assertThatThrownBy(() -> shop.upgrade("head"))
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        failure -> assertThat(failure.report())
                                .contains(
                                        "revision 'eeee0005' would leave rows that violate a foreign key",
                                        "table wishes, parent later, rowid 1"));
    }

    /** The first revision is there already; the second does it, and a third one follows. */
    private Workshop shop(TestDatabase database, int number, String body) throws SQLException, IOException {
        Workshop shop = new Workshop(Files.createDirectory(folder.resolve("way" + number)), database)
                .script("aaaa0001", "", TABLES, "DROP TABLE users;");
        if (number == 0) {
            shop.upgrade("aaaa0001");
        }
        return shop.file("Rbbbb0002.java", """
                        import static dev.limbeck.migration.Definitions.*;
                        import static dev.limbeck.migration.Types.*;
                        import dev.limbeck.migration.*;

                        @Revision(id = "bbbb0002", down = "aaaa0001", message = "changes")
                        final class Rbbbb0002 implements Migration {
                            @Override public void upgrade(Op op) {
                                %s
                            }
                            @Override public void downgrade(Op op) {}
                        }
                        """.formatted(body))
                .script("cccc0003", "bbbb0002", "CREATE TABLE more (id INTEGER);", "DROP TABLE more;");
    }
}
