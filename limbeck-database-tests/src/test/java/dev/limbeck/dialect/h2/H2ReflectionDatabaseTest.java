// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.CountingConnection;
import dev.limbeck.dialect.Trial;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.IntStream;

/** What is read of a database, and what is not. */
class H2ReflectionDatabaseTest {
    @EachDatabase("h2")
    void readsWithAFixedNumberOfStatements(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            int none = statements(trial);
            trial.execute(IntStream.range(0, 200)
                    .mapToObj(i ->
                            "create table t" + i + " (id bigint auto_increment primary key, v varchar(9) default 'x'"
                                    + " check (v <> ''), p bigint references t" + i + ", unique (v, p));"
                                    + " create index i" + i + " on t" + i + " (p)")
                    .toArray(String[]::new));
            assertThat(statements(trial)).isEqualTo(none);
            assertThat(trial.reflect().tables()).hasSize(200);
        }
    }

    private static int statements(Trial trial) throws SQLException {
        CountingConnection counting = new CountingConnection(trial.connection());
        trial.dialect().reflector().reflect(counting.connection(), ReflectionScope.defaultSchema());
        return counting.statements();
    }

    @EachDatabase("h2")
    void leavesOutWhatIsNotTheUsers(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (id integer auto_increment primary key, p integer references t)",
                    "create table limbeck_version (version_num varchar(32) primary key)",
                    "create local temporary table passing (id integer)",
                    "create view v as select id from t",
                    "create domain word as varchar(30) check (value <> '')",
                    "create schema hidden",
                    "create table hidden.x (id integer, t integer references public.t)");
            Set<QualifiedName> excluded = Set.of(QualifiedName.of("limbeck_version"));
            SchemaModel model =
                    trial.dialect().reflector().reflect(trial.connection(), new ReflectionScope(Set.of(), excluded));
            assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("t"));
            assertThat(model.table(QualifiedName.of("t")).orElseThrow().indexes())
                    .isEmpty();
            assertThat(model.views()).containsOnlyKeys(QualifiedName.of("v"));
            assertThat(model.sequences()).isEmpty();
            assertThat(model.schemas()).isEmpty();
        }
    }

    @EachDatabase("h2")
    void readsChecksAndDefaultsAsPeopleWriteThem(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("""
                    create table t (s varchar(9) default 'it''s' constraint a check (s in ('a', 'ż')), n integer default -1,
                        "lower" integer default 2, big bigint default 3, constraint b check ("lower" > n), constraint c check (big > 0), x varchar(9) default null,
                        g integer generated always as (n * 2))
                    """);
            Table table = trial.table("t");
            assertThat(table.columns())
                    .extracting(Column::defaultValue)
                    .containsExactly(
                            new ColumnDefault.Text("it's"),
                            new ColumnDefault.Expression("-1"),
                            new ColumnDefault.Expression("2"),
                            new ColumnDefault.Expression("3"),
                            null,
                            null);
            assertThat(table.columns().get(2).name()).isEqualTo(Identifier.exact("lower"));
            assertThat(table.checks())
                    .extracting(Constraint.Check::sql)
                    .containsExactlyInAnyOrder("s IN('a', 'ż')", "\"lower\" > n", "big > 0");
            assertThat(table.columns().get(5).generated()).extracting("sql").isEqualTo("n * 2");
        }
    }

    @EachDatabase("h2")
    void everyReservedWordMayNameThings(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            for (String word : H2Words.RESERVED) {
                String name = trial.dialect().identifiers().render(Identifier.of(word));
                trial.execute("create table " + name + " (" + name + " integer, check (" + name + " > 0))");
            }
            assertThat(trial.reflect().tables()).hasSize(H2Words.RESERVED.size());
            assertThat(trial.reflect().table(QualifiedName.of("order"))).isPresent();
        }
    }
}
