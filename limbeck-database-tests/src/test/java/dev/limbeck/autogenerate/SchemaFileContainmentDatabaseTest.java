// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a schema file: nothing is written to what the user has. */
class SchemaFileContainmentDatabaseTest {
    private static final Identifier OTHER = Identifier.of("other");
    private static final String MADE = "CREATE TABLE made (id int PRIMARY KEY);\n";

    @TempDir
    Path folder;

    /** What is refused everywhere, each after a statement that is not. */
    private static final List<String> REFUSED = List.of(
            "INSERT INTO users (id) VALUES (7)",
            "UPDATE users SET id = 9",
            "DELETE FROM users",
            "ALTER TABLE users ADD COLUMN more int",
            "CREATE INDEX ix_users_id2 ON users (id, id)",
            "CREATE TABLE child (id int PRIMARY KEY, user_id int REFERENCES userz (id) ON DELETE CASCADE) strange words",
            "ROLLBACK",
            "SAVEPOINT here",
            "CALL something()",
            "PREPARE s FROM 'DROP TABLE users'",
            "ATTACH DATABASE 'other.db' AS other",
            "RUNSCRIPT FROM 'other.sql'",
            "SET search_path = elsewhere",
            "SELECT 1",
            "\\i other.sql");

    /** What stands in dumps and means nothing in the place where they are read. */
    private static final List<String> CONTAINED = List.of(
            "COMMIT",
            "BEGIN",
            "DROP TABLE users",
            "DROP TABLE IF EXISTS users",
            "DROP DATABASE anything",
            "\\connect x");

    @EachDatabase
    void refusesWhatWouldReachOrWriteMore(TestDatabase database) throws SQLException {
        try (Workbench bench = used(database)) {
            SchemaModel before = bench.read(OTHER);
            for (String statement : REFUSED) {
                assertThatThrownBy(() -> SchemaFiles.load(bench, folder, MADE + statement + ";\n"))
                        .as(statement)
                        .asInstanceOf(type(LimbeckException.class))
                        .satisfies(error -> {
                            assertThat(error.id()).isEqualTo(ErrorId.INVALID_SCHEMA_FILE);
                            assertThat(error.facts().get(0)).endsWith("schema.sql:2");
                        });
            }
            assertUntouched(bench, before);
        }
    }

    @EachDatabase
    void passesOverWhatDumpsSayOfTheirSurroundings(TestDatabase database) throws SQLException {
        try (Workbench bench = used(database)) {
            SchemaModel before = bench.read(OTHER);
            for (String statement : CONTAINED) {
                DesiredModel model =
                        SchemaFiles.load(bench, folder, statement + (statement.startsWith("\\") ? "\n" : ";\n") + MADE);
                assertThat(model.schema().tables().keySet()).as(statement).containsExactly(QualifiedName.of("made"));
            }
            assertUntouched(bench, before);
        }
    }

    @EachDatabase("postgresql")
    void seesInTheLocksWhatPostgresqlWasMadeToTouch(TestDatabase database) throws SQLException {
        try (Workbench bench = used(database)) {
            bench.execute("CREATE SCHEMA other");
            bench.execute("CREATE TABLE other.precious (id int)");
            SchemaModel before = bench.read(OTHER);
            for (String statement : List.of(
                    "DO $$ BEGIN INSERT INTO users VALUES (7); END $$",
                    "DO $$ BEGIN COMMIT; INSERT INTO users VALUES (7); END $$",
                    "DO $$ BEGIN EXECUTE 'TRUNCATE other.precious'; END $$",
                    "CREATE TABLE child (user_id int REFERENCES users (id))",
                    "CREATE TABLE child (user_id int REFERENCES public.users (id))",
                    "COMMENT ON TABLE users IS 'mine'",
                    "SELECT setval('numbers', 99)",
                    "CREATE TABLE t AS SELECT setval('numbers', 99)",
                    "DO $$ BEGIN PERFORM setval('numbers', 99); END $$",
                    "SELECT set_config('a.b', setval('numbers', 99)::text, false)")) {
                assertThatThrownBy(() -> SchemaFiles.load(bench, folder, statement + ";"))
                        .as(statement)
                        .asInstanceOf(type(LimbeckException.class))
                        .extracting(LimbeckException::id)
                        .isEqualTo(ErrorId.INVALID_SCHEMA_FILE);
            }
            DesiredModel model = SchemaFiles.load(bench, folder, "CREATE TABLE other.mine (id int);");
            assertThat(model.schema().tables().keySet()).containsExactly(QualifiedName.of("other", "mine"));
            assertUntouched(bench, before);
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void keepsWithinItsDatabaseWhereNothingIsTakenBack(TestDatabase database) throws SQLException {
        try (Workbench bench = used(database)) {
            SchemaModel before = bench.read();
            String own = bench.connection().getCatalog();
            bench.execute("CREATE DATABASE limbeck_elsewhere");
            try {
                for (String statement : List.of(
                        "CREATE TABLE limbeck_elsewhere.made (id int)",
                        "CREATE TABLE made LIKE limbeck_elsewhere.users",
                        "/*!50001 CREATE TABLE `limbeck_elsewhere`.`made` (id int)*/",
                        "/*!50001 INSERT INTO users (id) VALUES (7)*/",
                        "CREATE TABLE a (id int); ALTER TABLE a RENAME TO limbeck_elsewhere.a",
                        "USE first_of_all; USE second_of_all")) {
                    assertThatThrownBy(() -> SchemaFiles.load(bench, folder, statement + ";"))
                            .as(statement)
                            .asInstanceOf(type(LimbeckException.class))
                            .extracting(LimbeckException::id)
                            .isEqualTo(ErrorId.INVALID_SCHEMA_FILE);
                }
                DesiredModel model = SchemaFiles.load(
                        bench,
                        folder,
                        "CREATE DATABASE `shop`; USE `shop`; SET GLOBAL sql_mode = ''; CREATE TABLE shop.made (id int);"
                                + " CREATE TABLE " + own
                                + ".also (id int); CREATE VIEW limbeck_elsewhere.v AS SELECT 1;");
                assertThat(model.schema().tables().keySet())
                        .containsExactly(QualifiedName.of("also"), QualifiedName.of("made"));
                assertThat(tablesIn(bench, "limbeck_elsewhere")).isZero();
            } finally {
                bench.execute("DROP DATABASE limbeck_elsewhere");
            }
            assertUntouched(bench, before);
        }
    }

    private static Workbench used(TestDatabase database) throws SQLException {
        Workbench bench = new Workbench(database);
        bench.execute("CREATE TABLE users (id int PRIMARY KEY)");
        bench.execute("INSERT INTO users (id) VALUES (1)");
        if (bench.dialect().id().equals("postgresql")) {
            bench.execute("CREATE SEQUENCE numbers");
        }
        return bench;
    }

    private static void assertUntouched(Workbench bench, SchemaModel before) throws SQLException {
        Workbench.assertSame(bench.read(OTHER), before);
        assertThat(number(bench, "SELECT count(*) FROM users")).isEqualTo(1);
        if (bench.dialect().id().equals("postgresql")) {
            assertThat(number(bench, "SELECT nextval('numbers')")).isEqualTo(1);
        }
    }

    private static int tablesIn(Workbench bench, String database) throws SQLException {
        return number(bench, "SELECT count(*) FROM information_schema.tables WHERE table_schema = '" + database + "'");
    }

    private static int number(Workbench bench, String query) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
