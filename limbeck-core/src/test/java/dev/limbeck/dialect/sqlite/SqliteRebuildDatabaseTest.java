// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Patch;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Alembic's batch mode loses or fails at, and what else a rebuild could: each must survive. */
class SqliteRebuildDatabaseTest {
    private static final SqlType BIGINT = new SqlType.IntegerType(64, false);

    private SqliteDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = new SqliteDatabase();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static Operation alter(String table, String column, ColumnPatch patch) {
        return new AlterColumn(QualifiedName.of(table), Identifier.of(column), patch, null);
    }

    private static Operation toBigint(String table, String column) {
        return alter(table, column, ColumnPatch.nothing().withType(Patch.to(BIGINT)));
    }

    private static Operation drop(String table, String column) {
        return new DropColumn(QualifiedName.of(table), Identifier.of(column), null);
    }

    private static Operation dropUnnamed(String table, Constraint before) {
        return new DropConstraint(QualifiedName.of(table), before.kind(), null, before);
    }

    private List<String> leftovers() throws SQLException {
        return database.rows("SELECT name FROM sqlite_schema WHERE name LIKE '%limbeck%'");
    }

    @Test
    void keepsRowsAndRowidsOfChildrenAlthoughTheirKeysCascade() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, up INT REFERENCES t ON DELETE CASCADE)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, t INT REFERENCES t (id) ON DELETE CASCADE)",
                "INSERT INTO t VALUES (1, 10, NULL), (2, 20, 1)",
                "INSERT INTO c VALUES (7, 1), (8, 2)");
        database.apply(toBigint("t", "a"));
        assertThat(database.rows("SELECT * FROM t ORDER BY id")).containsExactly("1|10|null", "2|20|1");
        assertThat(database.rows("SELECT * FROM c ORDER BY id")).containsExactly("7|1", "8|2");
        assertThat(database.sqlOf("t")).contains("a BIGINT, up INT REFERENCES t ON DELETE CASCADE");
        assertThat(database.sqlOf("c")).contains("REFERENCES t (id)");
        assertThat(database.rows("PRAGMA foreign_keys")).containsExactly("1");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsTriggersOfTheTableAndOfOthersThatSpeakOfIt() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT)",
                "CREATE TABLE log (m)",
                "CREATE TRIGGER tr AFTER INSERT ON t WHEN new.a > 0 BEGIN INSERT INTO log VALUES ('a;b'); END",
                "CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE t SET a = a + 1; END");
        String before = database.sqlOf("tr");
        database.apply(toBigint("t", "a"));
        database.run("INSERT INTO t VALUES (1, 1)");
        assertThat(database.rows("SELECT m FROM log")).containsExactly("a;b");
        assertThat(database.rows("SELECT a FROM t")).containsExactly("2");
        assertThat(database.sqlOf("tr")).isEqualTo(before);
    }

    @Test
    void keepsViewsOnTheTableWithTheirTriggers() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT)",
                "INSERT INTO t VALUES (1, 5)",
                "CREATE VIEW v AS SELECT a FROM t",
                "CREATE VIEW vv AS SELECT a FROM v",
                "CREATE TRIGGER vt INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END");
        database.apply(toBigint("t", "a"));
        database.run("INSERT INTO v VALUES (6)");
        assertThat(database.rows("SELECT a FROM vv")).containsExactly("5", "6");
    }

    @Test
    void refusesToDropAColumnThatAViewShows() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT UNIQUE, b INT)",
                "CREATE VIEW v AS SELECT a FROM t",
                "INSERT INTO t VALUES (1, 2, 3)");
        assertThatThrownBy(() -> database.apply(drop("t", "a"))).hasMessageContaining("view v");
        assertThat(database.rows("SELECT * FROM t")).containsExactly("1|2|3");
        assertThat(database.rows("PRAGMA legacy_alter_table")).containsExactly("0");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsUnnamedChecks() throws SQLException {
        database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INT CHECK (a > 0), CHECK (t.a < 9))");
        database.apply(toBigint("t", "a"));
        assertThat(database.table("t").checks()).hasSize(2);
        assertThatThrownBy(() -> database.run("INSERT INTO t VALUES (1, 0)")).hasMessageContaining("CHECK");
        assertThatThrownBy(() -> database.run("INSERT INTO t VALUES (1, 9)")).hasMessageContaining("CHECK");
    }

    @Test
    void keepsAutoincrementAndItsHighestNumber() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT)",
                "INSERT INTO t VALUES (41, 1)",
                "DELETE FROM t",
                "CREATE TABLE o (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "INSERT INTO o VALUES (9)");
        database.apply(toBigint("t", "a"));
        database.run("INSERT INTO t (a) VALUES (2)");
        assertThat(database.rows("SELECT id FROM t")).containsExactly("42");
        assertThat(database.rows("SELECT * FROM sqlite_sequence ORDER BY name")).containsExactly("o|9", "t|42");
        assertThat(database.table("t").options()).containsExactly("AUTOINCREMENT");
    }

    @Test
    void keepsCollationsOfColumnsKeysAndIndexes() throws SQLException {
        database.run(
                "CREATE TABLE t (a TEXT COLLATE NOCASE, b TEXT, c INT, PRIMARY KEY (a COLLATE BINARY), UNIQUE (b COLLATE RTRIM))",
                "CREATE INDEX i ON t (b COLLATE NOCASE DESC, c)");
        String index = database.sqlOf("i");
        database.apply(toBigint("t", "c"));
        assertThat(database.sqlOf("t"))
                .contains(
                        "a TEXT COLLATE NOCASE, b TEXT, c BIGINT, PRIMARY KEY (a COLLATE BINARY), UNIQUE (b COLLATE RTRIM)");
        assertThat(database.sqlOf("i")).isEqualTo(index);
    }

    @Test
    void keepsDescendingExpressionAndPartialIndexes() throws SQLException {
        database.run(
                "CREATE TABLE t (a INT, b TEXT)",
                "CREATE INDEX i1 ON t (a DESC)",
                "CREATE UNIQUE INDEX i2 ON t (lower(b), a) WHERE a > 0 AND b <> ')'");
        List<String> before = database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'index'");
        database.apply(toBigint("t", "a"));
        assertThat(database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'index'"))
                .isEqualTo(before);
    }

    @Test
    void keepsConflictClauses() throws SQLException {
        database.run("CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT UNIQUE ON CONFLICT REPLACE, c INT,"
                + " PRIMARY KEY (a) ON CONFLICT FAIL)");
        database.apply(toBigint("t", "c"));
        assertThat(database.sqlOf("t"))
                .contains("a INT NOT NULL ON CONFLICT IGNORE, b INT UNIQUE ON CONFLICT REPLACE, c BIGINT, PRIMARY KEY"
                        + " (a) ON CONFLICT FAIL");
    }

    @Test
    void keepsActionsAndDeferralOfInlineForeignKeys() throws SQLException {
        database.run(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (a INT CONSTRAINT f REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE MATCH FULL"
                        + " DEFERRABLE INITIALLY DEFERRED, b INT)");
        List<Constraint.ForeignKey> before = database.table("t").foreignKeys();
        database.apply(toBigint("t", "b"));
        assertThat(database.table("t").foreignKeys()).isEqualTo(before).hasSize(1);
        assertThat(database.sqlOf("t")).contains("MATCH FULL DEFERRABLE INITIALLY DEFERRED");
    }

    @Test
    void keepsUnknownTypeNames() throws SQLException {
        database.run("CREATE TABLE t (a POINT, b \"my type\"(3), c INT, d)");
        database.apply(toBigint("t", "c"));
        assertThat(database.sqlOf("t")).contains("(a POINT, b \"my type\"(3), c BIGINT, d)");
    }

    @Test
    void refusesToLoseAUniqueOfSeveralColumnsWithOneOfThem() throws SQLException {
        database.run("CREATE TABLE t (a INT, b INT, c INT, CONSTRAINT uq UNIQUE (a, b))");
        assertThatThrownBy(() -> database.apply(drop("t", "b"))).isInstanceOfSatisfying(LimbeckException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.SCHEMA_MISMATCH);
            assertThat(e.facts()).containsExactly("CONSTRAINT uq UNIQUE (a, b)");
        });
    }

    @Test
    void rebuildsTablesWithGeneratedColumns() throws SQLException {
        database.run(
                "CREATE TABLE t (a INT, v INT GENERATED ALWAYS AS (a * 2), s TEXT AS (a || ',)') STORED, z INT)",
                "INSERT INTO t VALUES (3, 4)");
        database.apply(toBigint("t", "z"));
        assertThat(database.rows("SELECT a, v, s, z FROM t")).containsExactly("3|6|3,)|4");
    }

    @Test
    void dropsAColumnWithItsIndexAndItsNamedCheck() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT, CONSTRAINT ck CHECK (a > 0))",
                "CREATE INDEX i ON t (a)",
                "CREATE INDEX j ON t (b)",
                "INSERT INTO t VALUES (1, 2, 3)");
        database.apply(drop("t", "a"));
        assertThat(database.rows("SELECT * FROM t")).containsExactly("1|3");
        assertThat(database.sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (id INTEGER PRIMARY KEY, b INT)");
        assertThat(database.table("t").indexes())
                .extracting(index -> String.valueOf(index.name()))
                .containsExactly("j");
    }

    @Test
    void refusesToDropAColumnOfAnIndexOnSeveral() throws SQLException {
        database.run("CREATE TABLE t (a INT, b INT)", "CREATE INDEX i ON t (a, b)");
        assertThatThrownBy(() -> database.apply(drop("t", "a"))).hasMessageContaining("index 'i'");
    }

    @Test
    void renamesAColumnThatANamedCheckSpeaksOf() throws SQLException {
        database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, CONSTRAINT ck CHECK (a > 0))");
        database.apply(alter(
                "t",
                "a",
                ColumnPatch.nothing().withName(Patch.to(Identifier.of("x"))).withType(Patch.to(BIGINT))));
        assertThat(database.table("t").checks().get(0).sql()).contains("> 0").doesNotContain("a >");
        assertThat(database.table("t").column(Identifier.of("x")).orElseThrow().type())
                .isEqualTo(BIGINT);
    }

    @Test
    void failsOnNullsWithoutLeavingAnythingBehindAndCanBeRetried() throws SQLException {
        database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INT)", "INSERT INTO t VALUES (1, NULL)");
        Operation notNull = alter("t", "a", ColumnPatch.nothing().withNullable(Patch.to(false)));
        assertThatThrownBy(() -> database.apply(notNull)).hasMessageContaining("NOT NULL");
        assertThat(leftovers()).isEmpty();
        database.run("UPDATE t SET a = 1");
        database.apply(notNull);
        assertThat(database.sqlOf("t")).contains("a INT NOT NULL");
    }

    @Test
    void dropsUnnamedConstraintsByTheirDefinition() throws SQLException {
        database.run(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (a INT UNIQUE CHECK (a > 0) REFERENCES p, b INT, UNIQUE (b), CHECK (b > 1), CHECK (b < 9))");
        for (Constraint constraint : database.table("t").constraints()) {
            if (!constraint.equals(new Constraint.Check(null, "b < 9"))) {
                database.apply(dropUnnamed("t", constraint));
            }
        }
        assertThat(database.sqlOf("t")).isEqualTo("CREATE TABLE \"t\" (a INT, b INT, CHECK (b < 9))");
    }

    @Test
    void keepsStrictAndWithoutRowid() throws SQLException {
        database.run(
                "CREATE TABLE t (a TEXT, b INT, PRIMARY KEY (a)) WITHOUT ROWID, STRICT",
                "INSERT INTO t VALUES ('x', 1)");
        database.apply(alter("t", "b", ColumnPatch.nothing().withDefault(Patch.to(new ColumnDefault.Expression("5")))));
        assertThat(database.table("t").options()).containsExactly("WITHOUT ROWID", "STRICT");
        database.run("INSERT INTO t (a) VALUES ('y')");
        assertThat(database.rows("SELECT * FROM t")).containsExactly("x|1", "y|5");
        assertThatThrownBy(() -> database.run("INSERT INTO t VALUES ('z', 'no')"))
                .hasMessageContaining("INT");
    }

    @Test
    void keepsForeignKeysOfOthersAndCommentsInTheText() throws SQLException {
        database.run(
                "CREATE TABLE \"big t\" (\n  id INTEGER PRIMARY KEY, -- the key\n  [a b] INT /* odd, */ DEFAULT 1 -- last\n)",
                "CREATE TABLE c (x INT, FOREIGN KEY (x) REFERENCES \"big t\" (id))",
                "INSERT INTO \"big t\" VALUES (1, 2)",
                "INSERT INTO c VALUES (1)");
        database.apply(
                toBigint("big t", "a b"),
                alter("big t", "a b", ColumnPatch.nothing().withDefault(Patch.clear())),
                new AddConstraint(QualifiedName.of("big t"), new Constraint.Check(Identifier.of("ck"), "\"a b\" > 0")));
        assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE name = 'big t'")
                        .get(0))
                .isEqualTo("CREATE TABLE \"big t\" (\n  id INTEGER PRIMARY KEY, -- the key\n  [a b] BIGINT,\n"
                        + "    CONSTRAINT ck CHECK (\"a b\" > 0) /* odd, */ -- last\n)");
        assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(database.table("c").foreignKeys().get(0).referencedTable()).isEqualTo(QualifiedName.of("big t"));
    }

    @Test
    void keepsValuesThatTheNewTypeCannotHold() throws SQLException {
        database.run("CREATE TABLE t (a TEXT)", "INSERT INTO t VALUES ('abc'), ('12')");
        database.apply(toBigint("t", "a"));
        assertThat(database.rows("SELECT a, typeof(a) FROM t")).containsExactly("abc|text", "12|integer");
    }

    @Test
    void convertsWithTheExpressionGiven() throws SQLException {
        database.run("CREATE TABLE t (a TEXT, b INT)", "INSERT INTO t VALUES ('n7', 1)");
        database.apply(alter(
                "t", "a", ColumnPatch.nothing().withType(Patch.to(BIGINT)).withUsing("CAST(substr(a, 2) AS INTEGER)")));
        assertThat(database.rows("SELECT a, typeof(a) FROM t")).containsExactly("7|integer");
    }

    @Test
    void addsColumnsThatAlterTableCannotAdd() throws SQLException {
        database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, CHECK (id > 0))", "INSERT INTO t VALUES (1)");
        database.apply(
                new AddColumn(
                        QualifiedName.of("t"),
                        Column.of("n", BIGINT)
                                .withDefault(new ColumnDefault.Expression("abs(-3)"))
                                .withNullable(false)),
                new AddColumn(
                        QualifiedName.of("t"),
                        Column.of("s", BIGINT).withGenerated(new GeneratedExpression("n + 1", true))));
        assertThat(database.rows("SELECT * FROM t")).containsExactly("1|3|4");
    }

    @Test
    void makesAComputedColumnAnOrdinaryOneWithItsValues() throws SQLException {
        database.run("CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) STORED)", "INSERT INTO t VALUES (1)");
        database.apply(alter("t", "b", ColumnPatch.nothing().withGenerated(Patch.clear())));
        database.run("INSERT INTO t VALUES (5, 5)");
        assertThat(database.rows("SELECT * FROM t")).containsExactly("1|2", "5|5");
    }

    @Test
    void changesThePrimaryKey() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT NOT NULL)", "INSERT INTO t VALUES (3, 4)");
        QualifiedName t = QualifiedName.of("t");
        database.apply(
                new DropConstraint(t, Constraint.Kind.PRIMARY_KEY, null, null),
                new AddConstraint(
                        t, new Constraint.PrimaryKey(null, List.of(Identifier.of("id"), Identifier.of("a")))));
        assertThat(database.sqlOf("t"))
                .isEqualTo("CREATE TABLE \"t\" (id INTEGER NOT NULL, a INT NOT NULL, PRIMARY KEY (id, a))");
        assertThat(database.rows("SELECT * FROM t")).containsExactly("3|4");
        assertThat(database.rows("SELECT * FROM sqlite_sequence")).isEmpty();
    }

    @Test
    void rebuildsATableOfAnAttachedDatabase() throws SQLException {
        database.run(
                "ATTACH DATABASE ':memory:' AS app",
                "CREATE TABLE app.t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT)",
                "CREATE INDEX app.i ON t (a)",
                "CREATE TRIGGER app.tr AFTER INSERT ON t BEGIN UPDATE t SET a = 9; END",
                "INSERT INTO app.t (a) VALUES (1)");
        SchemaModel current = SqliteDatabase.DIALECT
                .reflector()
                .reflect(database.connection(), new ReflectionScope(Set.of(Identifier.of("app")), Set.of()));
        Operation alter = new AlterColumn(
                QualifiedName.of("app", "t"),
                Identifier.of("a"),
                ColumnPatch.nothing().withType(Patch.to(BIGINT)),
                null);
        database.run("PRAGMA foreign_keys=OFF");
        for (SqlStatement statement : SqliteDatabase.DIALECT.ddl().render(alter, () -> current)) {
            database.run(statement.text());
        }
        assertThat(database.rows("SELECT type, name FROM app.sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY 1"))
                .containsExactly("index|i", "table|t", "trigger|tr");
        assertThat(database.rows("SELECT * FROM app.t")).containsExactly("1|9");
    }
}
