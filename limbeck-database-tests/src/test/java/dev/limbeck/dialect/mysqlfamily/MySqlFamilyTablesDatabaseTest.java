// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static dev.limbeck.dialect.mysqlfamily.FamilySchema.BIGINT;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.INTEGER;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.ORDERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.USERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.foreignKey;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.id;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Tables, comments, sequences and rows: each operation does on the server what it does to a model, its reverse undoes it, and rows survive both. */
class MySqlFamilyTablesDatabaseTest {
    private final FamilySchema schema = new FamilySchema();

    @EachDatabase({"mariadb", "mysql"})
    void makesAndDropsTables(TestDatabase database) throws SQLException {
        Table table = new Table(
                QualifiedName.of("Order Lines"),
                List.of(
                        Column.of("id", INTEGER)
                                .withIdentity(Identity.byDefault())
                                .withNullable(false),
                        Column.of("user_id", BIGINT),
                        Column.of("rank", INTEGER)
                                .withDefault(new ColumnDefault.Expression("1"))
                                .withComment("it's \\ \"x\""),
                        Column.of("state", new SqlType.InlineEnumType(List.of("new", "it's")))),
                new PrimaryKey(null, names("id")),
                List.of(
                        new Unique(id("uq_rank"), names("rank"), false),
                        new Check(id("ck_rank"), "`rank` > 0"),
                        foreignKey("fk_line", "user_id", "users")),
                List.of(Index.of(id("ix_rank"), names("rank", "state"), false)),
                "lines of it's");
        schema.check(database, new CreateTable(table));
        schema.check(
                database, before -> new DropTable(ORDERS, before.table(ORDERS).orElseThrow()));
    }

    @EachDatabase({"mariadb", "mysql"})
    void renamesAndComments(TestDatabase database) throws SQLException {
        schema.check(database, new RenameTable(USERS, id("People")));
        schema.check(database, new SetTableComment(USERS, "it's \\ new", "people"));
        schema.check(database, new SetTableComment(USERS, null, "people"));
    }

    @EachDatabase("mariadb")
    void makesAltersAndDropsSequences(TestDatabase database) throws SQLException {
        Sequence one = new Sequence(QualifiedName.of("numbers"), 100, 50, null, null, null, false);
        schema.check(database, new CreateSequence(one));
        Sequence other = new Sequence(QualifiedName.of("numbers"), 5, 10, -50L, 5000L, 20L, true);
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateSequence(one));
            trial.apply(new AlterSequence(other, one));
            assertThat(trial.reflect().sequences()).containsValue(other);
            trial.apply(new AlterSequence(one, other));
            assertThat(trial.reflect().sequences()).containsValue(one);
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void insertsRows(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table r (a int, b varchar(20), c bool, d datetime)");
            trial.apply(new InsertRows(
                    QualifiedName.of("r"),
                    names("a", "b", "c", "d"),
                    List.of(
                            List.of(
                                    new Literal.Number(new BigDecimal("1")),
                                    new Literal.Text("it's \\ ż"),
                                    new Literal.Bool(true),
                                    new Literal.Null()),
                            List.of(
                                    new Literal.Raw("1 + 1"),
                                    new Literal.Text(""),
                                    new Literal.Bool(false),
                                    new Literal.Text("2020-01-01 00:00:00")))));
            assertThat(trial.rows("select a, b, c from r")).containsExactly("1|it's \\ ż|1", "2||0");
        }
    }
}
