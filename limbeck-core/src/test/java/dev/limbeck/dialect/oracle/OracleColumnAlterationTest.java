// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OracleColumnAlterationTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final Column PLAIN = Column.of("c", new VarcharType(50, false));

    @Test
    void changesSeveralPartsInTheOrderInWhichTheyWork() {
        Column before = PLAIN.withDefault(new ColumnDefault.Text("x"));
        assertThat(change(
                        before,
                        column -> column.withName(Identifier.of("Select"))
                                .withType(new IntegerType(64, false))
                                .withNullable(false)
                                .withDefault(new ColumnDefault.Expression("0"))
                                .withComment("number")))
                .containsExactly(
                        "ALTER TABLE t MODIFY c NOT NULL",
                        "ALTER TABLE t MODIFY c DEFAULT 0",
                        "ALTER TABLE t MODIFY c NUMBER(19)",
                        "COMMENT ON COLUMN t.c IS 'number'",
                        "ALTER TABLE t RENAME COLUMN c TO \"Select\"");
    }

    @Test
    void takesPartsAway() {
        Column before = PLAIN.withDefault(new ColumnDefault.Text("x"))
                .withNullable(false)
                .withCollation("BINARY_CI")
                .withComment("old");
        assertThat(change(before, column -> PLAIN))
                .containsExactly(
                        "ALTER TABLE t MODIFY c NULL",
                        "ALTER TABLE t MODIFY c DEFAULT NULL",
                        "ALTER TABLE t MODIFY c COLLATE USING_NLS_COMP",
                        "COMMENT ON COLUMN t.c IS ''");
    }

    @Test
    void changesAndDropsAnIdentityButMakesNone() {
        Column numbered =
                Column.of("c", new IntegerType(32, false)).withNullable(false).withIdentity(Identity.byDefault());
        assertThat(change(numbered, column -> column.withIdentity(new Identity(true, 5L, null))))
                .containsExactly("ALTER TABLE t MODIFY c GENERATED ALWAYS AS IDENTITY (START WITH 5)");
        assertThat(change(numbered, column -> column.withIdentity(null)))
                .containsExactly("ALTER TABLE t MODIFY c DROP IDENTITY");
        assertRefused(numbered.withIdentity(null), column -> numbered, "NEXTVAL");
    }

    @Test
    void changesTheExpressionOfAComputedColumnOnly() {
        Column computed = PLAIN.withGenerated(new GeneratedExpression("a + 1", false));
        assertThat(change(computed, column -> column.withGenerated(new GeneratedExpression("a + 2", false))))
                .containsExactly("ALTER TABLE t MODIFY c GENERATED ALWAYS AS (a + 2) VIRTUAL");
        assertRefused(computed, column -> column.withGenerated(null), "op.dropColumn");
        assertRefused(PLAIN, column -> computed, "op.dropColumn");
    }

    @Test
    void doesNotCastByAnExpression() {
        ColumnPatch patch = ColumnPatch.between(PLAIN, PLAIN.withType(new IntegerType(32, false)))
                .withUsing("TO_NUMBER(c)");
        assertThatThrownBy(() -> sql(new AlterColumn(T, PLAIN.name(), patch, PLAIN)))
                .isInstanceOfSatisfying(
                        LimbeckException.class,
                        error -> assertThat(error.help()).contains("UPDATE t SET … = TO_NUMBER(c)"));
    }

    private static List<String> change(Column before, UnaryOperator<Column> change) {
        return sql(new AlterColumn(T, before.name(), ColumnPatch.between(before, change.apply(before)), before));
    }

    private static List<String> sql(AlterColumn alter) {
        return OracleDdlTest.sql(alter, 23, SchemaModel.empty());
    }

    private static void assertRefused(Column before, UnaryOperator<Column> change, String help) {
        assertThatThrownBy(() -> change(before, change)).isInstanceOfSatisfying(LimbeckException.class, error -> {
            assertThat(error.getMessage()).startsWith("oracle cannot");
            assertThat(error.help()).contains(help);
        });
    }
}
