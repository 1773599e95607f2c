// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is never proposed for dropping, even where everything else is that the model does not have. */
class UntouchedDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);

    /** A model of tables with a key and perhaps more. */
    private static DesiredModel model(Table... tables) {
        return new DesiredModel(SchemaModel.ofTables(List.of(tables)), List.of(), List.of());
    }

    private static Table table(String name, String... columns) {
        List<Column> all = new ArrayList<>(List.of(Column.of("id", BIGINT)));
        for (String column : columns) {
            all.add(Column.of(column, BIGINT));
        }
        return new Table(
                QualifiedName.of(name),
                all,
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))),
                List.of(),
                List.of(),
                null);
    }

    /** The operations that lead to the model from what these statements make. */
    private static List<String> found(TestDatabase database, DesiredModel model, String... statements)
            throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            for (String statement : statements) {
                bench.execute(statement);
            }
            GeneratedRevision revision = bench.generate(model, Ownership.ofEverything());
            assertThat(revision.notes())
                    .noneMatch(note -> note.contains("dropped") || note.contains("could not be built"));
            return revision.upgrade().stream().map(OperationTitle::of).toList();
        }
    }

    @EachDatabase("postgresql")
    void whatAnExtensionOwns(TestDatabase database) throws SQLException {
        assertThat(found(
                        database,
                        model(),
                        "CREATE TABLE config (id BIGSERIAL PRIMARY KEY, name TEXT UNIQUE)",
                        "CREATE INDEX ix_config ON config (name)",
                        "CREATE SEQUENCE numbers",
                        "CREATE TYPE mood AS ENUM ('glad')",
                        "CREATE VIEW names AS SELECT name FROM config",
                        "CREATE MATERIALIZED VIEW kept AS SELECT name FROM config",
                        "ALTER EXTENSION plpgsql ADD TABLE config",
                        "ALTER EXTENSION plpgsql ADD SEQUENCE numbers",
                        "ALTER EXTENSION plpgsql ADD TYPE mood",
                        "ALTER EXTENSION plpgsql ADD VIEW names",
                        "ALTER EXTENSION plpgsql ADD MATERIALIZED VIEW kept"))
                .isEmpty();
    }

    @EachDatabase("postgresql")
    void partitionsOfATable(TestDatabase database) throws SQLException {
        String[] made = {
            "CREATE TABLE events (id BIGINT NOT NULL, day BIGINT NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
            "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10)",
            "CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (10) TO (20) PARTITION BY HASH (id)",
            "CREATE TABLE events_2a PARTITION OF events_2 FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
            "CREATE TABLE events_rest PARTITION OF events DEFAULT",
            "CREATE INDEX ix_part ON events_1 (day)",
        };
        Table events = new Table(
                QualifiedName.of("events"),
                List.of(Column.of("id", BIGINT), Column.of("day", BIGINT)),
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"), Identifier.of("day"))),
                List.of(),
                List.of(),
                null);
        assertThat(found(database, model(events), made)).isEmpty();
    }

    @EachDatabase("postgresql")
    void tablesThatInherit(TestDatabase database) throws SQLException {
        assertThat(found(
                        database,
                        model(table("cities", "people")),
                        "CREATE TABLE cities (id BIGINT NOT NULL PRIMARY KEY, people BIGINT)",
                        "CREATE TABLE capitals (crown BIGINT, CHECK (crown > 0)) INHERITS (cities)",
                        "CREATE INDEX ix_capitals ON capitals (people)",
                        "CREATE TABLE small_capitals (size BIGSERIAL) INHERITS (capitals)"))
                .isEmpty();
    }

    @EachDatabase("postgresql")
    void tablesOfAnotherServer(TestDatabase database) throws SQLException {
        String[] made = {
            "CREATE FOREIGN DATA WRAPPER nowhere",
            "CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere",
            "CREATE FOREIGN TABLE far (id BIGINT NOT NULL) SERVER elsewhere",
        };
        assertThat(found(database, model(), made)).isEmpty();
    }

    @EachDatabase("postgresql")
    void anEntityMayReadWhatIsNoPlainTable(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            bench.execute("CREATE FOREIGN DATA WRAPPER nowhere");
            bench.execute("CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere");
            bench.execute("CREATE FOREIGN TABLE far (id BIGINT NOT NULL) SERVER elsewhere");
            bench.execute("CREATE TABLE cities (id BIGINT NOT NULL PRIMARY KEY)");
            bench.execute("CREATE TABLE capitals (PRIMARY KEY (id)) INHERITS (cities)");
            bench.execute("CREATE MATERIALIZED VIEW sums AS SELECT count(*) AS id FROM cities");
            bench.execute("CREATE TABLE days (id BIGINT NOT NULL PRIMARY KEY) PARTITION BY RANGE (id)");
            bench.execute("CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM (0) TO (10)");
            DesiredModel model = model(
                    table("far"), table("cities"), table("capitals"), table("sums"), table("days"), table("days_1"));

            GeneratedRevision found = bench.generate(model, Ownership.ofEverything());

            assertThat(found.upgrade()).isEmpty();
            assertThat(found.notes())
                    .containsExactlyInAnyOrder(
                            "'far' is a foreign table in the database: it is left as it is",
                            "'sums' is a view in the database: it is left as it is",
                            "'days_1' is a partition in the database: it is left as it is");
        }
    }

    @EachDatabase({"postgresql", "mariadb", "mysql", "h2", "sqlite"})
    void viewsAndTemporaryTables(TestDatabase database) throws SQLException {
        assertThat(found(
                        database,
                        model(table("users")),
                        "CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY)",
                        "CREATE VIEW readers AS SELECT id FROM users",
                        database.kind().id().equals("h2")
                                ? "CREATE LOCAL TEMPORARY TABLE ht_local (id BIGINT PRIMARY KEY)"
                                : "CREATE TEMPORARY TABLE ht_users (id BIGINT PRIMARY KEY)"))
                .isEmpty();
    }

    @EachDatabase("h2")
    void tablesThatHibernateKeepsOnH2(TestDatabase database) throws SQLException {
        assertThat(found(
                        database,
                        model(),
                        "CREATE GLOBAL TEMPORARY TABLE HT_users (id BIGINT NOT NULL, rn_ INTEGER NOT NULL,"
                                + " hib_sess_id VARCHAR(36))",
                        "CREATE CACHED LOCAL TEMPORARY TABLE IF NOT EXISTS HT_orders (id BIGINT NOT NULL) TRANSACTIONAL",
                        "CREATE MEMORY LOCAL TEMPORARY TABLE HTE_orders (id BIGINT NOT NULL)"))
                .isEmpty();
    }

    @EachDatabase("sqlite")
    void whatSqliteKeepsForItself(TestDatabase database) throws SQLException {
        assertThat(found(
                        database,
                        model(),
                        "CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                        "INSERT INTO counted DEFAULT VALUES",
                        "ANALYZE",
                        "DROP TABLE counted",
                        "CREATE VIRTUAL TABLE words USING fts5(body)"))
                .isEmpty();
    }

    @EachDatabase({"mariadb", "mysql"})
    void otherDatabasesOfTheServer(TestDatabase database) throws SQLException {
        assertThat(found(database, model())).isEmpty();
        try (Workbench bench = new Workbench(database)) {
            GeneratedRevision everywhere = bench.generate(
                    model(),
                    Ownership.ofEverything(),
                    Guidance.of(SchemaFilter.of(List.of("*", "mysql", "sys"), List.of("nothing_like_it"), List.of())));
            assertThat(everywhere.upgrade()).isEmpty();
        }
    }

    @EachDatabase({"postgresql", "h2"})
    void schemasOfTheSystem(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            GeneratedRevision everywhere = bench.generate(
                    model(),
                    Ownership.ofEverything(),
                    Guidance.of(
                            SchemaFilter.of(List.of("*", "information_schema", "pg_catalog"), List.of(), List.of())));
            assertThat(everywhere.upgrade()).isEmpty();
        }
    }
}
