// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.EnumType;
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
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OracleDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName IN_APP = new QualifiedName(Identifier.of("app"), Identifier.of("t"));
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);
    private static final List<Identifier> A = List.of(Identifier.of("a"));

    @Test
    void createsATableWithAllThatBelongsToIt() {
        Table table = new Table(
                QualifiedName.of("Order"),
                List.of(
                        Column.of("id", new IntegerType(64, false)).withIdentity(new Identity(true, 10L, 2L)),
                        Column.of("user", VARCHAR)
                                .withDefault(new ColumnDefault.Text("it's"))
                                .withNullable(false)
                                .withComment("who"),
                        Column.of(Identifier.exact("lower"), INTEGER)
                                .withDefault(new ColumnDefault.Expression("ON NULL 0")),
                        Column.of("g", INTEGER).withGenerated(new GeneratedExpression("id * 2", false))),
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))),
                List.of(new Constraint.Check(Identifier.of("ck"), "\"user\" <> 'x'")),
                List.of(Index.of(Identifier.of("ix"), List.of(Identifier.of("user")), false)),
                "all orders");
        assertThat(sql(new CreateTable(table)))
                .containsExactly(
                        "CREATE TABLE \"Order\" (\n"
                                + "    id NUMBER(19) GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 10),\n"
                                + "    \"user\" VARCHAR2(50 CHAR) DEFAULT 'it''s' NOT NULL,\n"
                                + "    \"lower\" INTEGER DEFAULT ON NULL 0,\n"
                                + "    g INTEGER GENERATED ALWAYS AS (id * 2) VIRTUAL,\n"
                                + "    PRIMARY KEY (id),\n"
                                + "    CONSTRAINT ck CHECK (\"user\" <> 'x')\n"
                                + ")",
                        "CREATE INDEX ix ON \"Order\" (\"user\")",
                        "COMMENT ON TABLE \"Order\" IS 'all orders'",
                        "COMMENT ON COLUMN \"Order\".\"user\" IS 'who'");
    }

    @Test
    void quotesWhatBeginsWithAnUnderscoreAndWhatIsReserved() {
        assertThat(sql(new DropTable(QualifiedName.of("_lead"), null))).containsExactly("DROP TABLE \"_lead\"");
        assertThat(sql(new DropTable(QualifiedName.of("access"), null))).containsExactly("DROP TABLE \"access\"");
        assertThat(sql(new DropTable(QualifiedName.of("v$x"), null))).containsExactly("DROP TABLE v$x");
    }

    @Test
    void renamesATableInItsSchema() {
        assertThat(sql(new RenameTable(IN_APP, Identifier.of("New Name"))))
                .containsExactly("ALTER TABLE app.t RENAME TO \"New Name\"");
    }

    @Test
    void takesACommentAwayWithATextOfNoCharacters() {
        assertThat(sql(new SetTableComment(T, null, "old"))).containsExactly("COMMENT ON TABLE t IS ''");
        assertThat(sql(new SetTableComment(T, "new", null))).containsExactly("COMMENT ON TABLE t IS 'new'");
    }

    @Test
    void addsAColumnWithItsComment() {
        assertThat(sql(new AddColumn(IN_APP, Column.of("c", VARCHAR).withComment("it's"))))
                .containsExactly("ALTER TABLE app.t ADD c VARCHAR2(50 CHAR)", "COMMENT ON COLUMN app.t.c IS 'it''s'");
    }

    @Test
    void dropsConstraintsThatAColumnSharesWithOthersFirst() {
        Table table = new Table(
                T,
                List.of(Column.of("a", INTEGER), Column.of("b", INTEGER)),
                null,
                List.of(
                        new Constraint.Unique(
                                Identifier.of("uq"), List.of(Identifier.of("a"), Identifier.of("b")), false),
                        new Constraint.Unique(Identifier.of("uq_a"), A, false),
                        new Constraint.Check(Identifier.of("ck"), "a < b"),
                        new Constraint.Check(Identifier.of("ck_b"), "b <> 'a'")),
                List.of(),
                null);
        assertThat(sql(new DropColumn(T, Identifier.of("a"), null), SchemaModel.ofTables(List.of(table))))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT uq",
                        "ALTER TABLE t DROP CONSTRAINT ck",
                        "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void addsAndDropsConstraints() {
        assertThat(sql(new AddConstraint(
                        T,
                        new Constraint.ForeignKey(
                                Identifier.of("fk"),
                                A,
                                IN_APP,
                                A,
                                ReferentialAction.SET_NULL,
                                ReferentialAction.NO_ACTION,
                                Deferrability.INITIALLY_DEFERRED))))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY(a) REFERENCES app.t (a)"
                        + " ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED");
        assertThat(sql(new DropConstraint(T, Constraint.Kind.FOREIGN_KEY, Identifier.of("fk"), null)))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT fk");
        assertThat(sql(new DropConstraint(T, Constraint.Kind.PRIMARY_KEY, null, null)))
                .containsExactly("ALTER TABLE t DROP PRIMARY KEY");
    }

    @Test
    void createsIndexesInTheSchemaOfTheirTable() {
        Index index = new Index(
                Identifier.of("ix"),
                List.of(Index.Part.expression("lower(a)"), new Index.Part(Identifier.of("b"), null, true, null)),
                true,
                null,
                null,
                List.of());
        assertThat(sql(new CreateIndex(IN_APP, index)))
                .containsExactly("CREATE UNIQUE INDEX app.ix ON app.t (lower(a), b DESC)");
        assertThat(sql(new CreateIndex(T, index(Index.Part.of(A.get(0)), null, "bitmap"))))
                .containsExactly("CREATE BITMAP INDEX ix ON t (a)");
        assertThat(sql(new DropIndex(IN_APP, Identifier.of("ix"), null))).containsExactly("DROP INDEX app.ix");
    }

    @Test
    void namesEveryOptionOfASequenceButItsStart() {
        Sequence sequence = new Sequence(QualifiedName.of("s"), 5, 50, 1L, 1000L, 0L, true);
        assertThat(sql(new CreateSequence(sequence)))
                .containsExactly(
                        "CREATE SEQUENCE s START WITH 5 INCREMENT BY 50 MINVALUE 1 MAXVALUE 1000 NOCACHE CYCLE");
        assertThat(sql(new AlterSequence(sequence, null)))
                .containsExactly("ALTER SEQUENCE s INCREMENT BY 50 MINVALUE 1 MAXVALUE 1000 NOCACHE CYCLE");
        assertThat(sql(new AlterSequence(Sequence.of(QualifiedName.of("s"), 1, 50), sequence)))
                .containsExactly("ALTER SEQUENCE s INCREMENT BY 50 NOMINVALUE NOMAXVALUE CACHE 20 NOCYCLE");
        assertThat(sql(new DropSequence(QualifiedName.of("s"), null))).containsExactly("DROP SEQUENCE s");
    }

    @Test
    void insertsEachRowByItself() {
        InsertRows insert = new InsertRows(
                T,
                List.of(Identifier.of("a"), Identifier.of("order")),
                List.of(
                        List.of(new Literal.Number(BigDecimal.ONE), new Literal.Text("it's")),
                        List.of(new Literal.Null(), new Literal.Bool(true))));
        assertThat(sql(insert))
                .containsExactly(
                        "INSERT INTO t (a, \"order\") VALUES (1, 'it''s')",
                        "INSERT INTO t (a, \"order\") VALUES (NULL, true)");
        assertThat(sql(insert, 19, SchemaModel.empty())).contains("INSERT INTO t (a, \"order\") VALUES (NULL, 1)");
    }

    @Test
    void takesTheTerminatorFromRawSqlButNotFromABlock() {
        assertThat(sql(new Operation.Execute("UPDATE t SET a = ';' ;"))).containsExactly("UPDATE t SET a = ';'");
        assertThat(sql(new Operation.Execute("UPDATE t SET a = 1\n/"))).containsExactly("UPDATE t SET a = 1");
        assertThat(sql(new Operation.Execute("BEGIN p; END;\n/"))).containsExactly("BEGIN p; END;");
        assertThat(sql(new Operation.Execute("SELECT 1 /* both */"))).containsExactly("SELECT 1 /* both */");
    }

    @Test
    void putsALongTextTogether() {
        String smile = "🙂";
        String text = "a".repeat(999) + smile + "b".repeat(999);
        InsertRows insert = new InsertRows(T, A, List.of(List.of(new Literal.Text(text))));
        assertThat(sql(insert))
                .containsExactly("INSERT INTO t (a) VALUES (TO_CLOB('" + "a".repeat(999) + "') || TO_CLOB('" + smile
                        + "b".repeat(998) + "') || TO_CLOB('b'))");
    }

    @Test
    void saysWhatToDoInPlaceOfWhatItCannot() {
        assertUnsupported(
                new CreateIndex(T, index(Index.Part.of(A.get(0)), "b > 0", null)), "CASE WHEN b > 0 THEN a END");
        assertUnsupported(new CreateIndex(T, index(Index.Part.of(A.get(0)), null, "gin")), "bitmap");
        assertUnsupported(
                new CreateIndex(T, index(new Index.Part(A.get(0), null, false, Index.Nulls.FIRST), null, null)),
                "nulls(…)");
        assertUnsupported(new CreateEnumType(new EnumType(QualifiedName.of("e"), List.of("a"))), "check constraint");
        assertUnsupported(new CreateSchema(Identifier.of("app")), "CREATE USER app");
        assertUnsupported(new DropSchema(Identifier.of("app")), "DROP USER app");
        assertUnsupported(new AddConstraint(T, new Constraint.Unique(null, A, true)), "not null");
        assertUnsupported(key(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE), "onUpdate(…)");
        assertUnsupported(key(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION), "onDelete(…)");
        assertUnsupported(key(ReferentialAction.SET_DEFAULT, ReferentialAction.NO_ACTION), "SET_NULL");
        assertUnsupported(
                new AddColumn(T, Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a", true))),
                "generatedVirtual");
    }

    private static Operation key(ReferentialAction onDelete, ReferentialAction onUpdate) {
        return new AddConstraint(
                T, new Constraint.ForeignKey(null, A, T, A, onDelete, onUpdate, Deferrability.NOT_DEFERRABLE));
    }

    private static Index index(Index.Part part, @Nullable String where, @Nullable String method) {
        return new Index(Identifier.of("ix"), List.of(part), false, where, method, List.of());
    }

    private static List<String> sql(Operation operation) {
        return sql(operation, SchemaModel.empty());
    }

    private static List<String> sql(Operation operation, SchemaModel catalog) {
        return sql(operation, 23, catalog);
    }

    static List<String> sql(Operation operation, int version, SchemaModel catalog) {
        return new OracleDialectProvider()
                .dialect(new ServerInfo("Oracle", version, 0)).ddl().render(operation, () -> catalog).stream()
                        .map(SqlStatement::text)
                        .toList();
    }

    private static void assertUnsupported(Operation operation, String help) {
        assertThatThrownBy(() -> sql(operation)).isInstanceOfSatisfying(LimbeckException.class, error -> {
            assertThat(error.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
            assertThat(error.getMessage()).startsWith("oracle cannot");
            assertThat(error.help()).contains(help);
        });
    }
}
