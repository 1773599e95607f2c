// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.reflect.ReflectionScope;
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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteReflectionDatabaseTest {
    /** Every corner of the grammar that a table may have been written in. */
    private static final List<String> TABLES = List.of(
            "CREATE TABLE a (id integer, primary key (id))",
            "CREATE TABLE b (id INTEGER PRIMARY KEY DESC, x INT DEFAULT -1.5e-3 NOT NULL)",
            "CREATE TABLE c (id INT PRIMARY KEY, x DEFAULT 'it''s', y DEFAULT \"dq\", z DEFAULT x'0f', n DEFAULT NULL)",
            "CREATE TABLE d (id INTEGER, x TEXT, PRIMARY KEY (id AUTOINCREMENT))",
            "CREATE TABLE e (id INTEGER CONSTRAINT e_pk PRIMARY KEY ASC ON CONFLICT ROLLBACK AUTOINCREMENT)",
            "CREATE TABLE 'f f' ([a b] INT, `c``d` TEXT, \"e\"\"f\" BLOB, 'g' REAL, \u00e9t\u00e9 TEXT, 表 TEXT)",
            "CREATE TABLE g (a INTEGER PRIMARY KEY, b TEXT) WITHOUT ROWID",
            "CREATE TABLE h (a ANY, b INT CHECK (b > 0 AND b <> ')')) STRICT",
            "CREATE TABLE i (a TIMESTAMP DEFAULT CURRENT_TIMESTAMP, b INT DEFAULT (1 + 2), c TEXT DEFAULT (lower('X')),"
                    + " d BOOLEAN DEFAULT true, e INT DEFAULT +5, f DEFAULT .5)",
            "CREATE TABLE j (a INT, b INT AS (a + 1), c INT GENERATED ALWAYS AS (a * 2) STORED NOT NULL,"
                    + " d TEXT GENERATED ALWAYS AS (')' || a) VIRTUAL)",
            "CREATE TABLE k (a INT, b INT, UNIQUE (a, b DESC) ON CONFLICT IGNORE CONSTRAINT ck CHECK (a < b)"
                    + " FOREIGN KEY (a) REFERENCES A, CONSTRAINT dangling)",
            "CREATE TABLE l (a INT NULL CONSTRAINT n1 NOT NULL ON CONFLICT FAIL COLLATE nocase CONSTRAINT fk REFERENCES"
                    + " g (A) ON UPDATE SET DEFAULT ON DELETE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE UNIQUE)",
            "CREATE TABLE m ( -- first, comment\n a INT, /* ( */ b TEXT -- )\n, CHECK (a > 0 -- why\n AND b <> '') -- end\n)",
            "CREATE TABLE n (a VARCHAR ( 10 ), b NUMERIC(10 ,2), c \"double  precision\", d UNSIGNED BIG INT, e UUID,"
                    + " f 'quoted type', g INT ARRAY)",
            "CREATE TABLE o AS SELECT 1 AS x, 'a' AS \"y z\"",
            "CREATE TABLE p (\"primary\" INT, \"check\" INT, \"order\" INT PRIMARY KEY, generated INT, always TEXT)",
            "CREATE TABLE q (x INT REFERENCES q (\"y\") DEFERRABLE, y INT UNIQUE, z INT REFERENCES gone)");

    private static final List<String> INDEXES = List.of(
            "CREATE INDEX i1 ON a (ID DESC)",
            "CREATE UNIQUE INDEX i2 ON c (lower(x), (y), y || ',' COLLATE NOCASE DESC) WHERE x IS NOT NULL -- tail",
            "CREATE INDEX \"i 3\" ON m (b COLLATE NOCASE ASC)",
            "CREATE INDEX i4 ON m ((a + 1), \"b\")");

    private SqliteDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = new SqliteDatabase();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static Identifier id(String name) {
        return Identifier.of(name);
    }

    private Column column(String table, String column) throws SQLException {
        return database.table(table).column(id(column)).orElseThrow();
    }

    private SchemaModel everything() throws SQLException {
        database.run(TABLES.toArray(new String[0]));
        database.run(INDEXES.toArray(new String[0]));
        return database.reflect();
    }

    @Test
    void readsTheSameTwice() throws SQLException {
        SchemaModel first = everything();
        try (SqliteDatabase other = new SqliteDatabase()) {
            for (Table table : first.tables().values()) {
                other.run(other.render(new CreateTable(table)).toArray(new String[0]));
            }
            assertThat(other.reflect().tables()).isEqualTo(first.tables());
        }
    }

    @Test
    void agreesWithThePragmas() throws SQLException {
        SchemaModel model = everything();
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Table table : model.tables().values()) {
            for (Column column : table.columns()) {
                int key = table.primaryKey() == null
                        ? 0
                        : table.primaryKey().columns().indexOf(column.name()) + 1;
                int hidden = column.generated() == null ? 0 : column.generated().stored() ? 3 : 2;
                columns.add(table.name() + "|" + column.name() + "|" + key + "|" + hidden);
            }
            for (Constraint.ForeignKey fk : table.foreignKeys()) {
                keys.add(table.name() + "|" + fk.columns().get(0) + "|"
                        + fk.referencedTable().name().text().toLowerCase(Locale.ROOT) + "|"
                        + fk.onUpdate().sql().toUpperCase(Locale.ROOT));
            }
        }
        assertThat(database.rows("SELECT m.name, x.name, x.pk, x.hidden FROM sqlite_schema m"
                        + " JOIN pragma_table_xinfo(m.name) x WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'"))
                .containsExactlyInAnyOrderElementsOf(columns);
        assertThat(database.rows("SELECT m.name, x.\"from\", lower(x.\"table\"), x.on_update FROM sqlite_schema m"
                        + " JOIN pragma_foreign_key_list(m.name) x WHERE m.type = 'table'"))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void rebuildsEveryTableWithoutChangingWhatItIs() throws SQLException {
        SchemaModel before = everything();
        for (Table table : before.tables().values()) {
            Constraint.Check check = new Constraint.Check(id("added"), "1");
            database.apply(
                    new AddConstraint(table.name(), check),
                    new DropConstraint(table.name(), Constraint.Kind.CHECK, id("added"), null));
        }
        assertThat(database.reflect().tables()).isEqualTo(before.tables());
    }

    @Test
    void tellsTheRowidFromOtherKeys() throws SQLException {
        everything();
        assertThat(column("a", "id").identity()).isEqualTo(Identity.byDefault());
        assertThat(column("b", "id").identity()).isNull();
        assertThat(column("c", "id").identity()).isNull();
        assertThat(column("d", "id").identity()).isEqualTo(Identity.byDefault());
        assertThat(column("g", "a").identity()).isNull();
        assertThat(database.table("a").options()).isEmpty();
        assertThat(database.table("e").options()).containsExactly("AUTOINCREMENT");
        assertThat(database.table("g").options()).containsExactly("WITHOUT ROWID");
        assertThat(database.table("e").primaryKey())
                .isEqualTo(new Constraint.PrimaryKey(id("e_pk"), List.of(id("id"))));
    }

    @Test
    void readsDefaults() throws SQLException {
        everything();
        assertThat(column("b", "x").defaultValue()).isEqualTo(new ColumnDefault.Expression("-1.5e-3"));
        assertThat(column("c", "x").defaultValue()).isEqualTo(new ColumnDefault.Text("it's"));
        assertThat(column("c", "y").defaultValue()).isEqualTo(new ColumnDefault.Text("dq"));
        assertThat(column("c", "n").defaultValue()).isNull();
        assertThat(column("i", "b").defaultValue()).isEqualTo(new ColumnDefault.Expression("1 + 2"));
        assertThat(column("i", "f").defaultValue()).isEqualTo(new ColumnDefault.Expression(".5"));
    }

    @Test
    void readsConstraintsAndComputedColumns() throws SQLException {
        everything();
        assertThat(database.table("k").constraints())
                .containsExactly(
                        new Constraint.Unique(null, List.of(id("a"), id("b")), false),
                        new Constraint.Check(id("ck"), "a < b"),
                        new Constraint.ForeignKey(
                                null,
                                List.of(id("a")),
                                QualifiedName.of("a"),
                                List.of(id("id")),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION,
                                Deferrability.NOT_DEFERRABLE));
        assertThat(database.table("m").checks().get(0).sql()).isEqualTo("a > 0 -- why\n AND b <> ''");
        assertThat(column("j", "c").generated()).isEqualTo(new GeneratedExpression("a * 2", true));
        assertThat(column("l", "a").collation()).isEqualTo("nocase");
    }

    @Test
    void readsIndexes() throws SQLException {
        everything();
        assertThat(database.table("c").indexes())
                .containsExactly(new Index(
                        id("i2"),
                        List.of(
                                Index.Part.expression("lower(x)"),
                                Index.Part.of(id("y")),
                                new Index.Part(null, "y || ',' COLLATE NOCASE", true, null)),
                        true,
                        "x IS NOT NULL",
                        null,
                        List.of()));
        assertThat(database.table("a").indexes().get(0).parts())
                .containsExactly(new Index.Part(id("id"), null, true, null));
    }

    @Test
    void leavesOutWhatIsNotTheUsers() throws SQLException {
        database.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, u INT UNIQUE)",
                "CREATE TABLE version (v TEXT)",
                "CREATE INDEX vi ON version (v)",
                "CREATE VIRTUAL TABLE ft USING fts5 (body)",
                "CREATE VIEW v AS SELECT * FROM t",
                "ANALYZE");
        SchemaModel model = SqliteDatabase.DIALECT
                .reflector()
                .reflect(
                        database.connection(),
                        new ReflectionScope(Set.of(id("nowhere")), Set.of(QualifiedName.of("version"))));
        assertThat(model.tables()).containsOnlyKeys(QualifiedName.of("t"));
        assertThat(model.views()).containsOnlyKeys(QualifiedName.of("v"));
        assertThat(model.tables().get(QualifiedName.of("t")).indexes()).isEmpty();
        assertThat(model.definitions()).hasSize(1);
    }

    @Test
    void runsAFixedNumberOfStatements() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            statements.add("CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, p INT REFERENCES t0, x TEXT NOT NULL)");
            statements.add("CREATE INDEX i" + i + " ON t" + i + " (x)");
        }
        database.run("BEGIN");
        database.run(statements.toArray(new String[0]));
        database.run("COMMIT");
        AtomicInteger count = new AtomicInteger();
        Connection counting = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().startsWith("create")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(database.connection(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        SchemaModel model = SqliteDatabase.DIALECT.reflector().reflect(counting, ReflectionScope.defaultSchema());
        assertThat(model.tables()).hasSize(1_000);
        assertThat(count).hasValue(3);
    }

    @Test
    void readsBackEveryTypeThatItWrites() {
        SqliteTypes types = new SqliteTypes(SqliteDatabase.DIALECT.identifiers());
        List<SqlType> all = List.of(
                new SqlType.IntegerType(8, false),
                new SqlType.IntegerType(16, false),
                new SqlType.IntegerType(24, false),
                new SqlType.IntegerType(32, false),
                new SqlType.IntegerType(64, false),
                new SqlType.IntegerType(64, true),
                new SqlType.DecimalType(10, 2),
                new SqlType.DecimalType(null, null),
                new SqlType.FloatingType(32),
                new SqlType.FloatingType(64),
                new SqlType.BooleanType(),
                new SqlType.CharType(3, false),
                new SqlType.CharType(3, true),
                new SqlType.VarcharType(50, false),
                new SqlType.VarcharType(50, true),
                new SqlType.TextType(SqlType.LobSize.REGULAR, false),
                new SqlType.BinaryType(16),
                new SqlType.VarbinaryType(16),
                new SqlType.BlobType(SqlType.LobSize.REGULAR),
                new SqlType.DateType(),
                new SqlType.TimeType(null, false),
                new SqlType.TimestampType(6, false),
                new SqlType.JsonType(false),
                new SqlType.JsonType(true),
                new SqlType.Raw("POINT"));
        assertThat(all.stream().map(type -> types.parse(types.render(type)))).isEqualTo(all);
    }

    @Test
    void readsAsOneWhatItCannotTellApart() {
        SqliteTypes types = new SqliteTypes(SqliteDatabase.DIALECT.identifiers());
        List<SqlType> shared = List.of(
                new SqlType.UuidType(),
                new SqlType.TimestampType(null, true),
                new SqlType.TimeType(3, true),
                new SqlType.TextType(SqlType.LobSize.LONG, true),
                new SqlType.BlobType(SqlType.LobSize.MEDIUM),
                new SqlType.InlineEnumType(List.of("A", "LONG")),
                new SqlType.NamedEnumType(QualifiedName.of("mood")));
        for (SqlType type : shared) {
            String written = types.render(type);
            assertThat(types.render(types.parse(written))).isEqualTo(written);
        }
    }

    @Test
    void understandsWordsOfOthersUnlessTheAffinityWouldChange() {
        SqliteTypes types = new SqliteTypes(SqliteDatabase.DIALECT.identifiers());
        assertThat(types.parse("double precision")).isEqualTo(new SqlType.FloatingType(64));
        assertThat(types.parse("character varying(20)")).isEqualTo(new SqlType.VarcharType(20, false));
        assertThat(types.parse("longtext")).isEqualTo(new SqlType.TextType(SqlType.LobSize.REGULAR, false));
        assertThat(types.parse("UUID")).isEqualTo(new SqlType.Raw("UUID"));
        assertThat(types.declared("INT ARRAY")).isEqualTo(new SqlType.Raw("INT ARRAY"));
        assertThat(types.parse("")).isEqualTo(new SqlType.Raw(""));
    }

    @Test
    void keepsTheWordsThatHibernateLooksFor() {
        SqliteTypes types = new SqliteTypes(SqliteDatabase.DIALECT.identifiers());
        for (String word : List.of("timestamp", "timestamp with time zone", "clob")) {
            assertThat(types.parse(word)).isEqualTo(new SqlType.Raw(word));
        }
    }
}
