// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** Runs that rebuild tables of SQLite more than once, between statements that rewrite what the catalogue keeps. */
class SqliteRunDatabaseTest {
    private static final String TABLES = """
            CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE NOT NULL ON CONFLICT IGNORE,
              age INT CHECK (users.age > 0));
            CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INT REFERENCES users ON DELETE CASCADE);
            CREATE TABLE log (line TEXT);
            CREATE VIEW adults AS SELECT name FROM users WHERE age > 17;
            CREATE TRIGGER users_log AFTER UPDATE OF age ON users BEGIN
              INSERT INTO log VALUES (old.age || '; ' || new.age);
            END;
            INSERT INTO users VALUES (7, 'ada', 36);
            INSERT INTO orders VALUES (1, 7);""";

    private static final String CHANGES = """
            import static dev.limbeck.migration.Definitions.*;
            import static dev.limbeck.migration.Types.*;
            import dev.limbeck.migration.*;

            @Revision(id = "bbbb0002", down = "aaaa0001", message = "changes")
            final class Rbbbb0002 implements Migration {
                @Override public void upgrade(Op op) {
                    op.alterColumn("users", "age", to -> to.type(bigint()));
                    op.renameTable("users", "people");
                    op.renameColumn("people", "age", "years");
                    op.alterColumn("people", "years", to -> to.notNull());
                    op.createCheckConstraint("people", check("ck_years", "years < 200"));
                }
                @Override public void downgrade(Op op) {
                    op.dropConstraint("people", "ck_years", dev.limbeck.schema.Constraint.Kind.CHECK);
                    op.alterColumn("people", "years", to -> to.nullable());
                    op.renameColumn("people", "years", "age");
                    op.renameTable("people", "users");
                    op.alterColumn("users", "age", to -> to.type(integer()));
                }
            }
            """;

    @TempDir
    Path folder;

    @EachDatabase("sqlite")
    void keepsEverythingThroughSeveralRebuilds(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", TABLES, "DROP TABLE users;")
                .file("Rbbbb0002.java", CHANGES);

        shop.upgrade("head");

        assertThat(shop.query("SELECT name FROM adults")).containsExactly("ada");
        assertThat(shop.query("SELECT user_id FROM orders")).containsExactly("7");
        assertThat(shop.query("SELECT sql FROM sqlite_schema WHERE name = 'people'")
                        .get(0))
                .contains("AUTOINCREMENT")
                .contains("NOT NULL ON CONFLICT IGNORE")
                .contains("COLLATE NOCASE");
        shop.run("UPDATE people SET years = 37;");
        assertThat(shop.query("SELECT line FROM log")).containsExactly("36; 37");

        shop.downgrade("-1");

        shop.run("UPDATE users SET age = 38;");
        assertThat(shop.query("SELECT line FROM log")).containsExactly("36; 37", "37; 38");
        assertThat(shop.query("SELECT user_id FROM orders")).containsExactly("7");
        assertThat(shop.query("SELECT name FROM sqlite_schema WHERE name LIKE '%limbeck_new%'"))
                .isEmpty();
    }

    @EachDatabase("sqlite")
    void takesBackARevisionThatLeavesWrongForeignKeys(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", TABLES, "DROP TABLE users;")
                .script("cccc0003", "aaaa0001", "DELETE FROM users;", "SELECT 1;");

        assertThatThrownBy(() -> shop.upgrade("head"))
                .isInstanceOfSatisfying(
                        LimbeckException.class, e -> assertThat(e.id()).isEqualTo(ErrorId.SQL_FAILED));

        assertThat(shop.query("SELECT name FROM users")).containsExactly("ada");
        assertThat(shop.versions()).containsExactly("aaaa0001");
    }

    @EachDatabase("sqlite")
    void aFailureIsNotHiddenByThoseThatFollowFromIt(TestDatabase database) {
        Workshop shop = new Workshop(folder, database).file("Raaaa0001.java", """
                import dev.limbeck.migration.*;

                @Revision(id = "aaaa0001", message = "closes what is not its own")
                final class Raaaa0001 implements Migration {
                    @Override public void upgrade(Op op) {
                        try { op.connection().getMetaData().getConnection().close(); } catch (java.sql.SQLException e) { throw new AssertionError(e); }
                        throw new IllegalStateException("the first failure");
                    }
                    @Override public void downgrade(Op op) {}
                }
                """);

        assertThatThrownBy(() -> shop.upgrade("head"))
                .isInstanceOf(LimbeckException.class)
                .hasMessageContaining("the first failure");
    }

    @EachDatabase("sqlite")
    void goesOnBesideRowsThatWereWrongBefore(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database)
                .script("aaaa0001", "", TABLES, "DROP TABLE users;")
                .file("Rbbbb0002.java", CHANGES)
                .script("cccc0003", "bbbb0002", "INSERT INTO orders VALUES (3, 99);", "SELECT 1;");
        shop.upgrade("aaaa0001");
        shop.run("CREATE TABLE notes (text TEXT, user_id INT REFERENCES users); INSERT INTO notes VALUES ('x', 98);"
                + "INSERT INTO orders VALUES (2, 98);");

        shop.upgrade("bbbb0002");

        assertThat(shop.query("SELECT user_id FROM orders")).containsExactly("7", "98");
        assertThatThrownBy(() -> shop.upgrade("head"))
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        failure -> assertThat(failure.report())
                                .contains(
                                        "revision 'cccc0003' would leave rows that violate a foreign key",
                                        "table orders, parent people, rowid 3",
                                        "2 in all, 1 of them before"));
    }
}
