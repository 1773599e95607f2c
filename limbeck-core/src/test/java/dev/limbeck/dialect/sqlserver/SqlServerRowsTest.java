// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows, also into columns that number themselves. */
class SqlServerRowsTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final SqlType INTEGER = new IntegerType(32, false);
    private static final Identifier A = Identifier.of("a");

    @Test
    void letsRowsBringTheirNumbers() {
        Table table = table(Column.of("a", INTEGER).withIdentity(Identity.byDefault()));
        assertThat(sql(insert("x"), table))
                .containsExactly(
                        "SET IDENTITY_INSERT t ON",
                        "INSERT INTO t (a, b) VALUES (1, 'x')",
                        "SET IDENTITY_INSERT t OFF");
    }

    @Test
    void leavesTheNumberingAloneWhereRowsBringNone() {
        assertThat(sql(insert("x"), table(Column.of("a", INTEGER))))
                .containsExactly("INSERT INTO t (a, b) VALUES (1, 'x')");
    }

    @Test
    void letsTheServerSeeWhetherAColumnNumbersItself() {
        String condition = "IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = object_id('t')"
                + " AND name IN ('a', 'b')) ";
        assertThat(sql(insert("x")))
                .startsWith(condition + "SET IDENTITY_INSERT t ON")
                .endsWith(condition + "SET IDENTITY_INSERT t OFF");
    }

    @Test
    void marksTextThatNoCodePageHolds() {
        assertThat(sql(insert("żółć"), table(Column.of("a", INTEGER))))
                .containsExactly("INSERT INTO t (a, b) VALUES (1, N'żółć')");
    }

    @Test
    void putsAtMostAThousandRowsIntoOneStatement() {
        List<List<Literal>> rows =
                java.util.Collections.nCopies(1001, List.<Literal>of(new Literal.Number(BigDecimal.ONE)));
        assertThat(sql(new InsertRows(T, List.of(A), rows), table(Column.of("a", INTEGER))))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static InsertRows insert(String text) {
        return new InsertRows(
                T,
                List.of(A, Identifier.of("b")),
                List.of(List.of(new Literal.Number(BigDecimal.ONE), new Literal.Text(text))));
    }
}
