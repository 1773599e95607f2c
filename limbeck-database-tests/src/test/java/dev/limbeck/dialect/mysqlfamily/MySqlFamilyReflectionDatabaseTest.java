// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.CountingConnection;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Trial;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.View;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What reflection reads, hides and costs; locks and scratch databases. */
class MySqlFamilyReflectionDatabaseTest {
    @EachDatabase({"mariadb", "mysql"})
    void runsTheSameStatementsForManyTables(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(table(0), "create view v as select id from t0");
            int few = statements(trial, ReflectionScope.defaultSchema());
            for (int i = 1; i < 30; i++) {
                trial.execute(table(i));
            }
            assertThat(statements(trial, ReflectionScope.defaultSchema())).isEqualTo(few);
            assertThat(trial.reflect().tables()).hasSize(30);
        }
    }

    private static String table(int number) {
        return "create table t" + number
                + " (id int primary key, a varchar(9) unique, b int check (b > 0), p int, index ix (b),"
                + " constraint fk" + number + " foreign key (p) references t0 (id))";
    }

    private static int statements(Trial trial, ReflectionScope scope) throws SQLException {
        CountingConnection counting = new CountingConnection(trial.connection());
        trial.dialect().reflector().reflect(counting.connection(), scope);
        return counting.statements();
    }

    @EachDatabase({"mariadb", "mysql"})
    void leavesOutExcludedTablesAndTellsViewsApart(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table a (id int primary key)", "create table b (id int primary key, check (id > 0))");
            trial.execute("create view v as select a.id from a");
            SchemaModel model = trial.dialect()
                    .reflector()
                    .reflect(trial.connection(), new ReflectionScope(Set.of(), Set.of(QualifiedName.of("b"))));
            assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("a"));
            View view = model.views().get(QualifiedName.of("v"));
            assertThat(view.sql()).isEqualTo("select `a`.`id` AS `id` from `a`");
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void readsOtherDatabasesWithTheirName(TestDatabase one, TestDatabase other) throws SQLException {
        try (Trial trial = new Trial(one);
                Trial there = new Trial(other)) {
            String name = there.connection().getCatalog();
            trial.execute("create table a (id int primary key)");
            there.execute("create table b (id int primary key, a int)");
            there.execute("alter table b add constraint fk foreign key (a) references "
                    + trial.connection().getCatalog() + ".a (id)");
            SchemaModel model = trial.reflect(name, "no_such_database");
            assertThat(model.schemas()).containsExactly(Identifier.of(name));
            Table table = model.tables().get(QualifiedName.of(name, "b"));
            assertThat(table.foreignKeys().get(0).referencedTable()).isEqualTo(QualifiedName.of("a"));
            trial.apply(new RenameTable(QualifiedName.of(name, "b"), Identifier.of("c")));
            assertThat(trial.reflect(name).tables())
                    .containsOnlyKeys(QualifiedName.of("a"), QualifiedName.of(name, "c"));
            trial.execute("drop table " + name + ".c");
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void makesAndDropsDatabases(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            String name = trial.connection().getCatalog() + "_x";
            Table table = new Table(
                    QualifiedName.of(name, "a"),
                    List.of(Column.of("id", new IntegerType(32, false)).withNullable(false)),
                    new PrimaryKey(null, List.of(Identifier.of("id"))),
                    List.of(),
                    List.of(),
                    null);
            Operation make = new CreateTable(table);
            trial.apply(new CreateSchema(Identifier.of(name)), make);
            assertThat(trial.reflect(name).tables()).containsEntry(table.name(), table);
            trial.apply(new DropSchema(Identifier.of(name)));
            assertThat(trial.reflect(name).schemas()).isEmpty();
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void holdsEveryBooleanForTheSame(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute(
                    "create table b (a bit default b'1', b bit(1) default 1, c bool default true, d tinyint(1) default 1)");
            List<Column> columns = trial.table("b").columns();
            assertThat(columns).allSatisfy(column -> {
                assertThat(column.type()).isEqualTo(new BooleanType());
                assertThat(column.defaultValue()).isEqualTo(columns.get(0).defaultValue());
            });
        }
    }

    @EachDatabase("mariadb")
    void knowsJsonByItsCheck(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            trial.execute("create table j (a json, b longtext check (json_valid(b)), c longtext, `d e` json not null)");
            Table table = trial.table("j");
            assertThat(table.checks()).isEmpty();
            assertThat(table.columns().get(0).type()).isEqualTo(new JsonType(false));
            assertThat(table.columns().get(0).collation()).isNull();
            assertThat(table.columns().get(3).type()).isEqualTo(new JsonType(false));
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void locksOneDatabaseAtATime(TestDatabase one, TestDatabase other) throws SQLException {
        try (Trial first = new Trial(one);
                Connection second = one.connect();
                Connection elsewhere = other.connect()) {
            Locking.SessionFunction lock =
                    first.dialect().locking().match(function -> function, () -> null, transaction -> null);
            assertThat(ask(first.connection(), lock.holder())).isNull();
            assertThat(ask(first.connection(), lock.acquire())).isEqualTo("1");
            assertThat(ask(second, lock.acquire())).isEqualTo("0");
            assertThat(ask(second, lock.holder())).startsWith("connection ").contains(" of ", " from ");
            assertThat(ask(elsewhere, lock.acquire())).isEqualTo("1");
            assertThat(ask(first.connection(), lock.release())).isEqualTo("1");
            assertThat(ask(second, lock.acquire())).isEqualTo("1");
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "migration");
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void makesScratchDatabases(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            Scratch.TemporaryDatabase place = trial.dialect()
                    .scratch()
                    .match(memory -> null, transaction -> null, temporary -> temporary, () -> null);
            String name = "limbeck_scratch_" + trial.connection().getCatalog();
            trial.execute(place.create().apply(name), place.use().apply(name));
            assertThat(trial.reflect()).isEqualTo(SchemaModel.empty());
            assertThat(trial.rows(place.list().replace("?", "'limbeck_scratch_'")))
                    .contains(name);
            assertThat(trial.rows(place.list().replace("?", "'limbeck_scratch_%'")))
                    .contains(name);
            trial.execute(place.drop().apply(name));
            assertThat(trial.rows(place.list().replace("?", "'limbeck_scratch_'")))
                    .doesNotContain(name);
        }
    }

    @EachDatabase({"mariadb", "mysql"})
    void readsTheSameThroughTheOtherDriver(TestDatabase database) throws SQLException {
        String url = database.jdbcUrl().replaceFirst("jdbc:mysql:", "jdbc:mariadb:");
        try (Trial own = new Trial(database);
                Trial mariadb = new Trial(DriverManager.getConnection(url, database.user(), database.password()))) {
            own.execute(
                    "create table t (a int unsigned default 5, b varchar(9) default 'it''s', c datetime(6) default now(6),"
                            + " d bool default true, e varchar(40) default (concat('ż', 'x')), check (b <> 'it''s'))");
            assertThat(mariadb.dialect().id()).isEqualTo(own.dialect().id());
            assertThat(mariadb.reflect()).isEqualTo(own.reflect());
            for (SqlStatement statement : mariadb.dialect()
                    .ddl()
                    .render(new RenameTable(QualifiedName.of("t"), Identifier.of("u")), SchemaModel::empty)) {
                mariadb.execute(statement.text());
            }
            assertThat(own.reflect().tables()).containsOnlyKeys(QualifiedName.of("u"));
        }
    }
}
