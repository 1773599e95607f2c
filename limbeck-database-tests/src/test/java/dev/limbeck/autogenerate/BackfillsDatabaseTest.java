// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.OperationTitle;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that must not be null, in tables with rows. */
class BackfillsDatabaseTest {
    private static final SqlType INTEGER = new SqlType.IntegerType(32, false);
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final Column ID = Column.of("id", BIGINT).withIdentity(Identity.byDefault());
    private static final DesiredModel FIRST = model(
            text("first", 20),
            text("last", 20),
            Column.of("age", INTEGER),
            Column.of("rank", INTEGER),
            text("status", 10));

    private static final DesiredModel WITH_POINTS = model(
            text("first", 20),
            text("last", 20),
            Column.of("age", INTEGER),
            Column.of("rank", INTEGER),
            text("status", 10),
            notNull(Column.of("points", INTEGER)));

    private static Column text(String name, int length) {
        return Column.of(name, new SqlType.VarcharType(length, false));
    }

    private static Column notNull(Column column) {
        return column.withNullable(false);
    }

    private static DesiredModel model(Column... columns) {
        List<Column> all = new ArrayList<>(List.of(ID));
        all.addAll(Arrays.asList(columns));
        Table users = new Table(
                QualifiedName.of("users"),
                all,
                new Constraint.PrimaryKey(null, List.of(ID.name())),
                List.of(),
                List.of(Index.of(null, List.of(columns[0].name()), false)),
                null);
        return new DesiredModel(SchemaModel.ofTables(List.of(users)), List.of(), List.of());
    }

    private static Workbench filled(TestDatabase database) throws SQLException {
        Workbench bench = new Workbench(database);
        bench.apply(bench.generate(FIRST, Ownership.ofEverything()).upgrade());
        bench.execute("insert into users (first, last, age, status) values ('Ada', 'Lovelace', 36, 'new')");
        bench.execute("insert into users (first, last) values ('Alan', 'Turing')");
        return bench;
    }

    private static List<String> query(Workbench bench, String sql) throws SQLException {
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    private static GeneratedRevision thereAndBack(Workbench bench, DesiredModel model, Intentions intentions)
            throws SQLException {
        SchemaModel before = bench.read();
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything(), intentions);
        assertThat(generated.notes()).noneMatch(note -> note.contains("tried out") || note.contains("adding it fails"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).isEmpty();
        SchemaModel after = bench.read();
        bench.apply(generated.downgrade());
        Workbench.assertSame(bench.read(), before);
        assertThat(query(bench, "select count(*) from users")).containsExactly("2");
        bench.apply(generated.upgrade());
        Workbench.assertSame(bench.read(), after);
        return generated;
    }

    /** Rows that wait for such a check would keep the table from being altered in the same transaction. */
    @EachDatabase("postgresql")
    void aColumnIsFilledUnderADeferredConstraint(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            DesiredModel before = deferred(model(Column.of("age", INTEGER), Column.of("rank", INTEGER)));
            bench.apply(bench.generate(before, Ownership.ofEverything()).upgrade());
            bench.execute("insert into users (age) values (null), (null)");
            thereAndBack(
                    bench,
                    deferred(model(notNull(Column.of("age", INTEGER)), notNull(Column.of("rank", INTEGER)))),
                    Intentions.none().withBackfills(Map.of("users.age", "id", "users.rank", "id")));
        }
    }

    private static DesiredModel deferred(DesiredModel model) {
        Table users = model.schema().tables().get(QualifiedName.of("users"));
        List<Constraint> uniques = new ArrayList<>();
        for (String column : List.of("age", "rank")) {
            uniques.add(new Constraint.Unique(
                    Identifier.of("uq_" + column),
                    List.of(Identifier.of(column)),
                    false,
                    Constraint.Deferrability.INITIALLY_DEFERRED));
        }
        return new DesiredModel(SchemaModel.ofTables(List.of(users.withConstraints(uniques))), List.of(), List.of());
    }

    @EachDatabase
    void aNewColumnIsAddedFilledAndMadeNotNull(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            GeneratedRevision generated = thereAndBack(
                    bench,
                    model(
                            notNull(text("full_name", 60)),
                            Column.of("age", INTEGER),
                            Column.of("rank", INTEGER),
                            text("status", 10),
                            notNull(Column.of("points", INTEGER))),
                    Intentions.none()
                            .withDrops("users.first", "users.last")
                            .withBackfills(Map.of(
                                    "users.full_name",
                                    "concat(coalesce(first, '?'), ' ', coalesce(last, '?'))",
                                    "users.points",
                                    "7")));
            assertThat(generated.upgrade().stream().map(OperationTitle::of))
                    .filteredOn(title -> title.contains("points") || title.startsWith("dropColumn"))
                    .containsExactly(
                            "addColumn users.points",
                            "execute UPDATE users SET points = 7 WHERE points IS NULL",
                            "alterColumn users.points",
                            "dropColumn users.first",
                            "dropColumn users.last");
            assertThat(query(bench, "select points from users")).containsExactly("7", "7");
        }
    }

    @EachDatabase
    void anExpressionSpeaksOfColumnsThatGo(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            DesiredModel named = model(
                    notNull(text("full_name", 60)),
                    Column.of("age", INTEGER),
                    Column.of("rank", INTEGER),
                    text("status", 10));
            bench.apply(bench.generate(
                            named,
                            Ownership.ofEverything(),
                            Intentions.none()
                                    .withDrops("all")
                                    .withBackfills(Map.of("users.full_name", "concat(first, ' ', last)")))
                    .upgrade());
            assertThat(query(bench, "select full_name from users order by id"))
                    .containsExactly("Ada Lovelace", "Alan Turing");
        }
    }

    @EachDatabase
    void whatIsThereIsFilledFirst(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            thereAndBack(
                    bench,
                    model(
                            text("first", 20),
                            text("last", 20),
                            notNull(Column.of("age", BIGINT)),
                            Column.of("rank", INTEGER),
                            notNull(text("status", 10)).withDefault(new ColumnDefault.Text("it's open"))),
                    Intentions.none().withBackfills(Map.of("users.age", "0")));
            assertThat(query(bench, "select age from users order by id")).containsExactly("36", "0");
            assertThat(query(bench, "select status from users order by id")).containsExactly("new", "it's open");
        }
    }

    @EachDatabase
    void aDefaultNeedsNoWord(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            GeneratedRevision generated = thereAndBack(
                    bench,
                    model(
                            text("first", 20),
                            text("last", 20),
                            Column.of("age", INTEGER),
                            Column.of("rank", INTEGER),
                            text("status", 10),
                            notNull(Column.of("points", INTEGER)).withDefault(new ColumnDefault.Expression("5")),
                            notNull(Column.of("seen", new SqlType.TimestampType(6, false)))
                                    .withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP"
                                            + (bench.dialect().id().matches("mysql|mariadb") ? "(6)" : "")))),
                    Intentions.none());
            assertThat(generated.upgrade()).hasSize(2);
            assertThat(query(bench, "select points from users where seen is not null"))
                    .containsExactly("5", "5");
        }
    }

    @EachDatabase
    void nobodyInventsValues(TestDatabase database) throws SQLException {
        DesiredModel wanted = model(
                text("first", 20),
                text("last", 20),
                notNull(Column.of("age", INTEGER)),
                notNull(Column.of("rank", INTEGER)),
                text("status", 10),
                notNull(Column.of("points", INTEGER)));
        try (Workbench bench = filled(database)) {
            assertThatThrownBy(() -> bench.generate(wanted, Ownership.ofEverything(), Intentions.none()))
                    .isInstanceOfSatisfying(LimbeckException.class, failure -> {
                        assertThat(failure.id()).isEqualTo(ErrorId.BACKFILL_NEEDED);
                        assertThat(failure.facts())
                                .containsExactlyInAnyOrder(
                                        "'users.points': 2 rows", "'users.age': 1 row", "'users.rank': 2 rows");
                        assertThat(failure.help())
                                .contains("--backfill users.points:0")
                                .contains("--backfill users.age:0");
                    });
            bench.execute("delete from users");
            GeneratedRevision plain = bench.generate(wanted, Ownership.ofEverything(), Intentions.none());
            assertThat(plain.upgrade().stream().map(OperationTitle::of))
                    .noneMatch(title -> title.startsWith("execute"));
        }
    }

    @EachDatabase
    void whoIsThereIsAsked(TestDatabase database) throws SQLException {
        List<String> questions = new ArrayList<>();
        try (Workbench bench = filled(database)) {
            thereAndBack(bench, WITH_POINTS, Intentions.none().withInterview(question -> {
                questions.add(question);
                return Optional.of("3 + 4");
            }));
            assertThat(questions)
                    .containsExactly("users.points must not be null, and 2 rows have no value for it."
                            + " SQL expression to fill in: ");
            assertThat(query(bench, "select points from users")).containsExactly("7", "7");
        }
    }

    @EachDatabase
    void anExpressionThatIsNoneIsFoundBefore(TestDatabase database) throws SQLException {
        try (Workbench bench = filled(database)) {
            for (String wrong : List.of("no_such_column + 1", "age * 2")) {
                assertThatThrownBy(() -> bench.generate(
                                WITH_POINTS,
                                Ownership.ofEverything(),
                                Intentions.none().withBackfills(Map.of("users.points", wrong))))
                        .isInstanceOfSatisfying(
                                LimbeckException.class,
                                failure -> assertThat(failure.id()).isEqualTo(ErrorId.BACKFILL_FAILED));
            }
            assertThatThrownBy(() -> bench.generate(
                            WITH_POINTS,
                            Ownership.ofEverything(),
                            Intentions.none().withBackfills(Map.of("users.pionts", "0"))))
                    .hasMessage("table 'users' has no column 'pionts' in the model");
            assertThat(bench.read().tables().get(QualifiedName.of("users")).column(Identifier.of("points")))
                    .isEmpty();
        }
    }

    @EachDatabase
    void aDroppedColumnComesBackWithEmptyValues(TestDatabase database) throws SQLException {
        DesiredModel full = model(
                text("first", 20),
                notNull(text("last", 20)),
                notNull(Column.of("age", INTEGER)),
                notNull(Column.of("active", new SqlType.BooleanType())),
                notNull(Column.of("born", new SqlType.DateType())),
                notNull(Column.of("seen", new SqlType.TimestampType(6, false))));
        try (Workbench bench = new Workbench(database)) {
            bench.apply(bench.generate(full, Ownership.ofEverything()).upgrade());
            for (String first : List.of("Ada", "Alan")) {
                bench.execute("insert into users (first, last, age, active, born, seen) values ('" + first
                        + "', 'x', 3, true, '2020-01-02', '2020-01-02 03:04:05')");
            }
            GeneratedRevision generated = thereAndBack(
                    bench, model(text("first", 20)), Intentions.none().withDrops("all"));
            assertThat(generated.notes())
                    .contains("the way back gives 'users.last' the value '' in every row, for what it held is gone");
            bench.apply(generated.downgrade());
            assertThat(query(bench, "select first from users where last = '' and age = 0 order by id"))
                    .containsExactly("Ada", "Alan");
        }
    }
}
