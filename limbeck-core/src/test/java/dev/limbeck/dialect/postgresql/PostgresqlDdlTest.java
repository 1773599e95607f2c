// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PostgresqlDdlTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType BIGINT = new IntegerType(64, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);

    @Test
    void createsATableWithAllThatBelongsToIt() {
        Table table = new Table(
                QualifiedName.of("app", "Order"),
                List.of(
                        Column.of("id", BIGINT).withIdentity(new Identity(true, 10L, 2L)),
                        Column.of("user", VARCHAR)
                                .withDefault(new ColumnDefault.Text("it's"))
                                .withNullable(false),
                        Column.of("c", VARCHAR).withCollation("de_DE").withComment("what c is")),
                new Constraint.PrimaryKey(null, List.of(Identifier.of("id"))),
                List.of(new Constraint.Check(Identifier.of("ck"), "id > 5")),
                List.of(Index.of(Identifier.of("ix"), List.of(Identifier.of("user")), true)),
                "all orders");
        assertThat(sql(new CreateTable(table)))
                .containsExactly(
                        "CREATE TABLE app.\"Order\" (\n"
                                + "    id BIGINT GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 START WITH 10),\n"
                                + "    \"user\" VARCHAR(50) DEFAULT 'it''s' NOT NULL,\n"
                                + "    c VARCHAR(50) COLLATE \"de_DE\",\n"
                                + "    PRIMARY KEY (id),\n"
                                + "    CONSTRAINT ck CHECK (id > 5)\n"
                                + ")",
                        "CREATE UNIQUE INDEX ix ON app.\"Order\" (\"user\")",
                        "COMMENT ON TABLE app.\"Order\" IS 'all orders'",
                        "COMMENT ON COLUMN app.\"Order\".c IS 'what c is'");
    }

    @Test
    void renamesATable() {
        assertThat(sql(new RenameTable(QualifiedName.of("App", "old"), Identifier.of("New Name"))))
                .containsExactly("ALTER TABLE \"App\".\"old\" RENAME TO \"New Name\"");
    }

    @Test
    void addsAGeneratedColumn() {
        Column column = Column.of("n", INTEGER).withGenerated(new GeneratedExpression("a + b", false));
        assertThat(sql(new AddColumn(T, column)))
                .containsExactly("ALTER TABLE t ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) VIRTUAL");
    }

    @Test
    void saysSinceWhenColumnsMayBeComputedWhenRead() {
        Column column = Column.of("n", INTEGER).withGenerated(new GeneratedExpression("a + b", false));
        assertUnsupported(17, new AddColumn(T, column), "before version 18");
    }

    @Test
    void saysSinceWhenNullsMayBeEqual() {
        Constraint unique = new Constraint.Unique(Identifier.of("uq"), List.of(Identifier.of("a")), true);
        assertThat(sql(new AddConstraint(T, unique)))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a)");
        assertUnsupported(14, new AddConstraint(T, unique), "before version 15");
    }

    @Test
    void dropsAConstraint() {
        assertThat(sql(new DropConstraint(T, Constraint.Kind.UNIQUE, Identifier.of("My Con"), null)))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT \"My Con\"");
    }

    @Test
    void createsAnIndexWithEveryOption() {
        Index index = new Index(
                Identifier.of("ix"),
                List.of(
                        Index.Part.expression("lower(a)"),
                        Index.Part.expression("a + b"),
                        Index.Part.expression("c text_pattern_ops"),
                        new Index.Part(Identifier.of("d"), null, true, Index.Nulls.LAST)),
                true,
                "a > 5",
                "gist",
                List.of(Identifier.of("e")));
        assertThat(sql(new CreateIndex(T, index)))
                .containsExactly("CREATE UNIQUE INDEX ix ON t USING gist (lower(a), (a + b), c text_pattern_ops,"
                        + " d DESC NULLS LAST) INCLUDE (e) WHERE a > 5");
    }

    @Test
    void dropsAnIndexInTheSchemaOfItsTable() {
        assertThat(sql(new DropIndex(QualifiedName.of("app", "t"), Identifier.of("ix"), null)))
                .containsExactly("DROP INDEX app.ix");
    }

    @Test
    void renamesAColumn() {
        assertThat(alter(ColumnPatch.nothing().withName(Patch.to(Identifier.of("Select")))))
                .containsExactly("ALTER TABLE t RENAME c TO \"Select\"");
    }

    @Test
    void changesATypeWithoutKnowingTheOldOne() {
        assertThat(alter(ColumnPatch.nothing().withType(Patch.to(BIGINT))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c TYPE BIGINT");
    }

    @Test
    void changesATypeThatNeedsAnExpressionAndPutsTheDefaultAside() {
        Column before = Column.of("c", VARCHAR).withDefault(new ColumnDefault.Text("7"));
        assertThat(change(before, column -> column.withType(INTEGER)))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN c DROP DEFAULT",
                        "ALTER TABLE t ALTER COLUMN c TYPE INTEGER USING c::INTEGER",
                        "ALTER TABLE t ALTER COLUMN c SET DEFAULT '7'");
    }

    @Test
    void changesABooleanIntoALargeNumberThroughAnInteger() {
        assertThat(change(Column.of("c", new BooleanType()), column -> column.withType(BIGINT)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c TYPE BIGINT USING c::INTEGER::BIGINT");
    }

    @Test
    void keepsTheCollationWhenTheTypeChanges() {
        assertThat(change(
                        Column.of("c", VARCHAR).withCollation("C"),
                        column -> column.withType(new VarcharType(9, false))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c TYPE VARCHAR(9) COLLATE \"C\"");
    }

    @Test
    void changesSeveralPartsInTheOrderThatTheServerAccepts() {
        Column before = Column.of("c", INTEGER).withDefault(new ColumnDefault.Expression("7"));
        assertThat(change(
                        before,
                        column -> column.withName(Identifier.of("d"))
                                .withType(BIGINT)
                                .withNullable(false)
                                .withDefault(null)
                                .withIdentity(Identity.byDefault())
                                .withComment("key")))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN c TYPE BIGINT",
                        "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE t ALTER COLUMN c DROP DEFAULT",
                        "ALTER TABLE t ALTER COLUMN c ADD GENERATED BY DEFAULT AS IDENTITY",
                        "COMMENT ON COLUMN t.c IS 'key'",
                        "ALTER TABLE t RENAME c TO d");
    }

    @Test
    void changesOnlyWhatDiffersInAnIdentity() {
        Column before = Column.of("c", INTEGER).withIdentity(Identity.byDefault());
        assertThat(change(before, column -> column.withIdentity(new Identity(true, 3L, null))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c SET GENERATED ALWAYS SET START WITH 3");
        assertThat(change(before, column -> column.withIdentity(null)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c DROP IDENTITY");
    }

    @Test
    void givesAGeneratedColumnAnotherExpressionInPlaceFromVersion17On() {
        Column before = Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a", true));
        Operation operation =
                alteration(before, column -> column.withGenerated(new GeneratedExpression("a + 1", true)));
        assertThat(sql(operation)).containsExactly("ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS (a + 1)");
        Table table = new Table(
                T,
                List.of(before, Column.of("a", INTEGER)),
                null,
                List.of(new Constraint.Check(Identifier.of("ck"), "c > 0")),
                List.of(Index.of(Identifier.of("ix"), List.of(Identifier.of("c")), false)),
                null);
        assertThat(sql(16, operation, SchemaModel.ofTables(List.of(table))))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT ck",
                        "ALTER TABLE t DROP COLUMN c",
                        "ALTER TABLE t ADD COLUMN c INTEGER GENERATED ALWAYS AS (a + 1) STORED",
                        "CREATE INDEX ix ON t (c)",
                        "ALTER TABLE t ADD CONSTRAINT ck CHECK (c > 0)");
    }

    @Test
    void refusesAConversionToNoType() {
        assertThatThrownBy(() -> alter(ColumnPatch.nothing().withUsing("c::integer")))
                .hasMessageContaining("the expression 'c::integer' converts the values of 'c'");
    }

    @Test
    void refusesToReplaceValuesByComputedOnes() {
        Column before = Column.of("c", INTEGER);
        assertUnsupported(
                18,
                alteration(before, column -> column.withGenerated(new GeneratedExpression("a", true))),
                "make the existing column 'c' a generated one");
    }

    @Test
    void saysSinceWhenAGeneratedColumnCanBecomeAPlainOne() {
        Column before = Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a", true));
        Operation operation = alteration(before, column -> column.withGenerated(null));
        assertThat(sql(operation)).containsExactly("ALTER TABLE t ALTER COLUMN c DROP EXPRESSION");
        assertUnsupported(12, operation, "before version 13");
    }

    @Test
    void createsAnEnumType() {
        assertThat(sql(new CreateEnumType(new EnumType(QualifiedName.of("odd vals"), List.of("it's", "100%", "")))))
                .containsExactly("CREATE TYPE \"odd vals\" AS ENUM ('it''s', '100%', '')");
    }

    @Test
    void addsValuesWhereTheyBelong() {
        assertThat(sql(new AlterEnumType(mood("a", "b", "c", "d"), mood("b", "d"))))
                .containsExactly("ALTER TYPE mood ADD VALUE 'a' BEFORE 'b'", "ALTER TYPE mood ADD VALUE 'c' AFTER 'b'");
    }

    @Test
    void takesValuesAwayByANewType() {
        Table table = new Table(
                T,
                List.of(Column.of("m", new NamedEnumType(QualifiedName.of("mood")))
                        .withDefault(new ColumnDefault.Text("a"))),
                null,
                List.of(),
                List.of(),
                null);
        assertThat(sql(18, new AlterEnumType(mood("a"), mood("a", "b")), SchemaModel.ofTables(List.of(table))))
                .containsExactly(
                        """
                        DO $$
                        BEGIN
                            IF EXISTS (SELECT 1 FROM t WHERE m::TEXT IN ('b')) THEN
                                RAISE EXCEPTION 'rows of t still hold a value that type mood loses in column m; update them before: b';
                            END IF;
                        END
                        $$""",
                        "ALTER TYPE mood RENAME TO mood__old",
                        "CREATE TYPE mood AS ENUM ('a')",
                        "ALTER TABLE t ALTER COLUMN m DROP DEFAULT",
                        "ALTER TABLE t ALTER COLUMN m TYPE mood USING m::TEXT::mood",
                        "ALTER TABLE t ALTER COLUMN m SET DEFAULT 'a'",
                        """
                        DO $$
                        DECLARE
                            c RECORD;
                        BEGIN
                            FOR c IN
                                SELECT castsource::REGTYPE AS source, casttarget::REGTYPE AS target, castcontext AS context
                                FROM pg_cast
                                WHERE castmethod = 'i' AND 'mood__old'::REGTYPE IN (castsource, casttarget)
                            LOOP
                                EXECUTE format('DROP CAST (%s AS %s)', c.source, c.target);
                                EXECUTE format(
                                    'CREATE CAST (%s AS %s) WITH INOUT%s',
                                    CASE c.source WHEN 'mood__old'::REGTYPE THEN 'mood'::REGTYPE ELSE c.source END,
                                    CASE c.target WHEN 'mood__old'::REGTYPE THEN 'mood'::REGTYPE ELSE c.target END,
                                    CASE c.context WHEN 'i' THEN ' AS IMPLICIT' WHEN 'a' THEN ' AS ASSIGNMENT' ELSE '' END);
                            END LOOP;
                        END
                        $$""",
                        "DROP TYPE mood__old");
    }

    @Test
    void changesOnlyWhatDiffersInASequence() {
        QualifiedName name = QualifiedName.of("s");
        Sequence before = Sequence.of(name, 1, 50);
        assertThat(sql(new AlterSequence(Sequence.of(name, 1, 1), before)))
                .containsExactly("ALTER SEQUENCE s INCREMENT BY 1");
        assertThat(sql(new AlterSequence(before, before))).isEmpty();
        assertThat(sql(18, new AlterSequence(before, null), SchemaModel.empty().withSequences(Map.of())))
                .containsExactly(
                        "ALTER SEQUENCE s INCREMENT BY 50 NO MINVALUE NO MAXVALUE START WITH 1 CACHE 1 NO CYCLE");
    }

    private static EnumType mood(String... values) {
        return new EnumType(QualifiedName.of("mood"), List.of(values));
    }

    private static List<String> alter(ColumnPatch patch) {
        return sql(new AlterColumn(T, Identifier.of("c"), patch, null));
    }

    private static List<String> change(Column before, UnaryOperator<Column> change) {
        return sql(alteration(before, change));
    }

    private static Operation alteration(Column before, UnaryOperator<Column> change) {
        return new AlterColumn(T, before.name(), ColumnPatch.between(before, change.apply(before)), before);
    }

    private static List<String> sql(Operation operation) {
        return sql(18, operation, SchemaModel.empty());
    }

    private static List<String> sql(int version, Operation operation, SchemaModel catalog) {
        return new PostgresqlDialectProvider()
                .dialect(new ServerInfo("PostgreSQL", version, 0)).ddl().render(operation, () -> catalog).stream()
                        .map(SqlStatement::text)
                        .toList();
    }

    private static void assertUnsupported(int version, Operation operation, String words) {
        assertThatThrownBy(() -> sql(version, operation, SchemaModel.empty()))
                .isInstanceOfSatisfying(LimbeckException.class, error -> {
                    assertThat(error.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
                    assertThat(error.getMessage())
                            .startsWith("postgresql cannot")
                            .contains(words);
                    assertThat(error.help()).isNotEmpty();
                });
    }
}
