// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.reflect.TableAssembly;
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
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of catalogue rows, which are written here as the reference manual shows them; no server takes part. */
class OracleReflectionTest {
    private static final Dialect DIALECT = new OracleDialectProvider().dialect(new ServerInfo("Oracle", 23, 0));
    private static final OracleExpressions EXPRESSIONS = new OracleExpressions(DIALECT.identifiers(), "SHOP");
    private static final OracleColumns COLUMNS = new OracleColumns(DIALECT.identifiers(), DIALECT.types(), EXPRESSIONS);

    private final TableAssembly tables = new TableAssembly();
    private final OracleConstraints constraints =
            new OracleConstraints(DIALECT.identifiers(), EXPRESSIONS, OracleReflectionTest::name);
    private final OracleIndexes indexes =
            new OracleIndexes(DIALECT.identifiers(), EXPRESSIONS, OracleReflectionTest::name);

    private static QualifiedName name(String owner, String name) {
        Identifier schema = owner.equals("SHOP") ? null : DIALECT.identifiers().fromCatalogue(owner);
        return new QualifiedName(schema, DIALECT.identifiers().fromCatalogue(name));
    }

    /** A row with nothing but a name and a type. */
    private static OracleColumns.Row row(
            String name, String type, @Nullable Integer precision, @Nullable Integer scale) {
        return new OracleColumns.Row(
                name, type, null, 22, precision, scale, 0, null, true, false, false, null, null, null, null, null);
    }

    private static OracleColumns.Row varchar(String name, int length, String unit, @Nullable String defaultSql) {
        return new OracleColumns.Row(
                name,
                "VARCHAR2",
                null,
                length * 4,
                null,
                null,
                length,
                unit,
                true,
                false,
                false,
                "USING_NLS_COMP",
                null,
                null,
                null,
                defaultSql);
    }

    @Test
    void readsTypesWithTheirLengthsAndPrecisions() {
        assertThat(COLUMNS.read(varchar("NAME", 50, "C", null)))
                .isEqualTo(Column.of("name", new VarcharType(50, false)));
        assertThat(COLUMNS.read(varchar("NAME", 50, "B", null)).type()).isEqualTo(new Raw("VARCHAR2(50 BYTE)"));
        assertThat(COLUMNS.read(row("N", "NUMBER", null, 0)).type()).isEqualTo(new IntegerType(32, false));
        assertThat(COLUMNS.read(row("N", "NUMBER", 19, 0)).type()).isEqualTo(new IntegerType(64, false));
        assertThat(COLUMNS.read(row("N", "NUMBER", null, null)).type()).isEqualTo(new Raw("NUMBER"));
        assertThat(COLUMNS.read(row("D", "DATE", null, null)).type()).isEqualTo(new DateType());
        assertThat(COLUMNS.read(row("T", "TIMESTAMP(6)", null, 6)).type()).isEqualTo(new TimestampType(6, false));
    }

    @Test
    void keepsTheLettersOfQuotedNames() {
        assertThat(COLUMNS.read(row("DATE", "DATE", null, null)).name()).isEqualTo(Identifier.of("DATE"));
        assertThat(COLUMNS.read(row("date", "DATE", null, null)).name()).isEqualTo(Identifier.of("date"));
        assertThat(COLUMNS.read(row("created", "DATE", null, null)).name()).isEqualTo(Identifier.exact("created"));
        assertThat(COLUMNS.read(row("_lead", "DATE", null, null)).name()).isEqualTo(Identifier.of("_lead"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', nullValues = "-", textBlock = """
                    `'open'   `,                 text open
                    `'it''s'`,                   text it's
                    `NULL`,                      -
                    `''`,                        -
                    `USER`,                      sql USER
                    `"SHOP"."T_SEQ"."NEXTVAL"`,  sql t_seq.nextval
                    `"OTHER"."s"."NEXTVAL"`,     sql other."s".nextval
                    """)
    void readsDefaults(String sql, @Nullable String expected) {
        ColumnDefault value = COLUMNS.read(varchar("C", 50, "C", sql)).defaultValue();
        String read = value == null ? null : value.match(text -> "text " + text.value(), raw -> "sql " + raw.sql());
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void readsComputedAndNumberedColumns() {
        OracleColumns.Row computed = new OracleColumns.Row(
                "B", "NUMBER", null, 22, null, 0, 0, null, true, true, false, null, null, null, null, "\"A\"*2");
        assertThat(COLUMNS.read(computed).generated()).isEqualTo(new GeneratedExpression("a*2", false));
        OracleColumns.Row numbered = new OracleColumns.Row(
                "ID",
                "NUMBER",
                null,
                22,
                19,
                0,
                0,
                null,
                false,
                false,
                false,
                null,
                "BY DEFAULT",
                "START WITH: 100, INCREMENT BY: 1, MAX_VALUE: 9999999999999999999999999999, MIN_VALUE: 1, CYCLE_FLAG: N,"
                        + " CACHE_SIZE: 20, ORDER_FLAG: N",
                null,
                "\"SHOP\".\"ISEQ$$_73421\".nextval");
        assertThat(COLUMNS.read(numbered))
                .isEqualTo(Column.of("id", new IntegerType(64, false))
                        .withNullable(false)
                        .withIdentity(new Identity(false, 100L, null)));
    }

    @Test
    void readsWhatAnIdentityHasOfItsOwn() {
        OracleColumns.Row numbered = new OracleColumns.Row(
                "ID",
                "NUMBER",
                null,
                22,
                null,
                0,
                0,
                null,
                false,
                false,
                false,
                null,
                "ALWAYS",
                "START WITH: 5, INCREMENT BY: 2, MAX_VALUE: 99, MIN_VALUE: 5, CYCLE_FLAG: Y, CACHE_SIZE: 0, ORDER_FLAG: N",
                null,
                null);
        assertThat(COLUMNS.read(numbered).identity()).isEqualTo(new Identity(true, null, 2L, 5L, 99L, 0L, true));
        assertThat(OracleDdlTest.sql(
                        new AddColumn(QualifiedName.of("t"), COLUMNS.read(numbered)), 23, SchemaModel.empty()))
                .containsExactly("ALTER TABLE t ADD id INTEGER GENERATED ALWAYS AS IDENTITY"
                        + " (INCREMENT BY 2 MINVALUE 5 MAXVALUE 99 NOCACHE CYCLE)");
    }

    @Test
    void tellsADefaultForNullsApart() {
        OracleColumns.Row onNull = new OracleColumns.Row(
                "C", "NUMBER", null, 22, null, 0, 0, null, false, false, true, null, null, null, "how many", "0 ");
        assertThat(COLUMNS.read(onNull).defaultValue()).isEqualTo(new ColumnDefault.Expression("ON NULL 0"));
        assertThat(COLUMNS.read(onNull).comment()).isEqualTo("how many");
    }

    @Test
    void putsKeysTogether() {
        tables.start(QualifiedName.of("line"), null);
        constraints.keyColumn("SHOP", "SYS_C001", "ID");
        constraints.keyColumn("SHOP", "FK_LINE", "ORDER_ID");
        constraints.keyColumn("SHOP", "FK_LINE", "Part");
        constraints.referencedColumn("SALES", "PK_ORDERS", "ORDERS", "ID");
        constraints.referencedColumn("SALES", "PK_ORDERS", "ORDERS", "Part");
        constraints.add(key("SYS_C001", "P", null, null, null, false, true), tables);
        constraints.add(key("FK_LINE", "R", "SALES", "PK_ORDERS", "SET NULL", true, false), tables);

        Table line = tables.tables().get(QualifiedName.of("line"));
        assertThat(line.primaryKey()).isEqualTo(new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))));
        assertThat(line.foreignKeys())
                .containsExactly(new Constraint.ForeignKey(
                        Identifier.of("fk_line"),
                        List.of(Identifier.of("order_id"), Identifier.of("Part")),
                        new QualifiedName(Identifier.of("sales"), Identifier.of("orders")),
                        List.of(Identifier.of("id"), Identifier.of("Part")),
                        ReferentialAction.SET_NULL,
                        ReferentialAction.NO_ACTION,
                        Deferrability.INITIALLY_DEFERRED));
    }

    private static OracleConstraints.Row key(
            String name,
            String type,
            @Nullable String owner,
            @Nullable String key,
            @Nullable String rule,
            boolean deferred,
            boolean generated) {
        return new OracleConstraints.Row(
                "SHOP", name, type, "LINE", owner, key, rule, deferred, deferred, true, generated);
    }

    @Test
    void leavesOutChecksThatTheColumnSaysItself() {
        tables.start(QualifiedName.of("t"), null);
        constraints.notNullColumn("SHOP", "T", "A");
        constraints.add(new OracleConstraints.CheckRow("SHOP", "NN_A", "T", true, "\"A\" IS NOT NULL"), tables);
        constraints.add(new OracleConstraints.CheckRow("SHOP", "CK_B", "T", true, "\"B\" IS NOT NULL"), tables);
        constraints.add(
                new OracleConstraints.CheckRow("SHOP", "CK", "T", false, "(\"A\" > 0 and c <> '\"A\"')"), tables);
        assertThat(tables.tables().get(QualifiedName.of("t")).checks())
                .containsExactly(
                        new Constraint.Check(Identifier.of("ck_b"), "b IS NOT NULL"),
                        new Constraint.Check(Identifier.of("ck"), "a > 0 and c <> '\"A\"'", false));
    }

    @Test
    void putsIndexesTogether() {
        tables.start(QualifiedName.of("t"), null);
        indexes.column("SHOP", "IX", "SYS_NC00003$", false, 1);
        indexes.column("SHOP", "IX", "SYS_NC00004$", true, 2);
        indexes.column("SHOP", "IX", "B", false, 3);
        indexes.expression("SHOP", "IX", 1, "LOWER(\"A\")");
        indexes.expression("SHOP", "IX", 2, "\"A\"");
        indexes.add(new OracleIndexes.Row("SHOP", "IX", "FUNCTION-BASED NORMAL", true, "SHOP", "T"), tables);
        indexes.column("SHOP", "BM", "B", false, 1);
        indexes.add(new OracleIndexes.Row("SHOP", "BM", "BITMAP", false, "SHOP", "T"), tables);
        assertThat(tables.tables().get(QualifiedName.of("t")).indexes())
                .containsExactly(
                        new Index(
                                Identifier.of("ix"),
                                List.of(
                                        Index.Part.expression("LOWER(a)"),
                                        new Index.Part(Identifier.of("a"), null, true, null),
                                        Index.Part.of(Identifier.of("b"))),
                                true,
                                null,
                                null,
                                List.of()),
                        new Index(
                                Identifier.of("bm"),
                                List.of(Index.Part.of(Identifier.of("b"))),
                                false,
                                null,
                                "bitmap",
                                List.of()));
    }

    @Test
    void readsSequencesWithoutWhatEveryOneHas() {
        QualifiedName name = QualifiedName.of("s");
        assertThat(OracleSequences.read(name, "1", "9999999999999999999999999999", "50", "N", "20"))
                .isEqualTo(Sequence.of(name, 1, 50));
        assertThat(OracleSequences.read(name, "10", "99", "5", "Y", "0"))
                .isEqualTo(new Sequence(name, 10, 5, 10L, 99L, 0L, true));
        assertThat(OracleSequences.read(name, "-999999999999999999999999999", "-1", "-1", "N", "20"))
                .isEqualTo(Sequence.of(name, -1, -1));
    }

    @Test
    void rendersWhatItReadInWordsThatReadTheSame() {
        Column read = COLUMNS.read(varchar("NAME", 50, "B", "'x'"));
        Table table = new Table(QualifiedName.of("t"), List.of(read), null, List.of(), List.of(), null);
        assertThat(DIALECT.ddl()
                        .render(new CreateTable(table), SchemaModel::empty)
                        .get(0)
                        .text())
                .contains("name VARCHAR2(50 BYTE) DEFAULT 'x'");
    }

    @Test
    void asksForLongTextsLastAndWithoutSorting() {
        for (String query : List.of(OracleQueries.DEFAULTS, OracleQueries.CHECKS, OracleQueries.VIEWS)) {
            String columns = query.substring(0, query.indexOf("from"));
            assertThat(columns.strip()).matches("(?s).*(data_default|search_condition|text)");
            assertThat(query).doesNotContain("distinct", "group by", "union");
        }
        assertThat(OracleQueries.forSchemas(OracleQueries.SCHEMAS, 2)).endsWith("in (?, ?)");
    }
}
