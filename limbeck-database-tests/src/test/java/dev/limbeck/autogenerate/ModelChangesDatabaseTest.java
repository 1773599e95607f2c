// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

class ModelChangesDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType INTEGER = new SqlType.IntegerType(32, false);

    private static SqlType varchar(int length) {
        return new SqlType.VarcharType(length, false);
    }

    private static Identifier name(String text) {
        return Identifier.of(text);
    }

    private static Table table(String table, List<Column> columns, List<Constraint> constraints, Index... indexes) {
        return new Table(
                QualifiedName.of(table),
                columns,
                new Constraint.PrimaryKey(null, List.of(columns.get(0).name())),
                constraints,
                List.of(indexes),
                null);
    }

    private static Column id(SqlType type) {
        return Column.of("id", type).withNullable(false).withIdentity(Identity.byDefault());
    }

    private static Constraint foreignKey(String column, String table, ReferentialAction onDelete) {
        return new Constraint.ForeignKey(
                null,
                List.of(name(column)),
                QualifiedName.of(table),
                List.of(name("id")),
                onDelete,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    private static DesiredModel model(Table... tables) {
        return new DesiredModel(SchemaModel.ofTables(List.of(tables)), List.of(), List.of());
    }

    private static final DesiredModel FIRST = model(
            table(
                    "users",
                    List.of(
                            id(BIGINT),
                            Column.of("email", varchar(100)).withNullable(false),
                            Column.of("status", varchar(20)).withDefault(new ColumnDefault.Text("new")),
                            Column.of("age", INTEGER),
                            Column.of("Mixed Name", varchar(10)),
                            Column.of("order", INTEGER).withNullable(false).withDefault(expression("0"))),
                    List.of(
                            new Constraint.Unique(null, List.of(name("email")), false),
                            new Constraint.Check(null, "age > 0"),
                            new Constraint.Check(null, "status in ('new', 'old')")),
                    Index.of(null, List.of(name("age"), name("Mixed Name")), false)),
            table(
                    "orders",
                    List.of(
                            id(BIGINT),
                            Column.of("user_id", BIGINT).withNullable(false),
                            Column.of("parent_id", BIGINT),
                            Column.of("price", new SqlType.DecimalType(10, 2))
                                    .withNullable(false)
                                    .withDefault(expression("0")),
                            Column.of("made", new SqlType.TimestampType(6, false)),
                            Column.of("double_price", new SqlType.DecimalType(12, 2))
                                    .withGenerated(new GeneratedExpression("price * 2", true))),
                    List.of(
                            foreignKey("user_id", "users", ReferentialAction.CASCADE),
                            foreignKey("parent_id", "orders", ReferentialAction.NO_ACTION))),
            table(
                    "ring_a",
                    List.of(id(BIGINT), Column.of("b_id", BIGINT)),
                    List.of(foreignKey("b_id", "ring_b", ReferentialAction.NO_ACTION))),
            table(
                    "ring_b",
                    List.of(id(BIGINT), Column.of("a_id", BIGINT)),
                    List.of(foreignKey("a_id", "ring_a", ReferentialAction.SET_NULL))));

    private static final DesiredModel SECOND = model(
            table(
                    "users",
                    List.of(
                            id(BIGINT),
                            Column.of("email", varchar(255)),
                            Column.of("status", varchar(20)).withDefault(new ColumnDefault.Text("it's old")),
                            Column.of("age", BIGINT).withNullable(false).withDefault(expression("18")),
                            Column.of("Mixed Name", varchar(10))
                                    .withNullable(false)
                                    .withDefault(new ColumnDefault.Text("")),
                            Column.of("address", varchar(500))),
                    List.of(
                            new Constraint.Unique(name("uq_by_choice"), List.of(name("address"), name("age")), false),
                            new Constraint.Check(null, "age > 17")),
                    Index.of(null, List.of(name("age")), false),
                    Index.of(name("ix_status"), List.of(name("status")), true)),
            table(
                    "orders",
                    List.of(
                            id(BIGINT),
                            Column.of("user_id", BIGINT),
                            Column.of("parent_id", BIGINT),
                            Column.of("price", new SqlType.DecimalType(12, 4)).withNullable(false),
                            Column.of("made", new SqlType.TimestampType(3, false))
                                    .withNullable(true),
                            Column.of("double_price", new SqlType.DecimalType(12, 2))
                                    .withGenerated(new GeneratedExpression("price * 3", true))),
                    List.of(foreignKey("user_id", "users", ReferentialAction.NO_ACTION))),
            table(
                    "products",
                    List.of(Column.of("code", varchar(20)), Column.of("in_stock", new SqlType.BooleanType())),
                    List.of()));

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.Expression(sql);
    }

    @EachDatabase
    void generatesAppliesAndFindsNothingMoreBothWays(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read();
            GeneratedRevision first = generatedAndApplied(bench, FIRST);
            SchemaModel afterFirst = bench.read();
            GeneratedRevision second = generatedAndApplied(bench, SECOND);
            SchemaModel afterSecond = bench.read();
            bench.apply(second.downgrade());
            Workbench.assertSame(bench.read(), afterFirst);
            bench.apply(second.upgrade());
            Workbench.assertSame(bench.read(), afterSecond);
            bench.apply(second.downgrade());
            bench.apply(first.downgrade());
            Workbench.assertSame(bench.read(), empty);
        }
    }

    private static GeneratedRevision generatedAndApplied(Workbench bench, DesiredModel model) throws SQLException {
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
        assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        bench.apply(generated.upgrade());
        assertThat(bench.generate(model, Ownership.ofEverything()).upgrade()).isEmpty();
        return generated;
    }

    @EachDatabase
    void rowsSurviveUpDownUp(TestDatabase database) throws SQLException {
        try (Workbench bench = new Workbench(database)) {
            generatedAndApplied(bench, FIRST);
            bench.apply(List.of(
                    rows(
                            "users",
                            List.of("id", "email", "status", "age", "Mixed Name", "order"),
                            1,
                            "a@b.c",
                            "old",
                            30,
                            "m",
                            7),
                    rows("orders", List.of("id", "user_id", "price"), 5, 1, "10.50")));
            GeneratedRevision second = bench.generate(SECOND, Ownership.ofEverything());
            bench.apply(second.upgrade());
            bench.apply(second.downgrade());
            bench.apply(second.upgrade());
            assertThat(count(bench, "users")).isEqualTo(1);
            assertThat(count(bench, "orders")).isEqualTo(1);
        }
    }

    private static InsertRows rows(String table, List<String> columns, Object... values) {
        List<Literal> row = Arrays.stream(values)
                .map(value -> value instanceof Integer number
                        ? (Literal) new Literal.Number(BigDecimal.valueOf(number))
                        : new Literal.Text(value.toString()))
                .toList();
        return new InsertRows(
                QualifiedName.of(table), columns.stream().map(Identifier::of).toList(), List.of(row));
    }

    private static @Nullable Integer count(Workbench bench, String table) throws SQLException {
        try (var statement = bench.connection().createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
