// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Patch;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation does what its effect says, its reverse brings back what was, and rows survive both. */
class SqliteOperationsDatabaseTest {
    private static final QualifiedName ORDERS = QualifiedName.of("Order");
    private static final SqlType INTEGER = new SqlType.IntegerType(32, false);
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);
    private static final SqlType TEXT = new SqlType.TextType(SqlType.LobSize.REGULAR, false);
    private static final Constraint.ForeignKey PARENT = new Constraint.ForeignKey(
            id("fk_parent"),
            List.of(id("parent id")),
            ORDERS,
            List.of(id("id")),
            ReferentialAction.CASCADE,
            ReferentialAction.NO_ACTION,
            Deferrability.INITIALLY_DEFERRED);
    private static final Constraint.Check CHECK = new Constraint.Check(null, "\"n\" > 0");
    private static final Constraint.Unique UNIQUE =
            new Constraint.Unique(id("uq"), List.of(id("n"), id("Group")), false);
    private static final Index INDEX = new Index(
            id("Ix"),
            List.of(new Index.Part(id("n"), null, true, null), Index.Part.expression("lower(\"Group\")")),
            true,
            "n > 0",
            null,
            List.of());
    private static final Column SCORE = Column.of("score", new SqlType.DecimalType(10, 2))
            .withDefault(new ColumnDefault.Expression("1.5"))
            .withNullable(false);

    private static Identifier id(String name) {
        return Identifier.of(name);
    }

    private static Table orders() {
        return new Table(
                ORDERS,
                List.of(
                        Column.of("id", INTEGER).withIdentity(Identity.byDefault()),
                        Column.of("parent id", INTEGER),
                        Column.of("Group", TEXT).withCollation("NOCASE"),
                        Column.of("n", INTEGER).withDefault(new ColumnDefault.Text("7")),
                        Column.of("twice", INTEGER).withGenerated(new GeneratedExpression("n * 2", true)),
                        SCORE),
                new Constraint.PrimaryKey(id("pk"), List.of(id("id"))),
                List.of(PARENT, CHECK, UNIQUE),
                List.of(INDEX),
                null,
                List.of("AUTOINCREMENT"));
    }

    private static Operation alter(String column, ColumnPatch patch) {
        return new AlterColumn(
                ORDERS, id(column), patch, orders().column(id(column)).orElseThrow());
    }

    static Stream<Operation> operations() {
        ColumnPatch nothing = ColumnPatch.nothing();
        return Stream.of(
                new CreateTable(new Table(
                        QualifiedName.of("child"),
                        List.of(Column.of("a", INTEGER), Column.of("b", BIGINT)),
                        new Constraint.PrimaryKey(null, List.of(id("a"), id("b"))),
                        List.of(new Constraint.ForeignKey(
                                null,
                                List.of(id("a")),
                                ORDERS,
                                List.of(id("id")),
                                ReferentialAction.SET_DEFAULT,
                                ReferentialAction.RESTRICT,
                                Deferrability.DEFERRABLE)),
                        List.of(),
                        null,
                        List.of("WITHOUT ROWID"))),
                new RenameTable(ORDERS, id("new name")),
                new AddColumn(ORDERS, Column.of("plain", BIGINT)),
                new AddColumn(
                        ORDERS, Column.of("now", TEXT).withDefault(new ColumnDefault.Expression("CURRENT_TIMESTAMP"))),
                new AddColumn(ORDERS, Column.of("v", INTEGER).withGenerated(new GeneratedExpression("n + 1", false))),
                new DropColumn(ORDERS, id("score"), SCORE),
                alter("n", nothing.withType(Patch.to(BIGINT))),
                alter("n", nothing.withNullable(Patch.to(false)).withDefault(Patch.clear())),
                alter("n", nothing.withDefault(Patch.to(new ColumnDefault.Expression("1 + 1")))),
                alter("Group", nothing.withCollation(Patch.clear())),
                alter(
                        "Group",
                        nothing.withName(Patch.to(id("g"))).withType(Patch.to(new SqlType.VarcharType(9, false)))),
                alter("twice", nothing.withGenerated(Patch.to(new GeneratedExpression("n * 3", true)))),
                alter("score", nothing.withNullable(Patch.to(true)).withType(Patch.to(new SqlType.FloatingType(64)))),
                new DropConstraint(ORDERS, Constraint.Kind.FOREIGN_KEY, id("fk_parent"), PARENT),
                new DropConstraint(ORDERS, Constraint.Kind.CHECK, null, CHECK),
                new DropConstraint(ORDERS, Constraint.Kind.UNIQUE, id("uq"), UNIQUE),
                new AddConstraint(ORDERS, new Constraint.Check(id("ck2"), "length(\"Group\") < 10")),
                new AddConstraint(ORDERS, new Constraint.Unique(id("uq2"), List.of(id("score"), id("id")), false)),
                new DropIndex(ORDERS, id("Ix"), INDEX),
                new CreateIndex(ORDERS, Index.of(id("another"), List.of(id("score")), false)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void doesWhatItsEffectSaysAndBack(Operation operation) throws SQLException {
        try (SqliteDatabase database = new SqliteDatabase()) {
            database.apply(new CreateTable(orders()));
            database.run("INSERT INTO \"Order\" (id, \"parent id\", \"Group\") VALUES (3, NULL, 'A'), (4, 3, 'b')");
            SchemaModel before = database.reflect();
            assertThat(shape(before)).isEqualTo(shape(SchemaModel.empty().withTable(orders())));
            List<String> rows = database.rows("SELECT * FROM \"Order\"");

            database.apply(operation);
            assertThat(shape(database.reflect())).isEqualTo(shape(SchemaEffect.apply(before, operation)));

            database.apply(Reversal.of(List.of(operation)).toArray(new Operation[0]));
            assertThat(shape(database.reflect())).isEqualTo(shape(before));
            assertThat(database.rows("SELECT * FROM \"Order\"")).isEqualTo(rows);
            database.run("INSERT INTO \"Order\" (\"Group\", n) VALUES ('c', 9)");
            assertThat(database.rows("SELECT id FROM \"Order\" WHERE n = 9")).containsExactly("5");
        }
    }

    /** Tables with their constraints and indexes in no order; a check that a rename rewrites is not compared. */
    private static Map<QualifiedName, List<Object>> shape(SchemaModel model) {
        Map<QualifiedName, List<Object>> shape = new TreeMap<>();
        model.tables()
                .forEach((name, table) -> shape.put(
                        name,
                        List.of(
                                table.columns(),
                                String.valueOf(table.primaryKey()),
                                Set.copyOf(table.constraints()),
                                table.indexes().stream()
                                        .map(index -> String.valueOf(index.name()))
                                        .sorted()
                                        .toList(),
                                table.options())));
        return shape;
    }
}
