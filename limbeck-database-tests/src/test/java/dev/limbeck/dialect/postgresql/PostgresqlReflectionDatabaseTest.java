// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.dialect.CountingConnection;
import dev.limbeck.dialect.Trial;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.View;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is read of a database, and what is not. */
class PostgresqlReflectionDatabaseTest {
    @EachDatabase("postgresql")
    void readsWithAFixedNumberOfStatements(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            int none = statements(trial);
            trial.execute(IntStream.range(0, 60)
                    .mapToObj(i -> "create table t" + i
                            + " (id bigserial primary key, v varchar(9) default 'x' check (v <> ''),"
                            + " p bigint references t" + i + ", unique (v, p)); create index on t" + i + " (p)")
                    .toArray(String[]::new));
            assertThat(statements(trial)).isEqualTo(none);
            assertThat(trial.reflect().tables()).hasSize(60);
        }
    }

    private static int statements(Trial trial) throws SQLException {
        CountingConnection counting = new CountingConnection(trial.connection());
        trial.dialect().reflector().reflect(counting.connection(), ReflectionScope.defaultSchema());
        return counting.statements();
    }

    /** At a cost of 100,000 a server with LLVM compiles a query, which takes longer than to run it. */
    @EachDatabase("postgresql")
    void thePlannerThinksTheQueriesAreCheapHoweverManyTablesThereAre(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            for (String query : List.of(
                    PostgresqlQueries.COLUMNS,
                    PostgresqlQueries.COMMENTS,
                    PostgresqlQueries.CONSTRAINTS_BEFORE_15,
                    PostgresqlQueries.INDEXES_BEFORE_15)) {
                assertThat(cost(trial, query, 10_000)).isLessThan(cost(trial, query, 1) + 1_000);
            }
        }
    }

    private static double cost(Trial trial, String query, int tables) throws SQLException {
        String numbers =
                CatalogueNumbers.array(LongStream.range(0, tables).boxed().toList());
        String first = trial.rows(
                        "explain " + PostgresqlQueries.forTables(query).replace("?", "'" + numbers + "'"))
                .get(0);
        return Double.parseDouble(first.replaceFirst(".*cost=[0-9.]+\\.\\.([0-9.]+) .*", "$1"));
    }

    @EachDatabase("postgresql")
    void readsForeignKeysThatPointAtWhatIsNotRead(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create schema hidden",
                    "create table hidden.x (gone integer, a integer, b integer, unique (b, a))",
                    "alter table hidden.x drop column gone",
                    "create table base (id integer primary key) partition by range (id)",
                    "create table part partition of base for values from (1) to (10)",
                    "create table limbeck_version (version_num varchar(32) primary key)",
                    "create table t (a integer, b integer, p integer references part, v varchar(32) references limbeck_version,"
                            + " constraint fk_x foreign key (b, a) references hidden.x (b, a))");
            SchemaModel model = trial.dialect()
                    .reflector()
                    .reflect(
                            trial.connection(),
                            new ReflectionScope(Set.of(), Set.of(QualifiedName.of("limbeck_version")))
                                    .choosing(QualifiedName.of("t")::equals));
            assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("t"));
            assertThat(model.table(QualifiedName.of("t")).orElseThrow().foreignKeys())
                    .extracting(
                            Constraint.ForeignKey::columns,
                            Constraint.ForeignKey::referencedTable,
                            Constraint.ForeignKey::referencedColumns)
                    .containsExactlyInAnyOrder(
                            tuple(names("b", "a"), QualifiedName.of("hidden", "x"), names("b", "a")),
                            tuple(names("p"), QualifiedName.of("part"), names("id")),
                            tuple(names("v"), QualifiedName.of("limbeck_version"), names("version_num")));
        }
    }

    private static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }

    @EachDatabase("postgresql")
    void namesTheCollationsThatAreNotTheUsualOnes(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create domain plain as text collate \"C\"",
                    "create table t (a text, b text collate \"C\", n name, m name collate \"default\", d plain,"
                            + " e plain collate \"POSIX\", f varchar(9)[] collate \"C\")",
                    "create index ix on t (a, a collate \"C\", b, b collate \"default\", (a || b) collate \"POSIX\", d)");
            Table table = trial.table("t");
            assertThat(table.columns())
                    .extracting(Column::collation)
                    .containsExactly(null, "C", null, "default", null, "POSIX", "C");
            assertThat(table.indexes().get(0).parts())
                    .extracting(Index.Part::collation)
                    .containsExactly(null, "C", null, "default", "POSIX", null);
        }
    }

    @EachDatabase("postgresql")
    void leavesOutWhatIsNotTheUsers(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create extension citext",
                    "create extension pg_stat_statements",
                    "create table base (id integer primary key, c citext) partition by range (id)",
                    "create table part partition of base for values from (1) to (10)",
                    "create table child (id integer references base, exclude using gist (box(point(id, id), point(id, id)) with &&))",
                    "create table limbeck_version (version_num varchar(32) primary key)",
                    "create temporary table passing (id integer)",
                    "create view v as select id from base",
                    "create materialized view m as select id from base",
                    "create function f() returns integer language sql as 'select 1'");
            Set<QualifiedName> excluded = Set.of(QualifiedName.of("limbeck_version"));
            SchemaModel model =
                    trial.dialect().reflector().reflect(trial.connection(), new ReflectionScope(Set.of(), excluded));
            assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("base"), QualifiedName.of("child"));
            assertThat(model.views())
                    .containsOnlyKeys(QualifiedName.of("v"), QualifiedName.of("m"), QualifiedName.of("part"))
                    .hasEntrySatisfying(
                            QualifiedName.of("part"),
                            part -> assertThat(part.kind()).isEqualTo(View.Kind.PARTITION));
            assertThat(model.table(QualifiedName.of("child")).orElseThrow().foreignKeys())
                    .hasSize(1);
            assertThat(model.table(QualifiedName.of("child")).orElseThrow().indexes())
                    .isEmpty();
            assertThat(model.table(QualifiedName.of("base"))
                            .orElseThrow()
                            .columns()
                            .get(1)
                            .type())
                    .isEqualTo(new Raw("citext"));
        }
    }

    @EachDatabase("postgresql")
    void readsSerialAsIdentityAndLeavesItsSequenceOut(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create sequence shared",
                    "create table t (a serial, b bigserial, c bigint generated always as identity,"
                            + " d bigint default nextval('shared'), e integer)",
                    "create sequence owned owned by t.e");
            Table table = trial.table("t");
            assertThat(table.columns().subList(0, 3))
                    .extracting(Column::identity)
                    .containsExactly(Identity.byDefault(), Identity.byDefault(), new Identity(true, null, null));
            assertThat(table.columns())
                    .extracting(Column::defaultValue)
                    .containsExactly(
                            null, null, null, new ColumnDefault.Expression("nextval('shared'::regclass)"), null);
            assertThat(table.columns().get(1).type()).isEqualTo(new IntegerType(64, false));
            assertThat(trial.reflect().sequences())
                    .containsOnlyKeys(QualifiedName.of("shared"), QualifiedName.of("owned"));
        }
    }

    @EachDatabase("postgresql")
    void readsChecksAndDefaultsAsPeopleWriteThem(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    """
                    create table t (s varchar(9) default 'it''s' constraint a check (s in ('a', 'b')), n integer default -1,
                        x text default null, constraint b check (s not in ('c', 'd') or n > 0))
                    """, "create index ix on t (lower(s), (n + 1) desc, s text_pattern_ops) where s in ('a', 'b')");
            Table table = trial.table("t");
            assertThat(table.columns())
                    .extracting(Column::defaultValue)
                    .containsExactly(new ColumnDefault.Text("it's"), new ColumnDefault.Expression("-1"), null);
            assertThat(table.checks())
                    .extracting(Constraint.Check::sql)
                    .containsExactly("s IN ('a', 'b')", "(s NOT IN ('c', 'd')) OR (n > 0)");
            Index index = table.indexes().get(0);
            assertThat(index.where()).isEqualTo("s IN ('a', 'b')");
            assertThat(index.parts())
                    .extracting(Index.Part::expression)
                    .containsExactly("lower((s)::text)", "n + 1", null);
            assertThat(index.parts().get(2))
                    .isEqualTo(Index.Part.of(Identifier.of("s")).withOperatorClass("text_pattern_ops"));
        }
    }

    @EachDatabase("postgresql")
    void namesOfOtherSchemasAreQualifiedAndThoseOfTheDefaultOneAreNot(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create schema app",
                    "create schema hidden",
                    "create type app.mood as enum ('a')",
                    "create table t (id integer primary key)",
                    "create table app.u (id integer references t, m app.mood default 'a', n app.mood[])",
                    "create table hidden.x (id integer)",
                    "create sequence app.s");
            SchemaModel model = trial.reflect("app", "missing");
            assertThat(model.schemas()).containsExactly(Identifier.of("app"));
            assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("t"), QualifiedName.of("app", "u"));
            Table table = model.table(QualifiedName.of("app", "u")).orElseThrow();
            assertThat(table.foreignKeys().get(0).referencedTable()).isEqualTo(QualifiedName.of("t"));
            assertThat(table.columns().get(1).defaultValue()).isEqualTo(new ColumnDefault.Text("a"));
            trial.execute("set search_path to app, public");
            assertThat(trial.reflect("public").tables())
                    .containsOnlyKeys(QualifiedName.of("u"), QualifiedName.of("public", "t"));
        }
    }

    @EachDatabase("postgresql")
    void theLockIsHeldByOneSessionAndNamesIt(TestDatabase database) throws SQLException {
        try (Trial one = new Trial(database);
                Trial other = new Trial(database)) {
            assertThat(lock(one, 0)).containsExactly("t");
            assertThat(lock(other, 0)).containsExactly("f");
            assertThat(lock(other, 2)).singleElement().asString().contains("pid ", "user " + database.user());
            lock(one, 1);
            assertThat(lock(other, 0)).containsExactly("t");
        }
    }

    private static List<String> lock(Trial trial, int statement) {
        return trial.dialect()
                .locking()
                .match(
                        function -> {
                            String sql = List.of(function.acquire(), function.release(), function.holder())
                                    .get(statement);
                            try {
                                return trial.rows(sql.replace("?", "'limbeck'"));
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        List::of,
                        transaction -> List.of());
    }

    @EachDatabase("postgresql")
    void theScratchSchemaSeesExtensionsAndGoesWithTheTransaction(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create extension citext", "create table t (id integer)", "begin");
            trial.execute(trial.dialect()
                    .scratch()
                    .match(
                            memory -> new String[0],
                            place -> place.enter().apply("limbeck scratch").toArray(String[]::new),
                            temporary -> new String[0],
                            () -> new String[0]));
            trial.execute("create table u (c citext)");
            assertThat(trial.reflect().tables()).containsOnlyKeys(QualifiedName.of("u"));
            trial.execute("rollback");
            assertThat(trial.reflect().tables()).containsOnlyKeys(QualifiedName.of("t"));
        }
    }

    @EachDatabase("postgresql")
    void everyKeyWordOfTheServerThatNeedsQuotesGetsThem(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            assertThat(PostgresqlWords.RESERVED)
                    .containsAll(trial.rows("select word from pg_get_keywords() where catcode in ('R', 'T')"));
            assertThat(PostgresqlWords.NO_TYPE_NAME)
                    .containsAll(trial.rows("select word from pg_get_keywords() where catcode = 'C'"));
        }
    }
}
