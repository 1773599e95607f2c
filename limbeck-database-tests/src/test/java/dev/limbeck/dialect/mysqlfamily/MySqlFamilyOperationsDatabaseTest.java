// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Trial;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Patch;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Check;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Kind;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Constraint.Unique;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Each operation does on the server what it does to a model, its reverse undoes it, and rows survive both. */
class MySqlFamilyOperationsDatabaseTest {
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType BIGINT = new IntegerType(64, false);
    private static final String[] SCHEMA = {
        """
        create table users (
            id bigint not null auto_increment primary key, name varchar(50) not null default 'x' comment 'it''s a name',
            age int, born date, created datetime(6) not null default current_timestamp(6) on update current_timestamp(6),
            notes text, active bool not null default true, code varchar(10) collate utf8mb4_bin,
            twice int generated always as (age * 2) stored, thrice int generated always as (age * 3) virtual,
            constraint uq_code unique (code, age), constraint ck_age check (age > 0)) comment = 'people'
        """,
        """
        create table orders (
            id int not null primary key, user_id bigint, other_id bigint, pair_a varchar(10) collate utf8mb4_bin, pair_b int,
            constraint fk_user foreign key (user_id) references users (id) on delete cascade,
            constraint fk_pair foreign key (pair_a, pair_b) references users (code, age))
        """,
        "create index ix_age on users (age desc)",
        "create index ix_two on users (name, born)",
        "insert into users (name, age, code) values ('ann', 30, 'a'), ('bob', 40, 'b')",
        "insert into orders values (1, 1, 1, 'a', 30), (2, 2, null, null, null)"
    };

    private @Nullable SchemaModel start;

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
        check(database, new CreateTable(table));
        check(database, before -> new DropTable(ORDERS, before.table(ORDERS).orElseThrow()));
    }

    @EachDatabase({"mariadb", "mysql"})
    void renamesAndComments(TestDatabase database) throws SQLException {
        check(database, new RenameTable(USERS, id("People")));
        check(database, new SetTableComment(USERS, "it's \\ new", "people"));
        check(database, new SetTableComment(USERS, null, "people"));
    }

    @EachDatabase({"mariadb", "mysql"})
    void addsColumns(TestDatabase database) throws SQLException {
        check(database, new AddColumn(USERS, Column.of("a", INTEGER)));
        check(
                database,
                new AddColumn(
                        USERS,
                        Column.of("b", new VarcharType(20, false))
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Text("it's \\ x"))
                                .withCollation("utf8mb4_bin")
                                .withComment("c")));
        check(database, new AddColumn(USERS, Column.of("c", new SqlType.JsonType(false))));
        check(
                database,
                new AddColumn(
                        USERS, Column.of("d", INTEGER).withGenerated(new GeneratedExpression("`age` + 1", false))));
        check(database, new AddColumn(USERS, Column.of("e", new TimestampType(3, true))));
    }

    @EachDatabase({"mariadb", "mysql"})
    void dropsColumnsWithTheirKeys(TestDatabase database) throws SQLException {
        for (String column : List.of("born", "thrice", "active")) {
            checkForward(database, before -> dropColumn(before, USERS, column));
        }
        for (String column : List.of("user_id", "pair_b", "other_id")) {
            checkForward(database, before -> dropColumn(before, ORDERS, column));
        }
        check(database, before -> dropColumn(before, USERS, "thrice"));
        check(database, before -> dropColumn(before, ORDERS, "other_id"));
    }

    @EachDatabase({"mariadb", "mysql"})
    void altersColumnsAndKeepsTheRest(TestDatabase database) throws SQLException {
        ColumnPatch nothing = ColumnPatch.nothing();
        check(database, before -> alter(before, "name", nothing.withType(Patch.to(new VarcharType(100, false)))));
        check(database, before -> alter(before, "name", nothing.withNullable(Patch.to(true))));
        check(database, before -> alter(before, "name", nothing.withName(Patch.to(id("Full Name")))));
        check(database, before -> alter(before, "name", nothing.withDefault(Patch.clear())));
        check(database, before -> alter(before, "name", nothing.withDefault(Patch.to(text("it's \\")))));
        check(database, before -> alter(before, "name", nothing.withComment(Patch.clear())));
        check(database, before -> alter(before, "name", nothing.withCollation(Patch.to("utf8mb4_bin"))));
        check(database, before -> alter(before, "born", nothing.withComment(Patch.to("day"))));
        check(database, before -> alter(before, "born", nothing.withDefault(Patch.to(text("2020-01-01")))));
        check(database, before -> alter(before, "created", nothing.withNullable(Patch.to(true))));
        check(database, before -> alter(before, "created", nothing.withDefault(Patch.clear())));
        check(
                database,
                before -> alter(before, "created", nothing.withDefault(Patch.to(expression("CURRENT_TIMESTAMP(6)")))));
        check(database, before -> alter(before, "notes", nothing.withDefault(Patch.to(text("none")))));
        check(
                database,
                before -> alter(before, "notes", nothing.withType(Patch.to(new TextType(LobSize.LONG, false)))));
        check(database, before -> alter(before, "active", nothing.withDefault(Patch.to(expression("0")))));
        check(database, before -> alter(before, "active", nothing.withType(Patch.to(INTEGER))));
        check(database, before -> alter(before, "code", nothing.withComment(Patch.to("c"))));
        check(
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
        check(
                database,
                before -> alter(
                        before, "twice", nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 4", true)))));
        check(
                database,
                before -> alter(
                        before,
                        "thrice",
                        nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 4", false)))));
        check(
                database,
                before -> alter(
                        before, "thrice", nothing.withGenerated(Patch.to(new GeneratedExpression("`age` * 3", true)))));
        checkForward(database, before -> alter(before, "twice", nothing.withGenerated(Patch.clear())));
    }

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

    @EachDatabase({"mariadb", "mysql"})
    void addsAndDropsConstraints(TestDatabase database) throws SQLException {
        check(database, new AddConstraint(USERS, new Unique(id("uq_name"), names("name", "age"), false)));
        check(database, new AddConstraint(USERS, new Check(id("ck_two"), "`age` < 200")));
        check(database, new AddConstraint(ORDERS, foreignKey("fk_other", "other_id", "users")));
        check(database, before -> drop(before, ORDERS, Kind.FOREIGN_KEY, "fk_user"));
        check(database, before -> drop(before, ORDERS, Kind.FOREIGN_KEY, "fk_pair"));
        check(database, before -> drop(before, USERS, Kind.CHECK, "ck_age"));
    }

    @EachDatabase({"mariadb", "mysql"})
    void keepsForeignKeysServed(TestDatabase database) throws SQLException {
        check(database, new CreateIndex(ORDERS, Index.of(id("ix_user"), names("user_id"), false)));
        check(database, new CreateIndex(ORDERS, Index.of(id("ix_more"), names("user_id", "other_id"), false)));
        check(database, new AddConstraint(ORDERS, new Unique(id("uq_user"), names("user_id", "id"), false)));
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
            assertThat(sorted(trial.reflect())).isEqualTo(sorted(start));
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
                assertThat(sorted(trial.reflect()))
                        .as(String.valueOf(operation))
                        .isEqualTo(sorted(expected));
            }
            assertThat(indexes(trial, "j")).containsExactly("fk_a", "limbeck_auto_increment");
            trial.apply(Reversal.of(there).toArray(Operation[]::new));
            assertThat(sorted(trial.reflect())).isEqualTo(sorted(start));
            assertThat(indexes(trial, "j")).containsExactly("PRIMARY", "fk_b", "uq");
            Table numbered = start.tables().get(QualifiedName.of("w"));
            trial.apply(new DropTable(numbered.name(), numbered), new CreateTable(numbered));
            assertThat(indexes(trial, "w")).containsExactly("PRIMARY", "k");
        }
    }

    private static List<String> indexes(Trial trial, String table) throws SQLException {
        return trial.rows("select distinct index_name from information_schema.statistics"
                + " where table_schema = database() and table_name = '" + table + "' order by binary index_name");
    }

    @EachDatabase({"mariadb", "mysql"})
    void makesAndDropsIndexes(TestDatabase database) throws SQLException {
        check(database, new CreateIndex(USERS, Index.of(id("Ix born"), names("born", "name"), false)));
        check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_notes"),
                                List.of(
                                        Index.Part.expression("notes(20)"),
                                        new Index.Part(id("age"), null, true, null)),
                                true,
                                null,
                                null,
                                List.of())));
        check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_text"),
                                List.of(Index.Part.of(id("notes"))),
                                false,
                                null,
                                "fulltext",
                                List.of())));
        check(
                database,
                before -> new DropIndex(
                        USERS,
                        id("ix_age"),
                        before.tables().get(USERS).index(id("ix_age")).orElseThrow()));
    }

    @EachDatabase({"mariadb", "mysql"})
    void makesUniqueIndexesThatReadAsConstraints(TestDatabase database) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel before = started(trial);
            Index index = Index.of(id("ux_user"), names("user_id"), true);
            trial.apply(new CreateIndex(ORDERS, index));
            assertThat(trial.table("orders").constraint(id("ux_user")))
                    .contains(new Unique(id("ux_user"), names("user_id"), false));
            trial.apply(new DropIndex(ORDERS, id("ux_user"), index));
            assertThat(sorted(trial.reflect())).isEqualTo(sorted(before));
        }
    }

    @EachDatabase("mysql")
    void makesFunctionalIndexes(TestDatabase database) throws SQLException {
        check(
                database,
                new CreateIndex(
                        USERS,
                        new Index(
                                id("ix_lower"),
                                List.of(Index.Part.expression("lower(`name`)"), Index.Part.of(id("age"))),
                                true,
                                null,
                                null,
                                List.of())));
    }

    @EachDatabase("mariadb")
    void makesAltersAndDropsSequences(TestDatabase database) throws SQLException {
        Sequence one = new Sequence(QualifiedName.of("numbers"), 100, 50, null, null, null, false);
        check(database, new CreateSequence(one));
        Sequence other = new Sequence(QualifiedName.of("numbers"), 5, 10, -50L, 5000L, 20L, true);
        try (Trial trial = new Trial(database)) {
            trial.apply(new CreateSequence(one));
            trial.apply(new AlterSequence(other, one));
            assertThat(trial.reflect().sequences()).containsValue(other);
            trial.apply(new AlterSequence(one, other));
            assertThat(trial.reflect().sequences()).containsValue(one);
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
            assertThat(sorted(trial.reflect())).isEqualTo(sorted(SchemaEffect.apply(start, comment)));
            trial.apply(drop(start, table, Kind.CHECK, "a"), drop(start, table, Kind.CHECK, "b"));
            assertThat(trial.table("q").constraints()).isEmpty();
            assertThat(trial.table("q").columns().get(0).comment()).isEqualTo("x");
            assertThat(trial.table("q").columns().get(0).defaultValue()).isEqualTo(expression("1"));
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

    // ---- how it is checked

    @FunctionalInterface
    private interface Step {
        Operation of(SchemaModel before);
    }

    private void check(TestDatabase database, Operation operation) throws SQLException {
        check(database, before -> operation);
    }

    private void check(TestDatabase database, Step step) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel start = started(trial);
            Operation operation = step.of(start);
            List<String> rows = rows(trial, start);
            trial.apply(operation);
            assertThat(sorted(trial.reflect()))
                    .as(String.valueOf(operation))
                    .isEqualTo(sorted(SchemaEffect.apply(start, operation)));
            trial.apply(Reversal.of(List.of(operation)).toArray(Operation[]::new));
            SchemaModel end = trial.reflect();
            assertThat(sorted(end)).as("reverse of " + operation).isEqualTo(sorted(start));
            if (!(operation instanceof DropTable) && !(operation instanceof DropColumn)) {
                assertThat(rows(trial, end)).isEqualTo(rows);
            }
        }
    }

    /** For what cannot come back, because the reverse is not one operation. */
    private void checkForward(TestDatabase database, Step step) throws SQLException {
        try (Trial trial = new Trial(database)) {
            SchemaModel start = started(trial);
            Operation operation = step.of(start);
            trial.apply(operation);
            assertThat(sorted(trial.reflect()))
                    .as(String.valueOf(operation))
                    .isEqualTo(sorted(SchemaEffect.apply(start, operation)));
        }
    }

    /** The schema as an earlier check left it, if its reverse led back; otherwise built anew, for DDL is slow here. */
    private SchemaModel started(Trial trial) throws SQLException {
        SchemaModel there = trial.reflect();
        if (start != null && sorted(there).equals(sorted(start))) {
            return there;
        }
        trial.execute("set foreign_key_checks = 0", "drop table if exists users, orders, `Order Lines`, People");
        trial.execute("set foreign_key_checks = 1");
        trial.execute(SCHEMA);
        start = trial.reflect();
        return start;
    }

    private static List<String> rows(Trial trial, SchemaModel model) throws SQLException {
        Set<String> stored = Set.of("id", "name", "age", "born", "code", "twice", "active");
        return model.tables().containsKey(USERS)
                ? trial.rows(
                        "select " + String.join(", ", stored.stream().sorted().toList()) + " from users order by id")
                : List.of();
    }

    /** Columns too: what is dropped and added again comes last. */
    private static SchemaModel sorted(SchemaModel model) {
        TreeMap<QualifiedName, Table> tables = new TreeMap<>();
        model.tables().forEach((name, table) -> tables.put(name, sorted(table)));
        return model.withTables(tables);
    }

    private static Table sorted(Table table) {
        return table.withColumns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList());
    }

    private static Operation dropColumn(SchemaModel before, QualifiedName table, String column) {
        return new DropColumn(
                table, id(column), before.tables().get(table).column(id(column)).orElseThrow());
    }

    private static Operation alter(SchemaModel before, String column, ColumnPatch patch) {
        return new AlterColumn(
                USERS,
                id(column),
                patch,
                before.tables().get(USERS).column(id(column)).orElseThrow());
    }

    private static Operation drop(SchemaModel before, QualifiedName table, Kind kind, String name) {
        Constraint constraint = before.tables().get(table).constraint(id(name)).orElseThrow();
        return new DropConstraint(table, kind, id(name), constraint);
    }

    private static ForeignKey foreignKey(String name, String column, String table) {
        return new ForeignKey(
                id(name),
                names(column),
                QualifiedName.of(table),
                names("id"),
                ReferentialAction.SET_NULL,
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE);
    }

    private static ColumnDefault text(String value) {
        return new ColumnDefault.Text(value);
    }

    private static ColumnDefault expression(String sql) {
        return new ColumnDefault.Expression(sql);
    }

    private static Identifier id(String name) {
        return Identifier.of(name);
    }

    private static List<Identifier> names(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }
}
