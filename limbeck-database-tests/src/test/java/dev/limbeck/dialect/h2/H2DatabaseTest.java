// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.ThereAndBack;
import dev.limbeck.dialect.Trial;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Every operation does on the database what the model says, can be undone, and keeps the rows. */
class H2DatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @EachDatabase("h2")
    void tablesComeAndGo(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            Table table = new Table(
                    T,
                    List.of(
                            Column.of("id", new IntegerType(64, false)).withIdentity(Identity.byDefault()),
                            Column.of("Order", VARCHAR).withNullable(false).withDefault(new ColumnDefault.Text("it's")),
                            Column.of(Identifier.exact("note"), VARCHAR).withComment("what's this")),
                    new Constraint.PrimaryKey(Identifier.of("pk_t"), List.of(Identifier.of("id"))),
                    List.of(new Constraint.Check(Identifier.of("ck"), "id > 0")),
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

    @EachDatabase("h2")
    void aColumnTakesTheConstraintsThatItIsInAlong(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (a integer, b integer, c integer, unique (a, b), check (a < b), check (b > c))",
                    "create index ix on t (a, c)",
                    "create index other on t (c)");
            trial.apply(new DropColumn(T, Identifier.of("a"), null));
            Table table = trial.table("t");
            assertThat(table.constraints()).singleElement().extracting("sql").isEqualTo("b > c");
            assertThat(table.indexes()).extracting(Index::name).containsExactly(Identifier.of("other"));
        }
    }

    @EachDatabase("h2")
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
                    new AddConstraint(T, new Constraint.Unique(name, pair, true)),
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
                                    Deferrability.NOT_DEFERRABLE)),
                    new CreateIndex(T, Index.of(name, pair, true)),
                    new CreateIndex(
                            T,
                            new Index(
                                    name,
                                    List.of(
                                            new Index.Part(Identifier.of("a"), null, true, Nulls.FIRST),
                                            new Index.Part(Identifier.of("b"), null, true, null)),
                                    false,
                                    null,
                                    null,
                                    List.of())));
            Constraint key = new Constraint.PrimaryKey(Identifier.of("pk"), List.of(Identifier.of("id")));
            Index index = Index.of(Identifier.of("ix"), pair, false);
            trial.apply(new AddConstraint(T, key), new CreateIndex(T, index));
            ThereAndBack.holds(
                    trial,
                    new DropConstraint(T, Constraint.Kind.PRIMARY_KEY, Identifier.of("pk"), key),
                    new DropIndex(T, Identifier.of("ix"), index));
        }
    }

    @EachDatabase("h2")
    void columnsChangeOnePartAtATime(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (id integer not null, c varchar(9) default '7' not null, d integer default 3, e integer,"
                            + " f enum('a', 'b') default 'a')",
                    "insert into t values (1, '7', 1, null, 'a'), (2, '8', null, 5, 'b')",
                    "comment on column t.id is 'key'");
            ThereAndBack.holds(
                    trial,
                    trial.change("t", "c", c -> c.withName(Identifier.of("Other Name"))),
                    trial.change("t", "c", c -> c.withType(VARCHAR)),
                    trial.change("t", "c", c -> c.withType(new TextType(LobSize.REGULAR, false))),
                    trial.change("t", "c", c -> c.withType(INTEGER).withDefault(new ColumnDefault.Expression("7"))),
                    trial.change("t", "c", c -> c.withNullable(true)),
                    trial.change("t", "c", c -> c.withDefault(new ColumnDefault.Text("it's"))),
                    trial.change("t", "c", c -> c.withDefault(null)),
                    trial.change("t", "c", c -> c.withComment("new one")),
                    trial.change("t", "id", c -> c.withIdentity(Identity.byDefault())),
                    trial.change("t", "id", c -> c.withIdentity(new Identity(true, 10L, 5L))),
                    trial.change(
                            "t",
                            "d",
                            c -> c.withType(new BooleanType()).withDefault(new ColumnDefault.Expression("FALSE"))),
                    trial.change("t", "f", c -> c.withType(new InlineEnumType(List.of("b", "c", "a")))),
                    trial.change("t", "f", c -> c.withType(VARCHAR)));
            assertThat(trial.rows("select * from t order by id")).containsExactly("1|7|1|null|a", "2|8|null|5|b");
        }
    }

    @EachDatabase("h2")
    void aGeneratedColumnGetsAnotherExpressionOrNone(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (a integer, g integer generated always as (a * 2))", "insert into t(a) values (4)");
            ThereAndBack.holds(
                    trial, trial.change("t", "g", c -> c.withGenerated(new GeneratedExpression("a * 3", true))));
            trial.apply(trial.change(
                    "t",
                    "g",
                    c -> c.withGenerated(new GeneratedExpression("a * 4", true))
                            .withName(Identifier.of("h"))
                            .withComment("four")));
            assertThat(trial.rows("select h from t")).containsExactly("16");
            trial.apply(trial.change("t", "h", c -> c.withGenerated(null)));
            assertThat(trial.rows("select h from t")).containsExactly("16");
            assertThat(trial.column("t", "h").generated()).isNull();
        }
    }

    @EachDatabase("h2")
    void sequencesChange(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            QualifiedName name = QualifiedName.of("s");
            Sequence plain = Sequence.of(name, 1, 50);
            Sequence full = new Sequence(name, 100, 5, 10L, 1000L, 20L, true);
            ThereAndBack.holds(trial, new CreateSequence(plain), new CreateSequence(full));
            trial.apply(new CreateSequence(plain));
            ThereAndBack.holds(
                    trial,
                    new AlterSequence(Sequence.of(name, 1, 1), plain),
                    new AlterSequence(new Sequence(name, 100, 5, null, 1000L, 20L, true), plain));
        }
    }

    @EachDatabase("h2")
    void schemasAndRows(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateSchema(Identifier.of("App")));
            QualifiedName name = QualifiedName.of("App", "t");
            Table table = new Table(
                    name,
                    List.of(
                            Column.of("a", INTEGER).withNullable(false),
                            Column.of("b", VARCHAR),
                            Column.of("c", new BooleanType())),
                    new Constraint.PrimaryKey(Identifier.of("pk"), List.of(Identifier.of("a"))),
                    List.of(),
                    List.of(Index.of(Identifier.of("ix"), List.of(Identifier.of("b")), false)),
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
            assertThat(trial.reflect("App").table(name)).contains(table);
            assertThat(trial.reflect("App").schemas()).containsExactly(Identifier.of("App"));
            assertThat(trial.reflect().tables()).isEmpty();
            assertThat(trial.rows("select * from \"App\".t order by a"))
                    .containsExactly("1|it's\\|TRUE", "2|null|null");
            trial.apply(new DropIndex(name, Identifier.of("ix"), null));
        }
    }
}
