// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static dev.limbeck.dialect.ThereAndBack.unordered;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.INTEGER;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.ORDERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.USERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.alter;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.drop;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.dropColumn;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.expression;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.id;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.names;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Columns: each operation does on the server what it does to a model, its reverse undoes it, and rows survive both. */
class MySqlFamilyColumnsDatabaseTest {
    private final FamilySchema schema = new FamilySchema();

    @EachDatabase({"mariadb", "mysql"})
    void addsColumns(TestDatabase database) throws SQLException {
        schema.check(database, new AddColumn(USERS, Column.of("a", INTEGER)));
        schema.check(
                database,
                new AddColumn(
                        USERS,
                        Column.of("b", new VarcharType(20, false))
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Text("it's \\ x"))
                                .withCollation("utf8mb4_bin")
                                .withComment("c")));
        schema.check(database, new AddColumn(USERS, Column.of("c", new SqlType.JsonType(false))));
        schema.check(
                database,
                new AddColumn(
                        USERS, Column.of("d", INTEGER).withGenerated(new GeneratedExpression("`age` + 1", false))));
        schema.check(database, new AddColumn(USERS, Column.of("e", new TimestampType(3, true))));
    }

    @EachDatabase({"mariadb", "mysql"})
    void dropsColumnsWithTheirKeys(TestDatabase database) throws SQLException {
        for (String column : List.of("born", "thrice", "active")) {
            schema.checkForward(database, before -> dropColumn(before, USERS, column));
        }
        for (String column : List.of("user_id", "pair_b", "other_id")) {
            schema.checkForward(database, before -> dropColumn(before, ORDERS, column));
        }
        schema.check(database, before -> dropColumn(before, USERS, "thrice"));
        schema.check(database, before -> dropColumn(before, ORDERS, "other_id"));
    }

    @EachDatabase({"mariadb", "mysql"})
    void altersColumnsAndKeepsTheRest(TestDatabase database) throws SQLException {
        ColumnPatch nothing = ColumnPatch.nothing();
        schema.check(
                database, before -> alter(before, "name", nothing.withType(Patch.to(new VarcharType(100, false)))));
        schema.check(database, before -> alter(before, "name", nothing.withNullable(Patch.to(true))));
        schema.check(database, before -> alter(before, "name", nothing.withName(Patch.to(id("Full Name")))));
        schema.check(database, before -> alter(before, "name", nothing.withDefault(Patch.clear())));
        schema.check(database, before -> alter(before, "name", nothing.withDefault(Patch.to(text("it's \\")))));
        schema.check(database, before -> alter(before, "name", nothing.withComment(Patch.clear())));
        schema.check(database, before -> alter(before, "name", nothing.withCollation(Patch.to("utf8mb4_bin"))));
        schema.check(database, before -> alter(before, "born", nothing.withComment(Patch.to("day"))));
        schema.check(database, before -> alter(before, "born", nothing.withDefault(Patch.to(text("2020-01-01")))));
        schema.check(database, before -> alter(before, "created", nothing.withNullable(Patch.to(true))));
        schema.check(database, before -> alter(before, "created", nothing.withDefault(Patch.clear())));
        schema.check(
                database,
                before -> alter(before, "created", nothing.withDefault(Patch.to(expression("CURRENT_TIMESTAMP(6)")))));
        schema.check(database, before -> alter(before, "notes", nothing.withDefault(Patch.to(text("none")))));
        schema.check(
                database,
                before -> alter(before, "notes", nothing.withType(Patch.to(new TextType(LobSize.LONG, false)))));
        schema.check(database, before -> alter(before, "active", nothing.withDefault(Patch.to(expression("0")))));
        schema.check(database, before -> alter(before, "active", nothing.withType(Patch.to(INTEGER))));
        schema.check(database, before -> alter(before, "code", nothing.withComment(Patch.to("c"))));
        schema.check(
                database,
                before -> alter(
                        before,
                        "born",
                        nothing.withName(Patch.to(id("birth")))
                                .withType(Patch.to(new TimestampType(6, false)))
                                .withDefault(Patch.to(text("2020-01-01 00:00:00.000000")))
                                .withNullable(Patch.to(true))
                                .withComment(Patch.to("when"))));
    }

    @EachDatabase({"mariadb", "mysql"})
    void altersGeneratedColumnsWithoutLoss(TestDatabase database) throws SQLException {
        ColumnPatch nothing = ColumnPatch.nothing();
        schema.check(
                database,
                before -> alter(
                        before, "twice", nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 4", true)))));
        schema.check(
                database,
                before -> alter(
                        before,
                        "thrice",
                        nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 4", false)))));
        schema.check(
                database,
                before -> alter(
                        before, "thrice", nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 3", true)))));
        schema.checkForward(database, before -> alter(before, "twice", nothing.withGenerated(Patch.clear())));
    }

    @EachDatabase({"mariadb", "mysql"})
    void addsNumberedColumns(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table n (k int)", "insert into n values (7), (8)");
            QualifiedName table = QualifiedName.of("n");
            SchemaModel start = trial.reflect();
            List<Operation> there = List.of(
                    new AddColumn(
                            table,
                            Column.of("id", INTEGER)
                                    .withIdentity(Identity.byDefault())
                                    .withNullable(false)),
                    new AddConstraint(table, new PrimaryKey(null, names("id"))));
            trial.apply(there.toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(SchemaEffect.apply(start, there));
            assertThat(trial.rows("select id from n")).containsExactly("1", "2");
            trial.apply(Reversal.of(there).toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(start);
        }
    }

    @EachDatabase("mariadb")
    void keepsChecksThatStandInAColumn(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table q (a int default 1 check (a > 0), b int check (b > 0))");
            QualifiedName table = QualifiedName.of("q");
            SchemaModel start = trial.reflect();
            Column a = start.tables().get(table).columns().get(0);
            AlterColumn comment =
                    new AlterColumn(table, id("a"), ColumnPatch.nothing().withComment(Patch.to("x")), a);
            trial.apply(comment);
            assertThat(unordered(trial.reflect())).isEqualTo(unordered(SchemaEffect.apply(start, comment)));
            trial.apply(drop(start, table, Kind.CHECK, "a"), drop(start, table, Kind.CHECK, "b"));
            assertThat(trial.table("q").constraints()).isEmpty();
            assertThat(trial.table("q").columns().get(0).comment()).isEqualTo("x");
            assertThat(trial.table("q").columns().get(0).defaultValue()).isEqualTo(expression("1"));
        }
    }
}
