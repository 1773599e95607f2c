// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.ThereAndBack;
import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;

/** Columns change on the oldest and the newest server as the model says, can be changed back, and keep their values. */
class PostgresqlColumnChangesDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @EachDatabase("postgresql")
    void columnsChangeOnePartAtATime(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (id integer not null, c varchar(9) default '7' not null, d integer default 3, e integer)",
                    "insert into t values (1, '7', 3, null), (2, '8', null, 5)");
            ThereAndBack.holds(
                    trial,
                    trial.change("t", "c", c -> c.withName(Identifier.of("Other Name"))),
                    trial.change("t", "c", c -> c.withType(VARCHAR)),
                    trial.change("t", "c", c -> c.withType(new TextType(SqlType.LobSize.REGULAR, false))),
                    trial.change("t", "c", c -> c.withNullable(true)),
                    trial.change("t", "c", c -> c.withDefault(new ColumnDefault.Text("it's"))),
                    trial.change("t", "c", c -> c.withDefault(null)),
                    trial.change("t", "c", c -> c.withComment("new one")),
                    trial.change("t", "c", c -> c.withCollation("C")),
                    trial.change("t", "c", c -> c.withCollation("C").withType(VARCHAR)),
                    trial.change("t", "id", c -> c.withIdentity(Identity.byDefault())),
                    trial.change("t", "id", c -> c.withIdentity(new Identity(true, 10L, 5L))),
                    trial.change(
                            "t",
                            "d",
                            c -> c.withType(new BooleanType()).withDefault(new ColumnDefault.Expression("false"))));
            assertThat(trial.rows("select id, c, d, e from t order by id")).hasSize(2);
        }
    }

    @EachDatabase("postgresql")
    void typesChangeWithAnExpressionWhereTheServerHasNoCast(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create type mood as enum ('7', '8')",
                    "create table t (id integer, c varchar(40) default '7', u varchar(40), b boolean default true, n bigint)",
                    "insert into t values (1, '7', '00000000-0000-0000-0000-000000000001', true, 1)");
            ThereAndBack.holds(
                    trial,
                    trial.change("t", "c", c -> c.withType(INTEGER).withDefault(new ColumnDefault.Expression("7"))),
                    trial.change("t", "c", c -> c.withType(new SqlType.NamedEnumType(QualifiedName.of("mood")))),
                    trial.change(
                            "t",
                            "c",
                            c -> c.withType(new SqlType.BlobType(SqlType.LobSize.REGULAR))
                                    .withDefault(null)),
                    trial.change("t", "u", c -> c.withType(new UuidType())),
                    trial.change(
                            "t",
                            "b",
                            c -> c.withType(new IntegerType(64, false)).withDefault(new ColumnDefault.Expression("1"))),
                    trial.change("t", "n", c -> c.withType(new BooleanType())),
                    trial.change("t", "n", c -> c.withType(new SqlType.DecimalType(10, 2))));
            assertThat(trial.rows("select * from t")).containsExactly("1|7|00000000-0000-0000-0000-000000000001|t|1");
        }
    }

    @EachDatabase("postgresql")
    void aSerialColumnChangesLikeAnIdentity(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (id serial primary key, v integer, n serial)", "insert into t (v) values (0), (1)");
            ThereAndBack.holds(trial, trial.change("t", "n", c -> c.withIdentity(null)));
            ThereAndBack.holds(trial, trial.change("t", "id", c -> c.withType(new IntegerType(64, false))));
            assertThat(trial.rows("select data_type from pg_sequences where sequencename = 't_id_seq'"))
                    .containsExactly("integer");
            ThereAndBack.holds(trial, trial.change("t", "id", c -> c.withIdentity(new Identity(true, null, null))));
            trial.execute("insert into t (v) values (2)");
            assertThat(trial.rows("select id from t order by 1")).containsExactly("1", "2", "3");
        }
    }

    @EachDatabase("postgresql")
    void aTextBecomesAnInstantWithTheGivenExpression(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table t (c varchar(9))", "insert into t values ('86400')");
            ColumnPatch patch = ColumnPatch.nothing()
                    .withType(Patch.to(new TimestampType(6, true)))
                    .withUsing("to_timestamp(c::bigint)");
            trial.apply(new AlterColumn(T, Identifier.of("c"), patch, null));
            assertThat(trial.rows("select extract(epoch from c)::bigint from t"))
                    .containsExactly("86400");
        }
    }

    @EachDatabase("postgresql")
    void aGeneratedColumnGetsAnotherExpression(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (a integer, g integer generated always as (a * 2) stored check (g < 1000), z integer,"
                            + " unique (g, z))",
                    "create index ix on t (z) where g > 1",
                    "create index ix2 on t (g)",
                    "insert into t values (4)");
            ThereAndBack.holds(
                    trial, trial.change("t", "g", c -> c.withGenerated(new GeneratedExpression("a * 3", true))));
            trial.apply(trial.change(
                    "t",
                    "g",
                    c -> c.withGenerated(new GeneratedExpression("a * 4", true))
                            .withName(Identifier.of("h"))
                            .withComment("four")));
            assertThat(trial.rows("select h from t")).containsExactly("16");
        }
    }

    @EachDatabase("postgresql-18")
    void aGeneratedColumnBecomesAPlainOne(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (a integer, g integer generated always as (a * 2) stored)",
                    "insert into t values (4)");
            trial.apply(trial.change("t", "g", c -> c.withGenerated(null)));
            assertThat(trial.column("t", "g").generated()).isNull();
            assertThat(trial.rows("select g from t")).containsExactly("8");
        }
    }
}
