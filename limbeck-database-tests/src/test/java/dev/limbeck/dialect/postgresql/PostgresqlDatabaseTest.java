// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.ThereAndBack;
import dev.limbeck.dialect.Trial;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Every operation does on the oldest and the newest server what the model says, can be undone, and keeps the rows. */
class PostgresqlDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @EachDatabase("postgresql")
    void tablesComeAndGo(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            Table table = new Table(
                    T,
                    List.of(
                            Column.of("id", new IntegerType(64, false)).withIdentity(Identity.byDefault()),
                            Column.of("Order", VARCHAR).withNullable(false).withDefault(new ColumnDefault.Text("it's")),
                            Column.of("note", VARCHAR).withComment("what's this")),
                    new Constraint.PrimaryKey(Identifier.of("pk_t"), List.of(Identifier.of("id"))),
                    List.of(new Constraint.Check(Identifier.of("ck"), "note IN ('a', 'b')")),
                    List.of(Index.of(Identifier.of("ix"), List.of(Identifier.of("Order")), true)),
                    "all of t");
            ThereAndBack.holds(trial, new CreateTable(table));
            trial.apply(new CreateTable(table));
            ThereAndBack.holds(
                    trial,
                    new DropTable(T, trial.table("t")),
                    new RenameTable(T, Identifier.of("User")),
                    new SetTableComment(T, "other", "all of t"),
                    new SetTableComment(T, null, "all of t"));
        }
    }

    @EachDatabase("postgresql")
    void constraintsAndIndexesComeAndGo(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table p (x integer, y integer, unique (x, y))",
                    "create table t (id integer not null, a integer, b integer, s varchar(9))",
                    "insert into t values (1, null, 2, 'a')");
            Identifier name = Identifier.of("Con Straint");
            List<Identifier> pair = List.of(Identifier.of("a"), Identifier.of("b"));
            ThereAndBack.holds(
                    trial,
                    new AddConstraint(T, new Constraint.PrimaryKey(name, List.of(Identifier.of("id")))),
                    new AddConstraint(T, new Constraint.Unique(name, pair, false)),
                    new AddConstraint(T, new Constraint.Check(name, "id > 0")),
                    new AddConstraint(
                            T,
                            new Constraint.ForeignKey(
                                    name,
                                    pair,
                                    QualifiedName.of("p"),
                                    List.of(Identifier.of("x"), Identifier.of("y")),
                                    ReferentialAction.SET_NULL,
                                    ReferentialAction.CASCADE,
                                    Deferrability.INITIALLY_DEFERRED)),
                    new CreateIndex(T, Index.of(name, pair, true)),
                    new CreateIndex(
                            T,
                            new Index(
                                    name,
                                    List.of(Index.Part.expression("lower((s)::text)")),
                                    false,
                                    "a > 0",
                                    null,
                                    List.of(Identifier.of("b")))));
            Constraint key = new Constraint.PrimaryKey(Identifier.of("pk"), List.of(Identifier.of("id")));
            Index index = Index.of(Identifier.of("ix"), pair, false);
            trial.apply(new AddConstraint(T, key), new CreateIndex(T, index));
            ThereAndBack.holds(
                    trial,
                    new DropConstraint(T, Constraint.Kind.PRIMARY_KEY, Identifier.of("pk"), key),
                    new DropIndex(T, Identifier.of("ix"), index));
        }
    }

    @EachDatabase("postgresql")
    void sequencesChange(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            QualifiedName name = QualifiedName.of("s");
            Sequence plain = Sequence.of(name, 1, 50);
            Sequence full = new Sequence(name, 100, 5, 10L, 1000L, 20L, true);
            ThereAndBack.holds(trial, new CreateSequence(plain), new CreateSequence(full));
            trial.apply(new CreateSequence(plain));
            ThereAndBack.holds(trial, new AlterSequence(Sequence.of(name, 1, 1), plain));
            trial.apply(new AlterSequence(new Sequence(name, 100, 5, null, 1000L, 20L, true), null));
            assertThat(trial.reflect().sequences()).containsValue(new Sequence(name, 100, 5, null, 1000L, 20L, true));
        }
    }

    @EachDatabase("postgresql")
    void enumTypesGainValues(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            QualifiedName name = QualifiedName.of("Mood");
            EnumType before = new EnumType(name, List.of("b", "d"));
            ThereAndBack.holds(trial, new CreateEnumType(before));
            trial.apply(new CreateEnumType(before));
            EnumType after = new EnumType(name, List.of("a", "b", "c", "c'2", "d", "e"));
            trial.apply(new AlterEnumType(after, before));
            assertThat(trial.reflect().enumTypes()).containsValue(after);
        }
    }

    @EachDatabase("postgresql")
    void enumTypesLoseValuesAndTheRowsStay(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create type mood as enum ('sad', 'ok', 'happy')",
                    "create table t (id integer, m mood default 'ok' not null, all_of mood[] default '{ok}',"
                            + " check (m <> 'happy' or id > 0), gone mood default 'sad')",
                    "create index ix on t (id) where m = 'ok'",
                    "create index by_mood on t (m)",
                    "insert into t values (1, 'happy', '{happy,ok}', null)");
            EnumType before = new EnumType(QualifiedName.of("mood"), List.of("sad", "ok", "happy"));
            EnumType after = new EnumType(QualifiedName.of("mood"), List.of("happy", "ok"));
            SchemaModel model = trial.reflect();
            trial.apply(new AlterEnumType(after, before));
            Table table = trial.table("t");
            assertThat(table.column(Identifier.of("gone")).orElseThrow().defaultValue())
                    .isNull();
            assertThat(ThereAndBack.unordered(trial.reflect()))
                    .isEqualTo(ThereAndBack.unordered(SchemaEffect.apply(model, new AlterEnumType(after, before))
                            .withTable(model.table(T).orElseThrow().withColumns(table.columns()))));
            assertThat(trial.rows("select m, all_of from t")).containsExactly("happy|{happy,ok}");
        }
    }

    @EachDatabase("postgresql")
    void schemasAndRows(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateSchema(Identifier.of("App")));
            QualifiedName name = QualifiedName.of("App", "t");
            Table table = new Table(
                    name,
                    List.of(Column.of("a", INTEGER), Column.of("b", VARCHAR), Column.of("c", new BooleanType())),
                    null,
                    List.of(),
                    List.of(),
                    null);
            trial.apply(
                    new CreateTable(table),
                    new InsertRows(
                            name,
                            List.of(Identifier.of("a"), Identifier.of("b"), Identifier.of("c")),
                            List.of(
                                    List.of(
                                            new Literal.Number(BigDecimal.ONE),
                                            new Literal.Text("it's\\"),
                                            new Literal.Bool(true)),
                                    List.of(new Literal.Raw("1 + 1"), new Literal.Null(), new Literal.Null()))));
            assertThat(trial.reflect("App").tables()).containsOnlyKeys(name);
            assertThat(trial.rows("select * from \"App\".t order by a")).containsExactly("1|it's\\|t", "2|null|null");
        }
    }
}
