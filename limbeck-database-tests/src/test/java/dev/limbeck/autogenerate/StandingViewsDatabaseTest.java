// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.SampleTables.schema;
import static dev.limbeck.autogenerate.SampleTables.table;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Views that nobody manages stand on tables that a revision changes: it is said beforehand what the database makes of it. */
class StandingViewsDatabaseTest {
    private static final Column NAME = Column.of("name", varchar(20));

    private static DesiredModel model(Table... tables) {
        return new DesiredModel(schema(tables), List.of(), List.of());
    }

    private static Table users(Column... columns) {
        return table("users", columns);
    }

    private static void made(Workbench bench) throws SQLException {
        DesiredModel model =
                model(users(NAME, Column.of("points", integer())), table("other", Column.of("n", integer())));
        bench.apply(bench.generate(model, Ownership.ofEverything()).upgrade());
        bench.execute(
                "CREATE VIEW winners AS SELECT u.id, u.name FROM users u JOIN other o ON o.id = u.id WHERE u.points > 9");
        bench.execute("CREATE VIEW best AS SELECT name FROM winners");
    }

    private static GeneratedRevision generated(Workbench bench, Column... columns) {
        return bench.generate(
                model(users(columns), table("other", Column.of("n", integer()))), Ownership.ofEverything());
    }

    @EachDatabase({"postgresql", "h2", "sqlite"})
    void aColumnThatGoesIsRefused(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            made(bench);
            GeneratedRevision generated = generated(bench, NAME);
            assertThat(generated.notes())
                    .anySatisfy(note -> assertThat(note)
                            .startsWith("one of the views 'winners', 'best' stands in the way")
                            .contains("'dropColumn users.points'"));
            assertThatThrownBy(() -> bench.apply(generated.upgrade())).isInstanceOf(SQLException.class);
        }
    }

    @EachDatabase("postgresql")
    void aTypeThatChangesIsRefused(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            made(bench);
            GeneratedRevision generated = generated(bench, NAME, Column.of("points", bigint()));
            assertThat(generated.notes())
                    .anySatisfy(note -> assertThat(note)
                            .contains(
                                    "stands in the way",
                                    "cannot alter type of a column used by a view",
                                    "op.execute("));
            assertThatThrownBy(() -> bench.apply(generated.upgrade())).isInstanceOf(SQLException.class);
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void aColumnThatGoesBreaksThem(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            made(bench);
            GeneratedRevision generated = generated(bench, NAME);
            assertThat(generated.notes())
                    .filteredOn(note -> note.contains("does not work any more after this revision"))
                    .hasSize(2);
            bench.apply(generated.upgrade());
            assertThatThrownBy(() -> bench.execute("SELECT * FROM winners")).isInstanceOf(SQLException.class);
        }
    }

    @EachDatabase({"mariadb", "mysql", "sqlite"})
    void aTypeChangesUnderThem(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            made(bench);
            GeneratedRevision generated = generated(bench, NAME, Column.of("points", bigint()));
            assertThat(generated.notes()).isEmpty();
            bench.apply(generated.upgrade());
            bench.execute("SELECT * FROM best");
        }
    }

    @EachDatabase({"h2", "sqlite", "postgresql"})
    void aTableIsFoundByAQuotedName(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            Table odd = table("odd\"name", NAME, Column.of("points", integer()));
            bench.apply(bench.generate(model(odd), Ownership.ofEverything()).upgrade());
            bench.execute("CREATE VIEW winners AS SELECT name FROM \"odd\"\"name\" WHERE points > 9");
            assertThat(bench.generate(model(table("odd\"name", NAME)), Ownership.ofEverything())
                            .notes())
                    .anyMatch(note -> note.startsWith("view 'winners' stands in the way"));
        }
    }

    @EachDatabase
    void nothingIsSaidWhereTheyGoOnWorking(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            made(bench);
            GeneratedRevision generated =
                    generated(bench, NAME, Column.of("points", integer()), Column.of("more", integer()));
            assertThat(generated.upgrade()).isNotEmpty();
            assertThat(generated.notes()).isEmpty();
            bench.apply(generated.upgrade());
            bench.execute("SELECT * FROM best");
        }
    }
}
