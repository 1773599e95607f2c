// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static dev.limbeck.dialect.ThereAndBack.unordered;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.ORDERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.USERS;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.drop;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.foreignKey;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.id;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.indexes;
import static dev.limbeck.dialect.mysqlfamily.FamilySchema.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Patch;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Keys, and the indexes that serve them: each operation does on the server what it does to a model, its reverse undoes it, and rows survive both. */
class MySqlFamilyKeysDatabaseTest {
    private final FamilySchema schema = new FamilySchema();

    @EachDatabase({"mariadb", "mysql"})
    void exchangesPrimaryKeysOfNumberedColumns(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table n (id int not null auto_increment primary key, k int not null)");
            trial.execute("insert into n (k) values (7), (8)");
            QualifiedName table = QualifiedName.of("n");
            SchemaModel start = trial.reflect();
            List<Operation> there = List.of(
                    new DropConstraint(table, Kind.PRIMARY_KEY, null, new PrimaryKey(null, names("id"))),
                    new AddConstraint(table, new PrimaryKey(null, names("id", "k"))));
            trial.apply(there.toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(SchemaEffect.apply(start, there));
            trial.apply(Reversal.of(there).toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(start);
            List<Operation> numbering = List.of(
                    new DropConstraint(table, Kind.PRIMARY_KEY, null, new PrimaryKey(null, names("id"))),
                    new AlterColumn(
                            table,
                            id("id"),
                            ColumnPatch.nothing().withIdentity(Patch.clear()),
                            start.tables().get(table).columns().get(0)));
            trial.apply(numbering.toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(SchemaEffect.apply(start, numbering));
            trial.apply(Reversal.of(numbering).toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(start);
            assertThat(trial.rows("select * from n order by id")).containsExactly("1|7", "2|8");
            assertThat(trial.rows(
                            "select index_name from information_schema.statistics where table_schema = database()"))
                    .containsExactly("PRIMARY");
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void addsAndDropsConstraints(TestDatabase database) throws SQLException {
        schema.check(database, new AddConstraint(USERS, new Unique(id("uq_name"), names("name", "age"), false)));
        schema.check(database, new AddConstraint(USERS, new Check(id("ck_two"), "`age` < 200")));
        schema.check(database, new AddConstraint(ORDERS, foreignKey("fk_other", "other_id", "users")));
        schema.check(database, before -> drop(before, ORDERS, Kind.FOREIGN_KEY, "fk_user"));
        schema.check(database, before -> drop(before, ORDERS, Kind.FOREIGN_KEY, "fk_pair"));
        schema.check(database, before -> drop(before, USERS, Kind.CHECK, "ck_age"));
    }

    @EachDatabase({"mariadb", "mysql"})
    void keepsForeignKeysServed(TestDatabase database) throws SQLException {
        schema.check(database, new CreateIndex(ORDERS, Index.of(id("ix_user"), names("user_id"), false)));
        schema.check(database, new CreateIndex(ORDERS, Index.of(id("ix_more"), names("user_id", "other_id"), false)));
        schema.check(database, new AddConstraint(ORDERS, new Unique(id("uq_user"), names("user_id", "id"), false)));
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table p (id int primary key)",
                    "create table c (p int, q int, foreign key (p) references p (id), key k (q), foreign key (q) references p (id))");
            QualifiedName child = QualifiedName.of("c");
            SchemaModel start = trial.reflect();
            List<Operation> there = List.of(
                    drop(start, child, Kind.FOREIGN_KEY, "c_ibfk_1"), drop(start, child, Kind.FOREIGN_KEY, "c_ibfk_2"));
            trial.apply(there.toArray(Operation[]::new));
            assertThat(trial.reflect()).isEqualTo(SchemaEffect.apply(start, there));
            trial.apply(Reversal.of(there).toArray(Operation[]::new));
            assertThat(unordered(trial.reflect())).isEqualTo(unordered(start));
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void keepsHiddenKeysExactThroughEveryChange(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table p (id int primary key)",
                    """
                    create table j (a int not null, b int not null, n int not null auto_increment, primary key (a, b), unique uq (n),
                        constraint fk_a foreign key (a) references p (id), constraint fk_b foreign key (b) references p (id))
                    """,
                    "create table w (n int not null auto_increment, m int primary key, key k (n))");
            QualifiedName join = QualifiedName.of("j");
            SchemaModel start = trial.reflect();
            Operation index = new CreateIndex(join, Index.of(id("ix"), names("b"), false));
            Operation noIndex = new DropIndex(join, id("ix"), Index.of(id("ix"), names("b"), false));
            List<Operation> there = List.of(
                    new DropConstraint(join, Kind.PRIMARY_KEY, null, new PrimaryKey(null, names("a", "b"))),
                    drop(start, join, Kind.UNIQUE, "uq"),
                    index,
                    noIndex,
                    index,
                    drop(start, join, Kind.FOREIGN_KEY, "fk_b"),
                    noIndex);
            SchemaModel expected = start;
            for (Operation operation : there) {
                trial.apply(operation);
                expected = SchemaEffect.apply(expected, operation);
                assertThat(unordered(trial.reflect()))
                        .as(String.valueOf(operation))
                        .isEqualTo(unordered(expected));
            }
            assertThat(indexes(trial, "j")).containsExactly("fk_a", "limbeck_auto_increment");
            trial.apply(Reversal.of(there).toArray(Operation[]::new));
            assertThat(unordered(trial.reflect())).isEqualTo(unordered(start));
            assertThat(indexes(trial, "j")).containsExactly("PRIMARY", "fk_b", "uq");
            Table numbered = start.tables().get(QualifiedName.of("w"));
            trial.apply(new DropTable(numbered.name(), numbered), new CreateTable(numbered));
            assertThat(indexes(trial, "w")).containsExactly("PRIMARY", "k");
        }
    }
}
