// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.assertUnsupported;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Patch;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SqlServerColumnAlterationTest {
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final SqlType BIGINT = new IntegerType(64, false);
    private static final SqlType VARCHAR = new VarcharType(50, false);
    private static final Identifier C = Identifier.of("c");
    private static final ColumnPatch NOTHING = ColumnPatch.nothing();
    private static final String DROP_DEFAULT = """
            declare @const_name varchar(256)
            select @const_name = QUOTENAME([name]) from sys.default_constraints
            where parent_object_id = object_id('t')
            and col_name(parent_object_id, parent_column_id) = 'c'
            exec('alter table t drop constraint ' + @const_name)""";

    @Test
    void statesTypeAndNullabilityTogether() {
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)), Column.of("c", INTEGER))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c BIGINT NULL");
        assertThat(sql(alter(NOTHING.withNullable(Patch.to(false)), Column.of("c", VARCHAR))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c VARCHAR(50) NOT NULL");
    }

    @Test
    void keepsTheCollation() {
        Column before = Column.of("c", VARCHAR).withCollation("Latin1_General_CI_AS");
        assertThat(sql(alter(NOTHING.withType(Patch.to(new VarcharType(80, false))), before)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c VARCHAR(80) COLLATE Latin1_General_CI_AS NULL");
    }

    @Test
    void asksForWhatItMustStateAndIsNotTold() {
        assertThatThrownBy(() -> sql(alter(NOTHING.withType(Patch.to(BIGINT)), null)))
                .isInstanceOf(LimbeckException.class);
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)).withNullable(Patch.to(false)), null)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c BIGINT NOT NULL");
    }

    @Test
    void takesTheDefaultAwayWhileTheTypeChanges() {
        Column before = Column.of("c", INTEGER).withDefault(new ColumnDefault.Expression("7"));
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)), before)))
                .containsExactly(
                        DROP_DEFAULT, "ALTER TABLE t ALTER COLUMN c BIGINT NULL", "ALTER TABLE t ADD DEFAULT 7 FOR c");
    }

    @Test
    void leavesTheDefaultWhereOnlyTheLengthChanges() {
        Column before = Column.of("c", VARCHAR).withDefault(new ColumnDefault.Text("x"));
        assertThat(sql(alter(NOTHING.withType(Patch.to(new VarcharType(20, false))), before)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c VARCHAR(20) NULL");
    }

    @Test
    void replacesADefault() {
        Column before = Column.of("c", VARCHAR).withDefault(new ColumnDefault.Text("x"));
        assertThat(sql(alter(NOTHING.withDefault(Patch.to(new ColumnDefault.Text("it's"))), before)))
                .containsExactly(DROP_DEFAULT, "ALTER TABLE t ADD DEFAULT 'it''s' FOR c");
    }

    @Test
    void setsADefaultWhereThereIsNone() {
        assertThat(sql(alter(
                        NOTHING.withDefault(Patch.to(new ColumnDefault.Expression("1 + 1"))), Column.of("c", INTEGER))))
                .containsExactly("ALTER TABLE t ADD DEFAULT 1 + 1 FOR c");
    }

    @Test
    void dropsADefaultBeforeTheTypeChanges() {
        Column before = Column.of("c", INTEGER).withDefault(new ColumnDefault.Expression("7"));
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)).withDefault(Patch.clear()), before)))
                .containsExactly(DROP_DEFAULT, "ALTER TABLE t ALTER COLUMN c BIGINT NULL");
    }

    @Test
    void writesABitForAWord() {
        assertThat(sql(alter(
                        NOTHING.withDefault(Patch.to(new ColumnDefault.Expression("FALSE"))),
                        Column.of("c", new SqlType.BooleanType()))))
                .containsExactly("ALTER TABLE t ADD DEFAULT 0 FOR c");
    }

    @Test
    void renamesLast() {
        ColumnPatch patch =
                NOTHING.withName(Patch.to(Identifier.of("Select"))).withDefault(Patch.to(new ColumnDefault.Text("q")));
        assertThat(sql(new AlterColumn(
                        QualifiedName.of("Order"), Identifier.of("Group"), patch, Column.of("Group", VARCHAR))))
                .containsExactly(
                        "ALTER TABLE [Order] ADD DEFAULT 'q' FOR [Group]",
                        "EXEC sp_rename '[Order].[Group]', [Select], 'COLUMN'");
    }

    @Test
    void takesAChecksAwayWhileItsColumnIsRenamed() {
        Table table = table(Column.of("c", VARCHAR))
                .withConstraints(List.of(
                        new Constraint.Check(Identifier.of("ck"), "[c]<>'c' AND len(C)>c2 AND c(1)>0", false),
                        new Constraint.Check(Identifier.of("other"), "d > 'c'")));
        assertThat(sql(alter(NOTHING.withName(Patch.to(Identifier.of("New"))), null), table))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT ck",
                        "EXEC sp_rename 't.c', [New], 'COLUMN'",
                        "ALTER TABLE t WITH NOCHECK ADD CONSTRAINT ck CHECK"
                                + " ([New]<>'c' AND len([New])>c2 AND c(1)>0)");
    }

    @Test
    void changesAComment() {
        ColumnPatch patch = NOTHING.withComment(Patch.to("new"));
        assertThat(sql(alter(patch, Column.of("c", VARCHAR).withComment("old"))))
                .containsExactly("""
                        declare @schema_name sysname = schema_name()
                        execute sp_updateextendedproperty 'MS_Description', N'new', 'schema', @schema_name, 'table', t,\
                         'column', c""");
    }

    @Test
    void makesAgainWhatHeldTheColumn() {
        Table table = table(Column.of("c", INTEGER))
                .withConstraints(List.of(
                        new Constraint.Unique(Identifier.of("uq"), List.of(C), false),
                        new Constraint.Check(Identifier.of("ck"), "c > 0")))
                .withIndexes(List.of(Index.of(Identifier.of("ix"), List.of(C), false)));
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)), null), table))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT ck",
                        "ALTER TABLE t DROP CONSTRAINT uq",
                        "DROP INDEX ix ON t",
                        "ALTER TABLE t ALTER COLUMN c BIGINT NULL",
                        "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (c)",
                        "ALTER TABLE t ADD CONSTRAINT ck CHECK (c > 0)",
                        "CREATE INDEX ix ON t (c)");
    }

    @Test
    void leavesAnIndexWhereTheColumnOnlyGrows() {
        Table table =
                table(Column.of("c", VARCHAR)).withIndexes(List.of(Index.of(Identifier.of("ix"), List.of(C), true)));
        assertThat(sql(alter(NOTHING.withType(Patch.to(new VarcharType(80, false))), null), table))
                .containsExactly("ALTER TABLE t ALTER COLUMN c VARCHAR(80) NULL");
    }

    @Test
    void refusesToNumberAnExistingColumn() {
        assertUnsupported(
                alter(NOTHING.withIdentity(Patch.to(Identity.byDefault())), Column.of("c", INTEGER)),
                "add a column with identity()");
        assertUnsupported(
                alter(
                        NOTHING.withIdentity(Patch.clear()),
                        Column.of("c", INTEGER).withIdentity(Identity.byDefault())),
                "rename the new one");
    }

    @Test
    void doesNothingForAnIdentityThatIsWrittenTheSame() {
        Column before = Column.of("c", INTEGER).withIdentity(Identity.byDefault());
        assertThat(sql(alter(NOTHING.withIdentity(Patch.to(new Identity(true, null, null))), before)))
                .isEmpty();
    }

    @Test
    void refusesAnotherExpression() {
        Column before = Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a + 1", false));
        assertUnsupported(
                alter(NOTHING.withGenerated(Patch.to(new GeneratedExpression("a + 2", false))), before),
                "op.dropColumn(\"t\", \"c\")");
    }

    @Test
    void refusesAnotherTypeOfAComputedColumn() {
        Column before = Column.of("c", INTEGER).withGenerated(new GeneratedExpression("a + 1", false));
        assertUnsupported(alter(NOTHING.withType(Patch.to(BIGINT)), before), "op.dropColumn(\"t\", \"c\")");
    }

    @Test
    void leavesANumberedColumnNotNull() {
        Column before = Column.of("c", INTEGER).withIdentity(Identity.byDefault());
        assertThat(sql(alter(NOTHING.withType(Patch.to(BIGINT)), before)))
                .containsExactly("ALTER TABLE t ALTER COLUMN c BIGINT NOT NULL");
    }

    @Test
    void refusesAnExpressionForTheValues() {
        assertUnsupported(
                alter(NOTHING.withType(Patch.to(INTEGER)).withUsing("len(c)"), Column.of("c", VARCHAR)),
                "op.execute(\"UPDATE …\")");
    }

    private static AlterColumn alter(ColumnPatch patch, @Nullable Column before) {
        return new AlterColumn(QualifiedName.of("t"), C, patch, before);
    }
}
