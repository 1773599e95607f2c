// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Revisions replayed on the side: as they run for real, and without a trace. */
class ReplayDatabaseTest {
    @TempDir
    Path folder;

    private static String java(String id, String down, String... upgrade) {
        return """
                import static dev.limbeck.migration.Definitions.*;
                import static dev.limbeck.migration.Types.*;
                import dev.limbeck.migration.*;
                import java.sql.*;

                @Revision(id = "%s", down = "%s", message = "%s")
                final class R%s implements Migration {
                    @Override public void upgrade(Op op) {
                        %s
                    }
                    @Override public void downgrade(Op op) {}
                }
                """.formatted(id, down, id, id, String.join("\n        ", upgrade));
    }

    /** What replaying finds is what upgrading makes: a model read back from the real database differs in nothing. */
    private void assertReplaysAsItRuns(Workshop shop, Identifier... schemas) throws SQLException {
        shop.upgrade("head");
        SchemaModel real = shop.reflect(schemas);

        CheckModel.Result result =
                new CheckModel(shop.wanting(new DesiredModel(real, List.of(), List.of()))).run(StartingPoint.REPLAY);

        assertThat(result.changes()).isEmpty();
        assertThat(result.notes()).isEmpty();
        assertThat(real.tables()).isNotEmpty();
        assertThat(shop.reflect(schemas)).isEqualTo(real);
    }

    @EachDatabase
    void replaysWhatRuns(TestDatabase database) throws SQLException {
        assertReplaysAsItRuns(new Workshop(folder, database).twoRevisions());
    }

    @EachDatabase
    void scriptsHaveTheConnectionAndTheirRows(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.file(
                "Rcccc0003.java",
                java(
                        "cccc0003",
                        "bbbb0002",
                        "op.autocommit(() -> op.execute(\"INSERT INTO users (id, name) VALUES (2, 'grace')\"));",
                        "try (Statement some = op.connection().createStatement();",
                        "        ResultSet row = some.executeQuery(\"SELECT count(*) FROM users\")) {",
                        "    row.next();",
                        "    op.createTable(\"seen_\" + row.getInt(1), column(\"id\", integer()).notNull(), primaryKey(\"id\"));",
                        "} catch (SQLException failure) {",
                        "    throw new IllegalStateException(failure);",
                        "}"));

        assertReplaysAsItRuns(shop);
        assertThat(shop.reflect().tables().toString()).contains("seen_2");
    }

    @EachDatabase("postgresql")
    void whatNeedsACommitRunsInOneTransaction(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script(
                "aaaa0001",
                "",
                "CREATE TYPE public.mood AS ENUM ('ok', 'sad');\n"
                        + "CREATE TABLE public.users (id integer PRIMARY KEY, mood mood DEFAULT 'ok');\n"
                        + "SELECT pg_catalog.set_config('search_path', '', false);\n"
                        + "CREATE SCHEMA audit; CREATE TABLE audit.log (id integer);\n"
                        + "SELECT pg_catalog.set_config('search_path', 'public', false);",
                "");
        shop.file(
                "Rbbbb0002.java",
                java(
                        "bbbb0002",
                        "aaaa0001",
                        "op.execute(\"SET search_path = public\");",
                        "op.autocommit(() -> {",
                        "    op.execute(\"CREATE INDEX CONCURRENTLY ix_users_mood ON users (mood)\");",
                        "    op.execute(\"ALTER TYPE mood ADD VALUE 'happy' BEFORE 'sad'\");",
                        "    op.addEnumValue(\"mood\", \"very happy\");",
                        "    op.execute(\"VACUUM\");",
                        "});",
                        "op.execute(\"ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'happy'\");",
                        "op.execute(\"INSERT INTO users VALUES (1, 'very happy')\");"));

        assertReplaysAsItRuns(shop, Identifier.of("audit"));
    }

    /** The first operation that speaks of a schema speaks of its type or sequence, and columns elsewhere have the type. */
    @EachDatabase("postgresql")
    void alterationsFindWhatIsInOtherSchemas(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script(
                "aaaa0001",
                "",
                "CREATE SCHEMA billing; CREATE SCHEMA shop; CREATE TYPE billing.state AS ENUM ('new', 'void', 'paid');\n"
                        + "CREATE TABLE users (id integer PRIMARY KEY, state billing.state DEFAULT 'new');\n"
                        + "CREATE TABLE shop.orders (id integer PRIMARY KEY, states billing.state[]);\n"
                        + "CREATE SEQUENCE billing.numbers;",
                "");
        shop.file(
                "Rbbbb0002.java",
                java(
                        "bbbb0002",
                        "aaaa0001",
                        "op.alterEnumType(\"billing.state\", \"paid\", \"new\");",
                        "op.alterSequence(sequence(\"billing.numbers\").increment(10));"));

        assertReplaysAsItRuns(shop, Identifier.of("billing"), Identifier.of("shop"));
    }

    /** Whether the server's database has them already, as after the upgrade, or not. */
    @EachDatabase("postgresql")
    void extensionsAreThereInAReplay(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script(
                "aaaa0001",
                "",
                "CREATE EXTENSION citext; CREATE SCHEMA tools; CREATE EXTENSION pg_trgm SCHEMA tools;\n"
                        + "CREATE TABLE public.users (id integer PRIMARY KEY, mail public.citext DEFAULT 'none',"
                        + " CHECK (tools.similarity(mail::text, 'x') < 1));\n"
                        + "CREATE INDEX ix_users_mail ON users USING gin ((mail::text) tools.gin_trgm_ops);",
                "");
        SchemaModel nothing = SchemaModel.empty();

        CheckModel.Result before =
                new CheckModel(shop.wanting(new DesiredModel(nothing, List.of(), List.of()))).run(StartingPoint.REPLAY);

        assertThat(before.changes()).containsExactly("dropTable users");
        shop.upgrade("head");
        CheckModel.Result after =
                new CheckModel(shop.with(new DesiredModel(nothing, List.of(), List.of()))).run(StartingPoint.REPLAY);
        assertThat(after.changes()).containsExactly("dropTable users");
        assertThat(after.drift())
                .hasValueSatisfying(drift -> assertThat(drift.found()).isEmpty());
    }

    @EachDatabase("postgresql")
    void noScriptEndsTheTransaction(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script("aaaa0001", "", "CREATE TABLE precious (id integer);", "");
        shop.upgrade("head");
        SchemaModel before = shop.reflect();
        for (String end : List.of(
                "op.execute(\"COMMIT\");",
                "op.execute(\"ROLLBACK\");",
                "op.connection().setAutoCommit(false); op.connection().commit();",
                "op.connection().createStatement().execute(\"ROLLBACK\");",
                "try { op.connection().createStatement().execute(\"COMMIT\"); } catch (SQLException e) {}")) {
            shop.file(
                    "Rbbbb0002.java",
                    java(
                            "bbbb0002",
                            "aaaa0001",
                            "try { op.createTable(\"strange\", column(\"id\", integer())); " + end,
                            "op.createTable(\"stranger\", column(\"id\", integer()));",
                            "} catch (SQLException failure) { throw new IllegalStateException(failure); }"));

            LimbeckException failure = catchThrowableOfType(
                    LimbeckException.class,
                    () -> new CheckModel(shop.wanting(new DesiredModel(before, List.of(), List.of())))
                            .run(StartingPoint.REPLAY));

            assertThat(failure).as(end).isNotNull();
            assertThat(shop.reflect()).as(end).isEqualTo(before);
            assertThat(shop.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'limbeck%'"))
                    .as(end)
                    .isEmpty();
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void noScriptReachesAnotherDatabase(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database);
        shop.script("aaaa0001", "", "CREATE TABLE precious (id integer);", "DROP TABLE precious;");
        shop.upgrade("head");
        String name = shop.query("SELECT database()").get(0);
        SchemaModel before = shop.reflect();
        for (String sql : List.of(
                "DROP TABLE `" + name + "`.`precious`;",
                "USE `" + name + "`;",
                "INSERT INTO " + name + " . precious VALUES (1);")) {
            shop.script("bbbb0002", "aaaa0001", sql, "SELECT 1;");

            LimbeckException failure = catchThrowableOfType(
                    LimbeckException.class,
                    () -> new CheckModel(shop.wanting(new DesiredModel(before, List.of(), List.of())))
                            .run(StartingPoint.REPLAY));

            assertThat(failure.id()).isEqualTo(ErrorId.REPLAY_FAILED);
            assertThat(failure.getMessage())
                    .isEqualTo("the revision names the database '" + name + "', which a replay must not touch");
            assertThat(shop.query("SELECT id FROM precious")).isEmpty();
        }
    }

    /** Somebody who may not rename the schema that is there gets another name for the one of the replay. */
    @EachDatabase("postgresql")
    void whoOwnsNothingReplaysToo(TestDatabase database) throws SQLException {
        Workshop shop = new Workshop(folder, database).twoRevisions();
        shop.upgrade("head");
        SchemaModel real = shop.reflect();
        String modest = "limbeck_modest_" + ProcessHandle.current().pid();
        String name = shop.query("SELECT current_database()").get(0);
        shop.execute("CREATE ROLE " + modest + " LOGIN");
        try {
            shop.execute("GRANT CREATE ON DATABASE \"" + name + "\" TO " + modest);
            Settings settings = shop.commandsAs(modest).wanting(new DesiredModel(real, List.of(), List.of()));

            CheckModel.Result result = new CheckModel(settings).run(StartingPoint.REPLAY);

            assertThat(result.changes()).isEmpty();
        } finally {
            shop.execute("DROP OWNED BY " + modest + "; DROP ROLE " + modest);
        }
    }
}
