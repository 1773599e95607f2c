// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;

/** Columns come, go and change as the model says, and back, on databases that do it in the words of the standard. */
class ColumnChangesDatabaseTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @EachDatabase({"h2", "postgresql"})
    void columnsComeAndGo(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table t (a integer, b varchar(9) default 'x' not null)", "insert into t values (1, 'y')");
            ThereAndBack.holds(
                    trial,
                    new AddColumn(T, Column.of("c", INTEGER)),
                    new AddColumn(T, Column.of("c", VARCHAR).withComment("c").withDefault(new ColumnDefault.Text("z"))),
                    new AddColumn(
                            T,
                            Column.of("c", INTEGER)
                                    .withIdentity(Identity.byDefault())
                                    .withNullable(false)),
                    new AddColumn(T, Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a * 2", true))),
                    new DropColumn(T, Identifier.of("b"), trial.column("t", "b")));
        }
    }

    @EachDatabase({"h2", "postgresql"})
    void severalPartsOfAColumnChangeAtOnce(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table t (c varchar(9) default 'x', k integer)", "insert into t values ('5', 1)");
            ThereAndBack.holds(
                    trial,
                    trial.change(
                            "t",
                            "c",
                            c -> c.withName(Identifier.of("n"))
                                    .withType(INTEGER)
                                    .withDefault(new ColumnDefault.Expression("0"))
                                    .withNullable(false)
                                    .withComment("number")));
            ThereAndBack.holds(
                    trial,
                    trial.change(
                            "t",
                            "c",
                            c -> c.withType(new IntegerType(64, false))
                                    .withDefault(null)
                                    .withNullable(false)
                                    .withIdentity(Identity.byDefault())));
            assertThat(trial.rows("select c from t")).containsExactly("5");
        }
    }

    @EachDatabase({"h2", "postgresql"})
    void aColumnThatGetsAnIdentityGoesOnAfterItsHighestNumber(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table t (\"Id\" bigint not null, v integer)", "insert into t values (7, 0)");
            trial.apply(trial.change("t", "Id", c -> c.withIdentity(Identity.byDefault())));
            trial.execute("insert into t (v) values (1)");
            assertThat(trial.rows("select \"Id\" from t order by 1")).containsExactly("7", "8");
        }
    }
}
