// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static dev.limbeck.dialect.sqlserver.SqlServerSql.assertUnsupported;
import static dev.limbeck.dialect.sqlserver.SqlServerSql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlServerIndexesTest {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName APP_T = QualifiedName.of("app", "t");
    private static final Identifier A = Identifier.of("a");

    @Test
    void createsAnIndexWithAllItsOptions() {
        Index index = new Index(
                Identifier.of("IX"),
                List.of(Index.Part.of(A), new Index.Part(Identifier.of("b"), null, true, Index.Nulls.LAST)),
                true,
                "a IS NOT NULL",
                "clustered",
                List.of(Identifier.of("order")));
        assertThat(sql(new CreateIndex(APP_T, index)))
                .containsExactly(
                        "CREATE UNIQUE CLUSTERED INDEX [IX] ON app.t (a, b DESC) INCLUDE ([order]) WHERE a IS NOT NULL");
    }

    @Test
    void namesNoColumnsOfAClusteredColumnstore() {
        Index index = new Index(
                Identifier.of("ix"), List.of(Index.Part.of(A)), false, null, "clustered columnstore", List.of());
        assertThat(sql(new CreateIndex(T, index))).containsExactly("CREATE CLUSTERED COLUMNSTORE INDEX ix ON t");
    }

    @Test
    void refusesToIndexAnExpression() {
        Index index = new Index(
                Identifier.of("ix"), List.of(Index.Part.expression("lower(a)")), false, null, null, List.of());
        assertUnsupported(new CreateIndex(T, index), "add a generated column");
    }

    @Test
    void refusesNullsWhereTheServerDoesNotPutThem() {
        Index index = new Index(
                Identifier.of("ix"),
                List.of(new Index.Part(A, null, false, Index.Nulls.LAST)),
                false,
                null,
                null,
                List.of());
        assertUnsupported(new CreateIndex(T, index), "leave out where nulls stand");
    }

    @Test
    void refusesMethodsOfOtherDatabases() {
        Index index = new Index(Identifier.of("ix"), List.of(Index.Part.of(A)), false, null, "gin", List.of());
        assertUnsupported(new CreateIndex(T, index), "clustered columnstore");
    }

    @Test
    void dropsAnIndexOfItsTable() {
        assertThat(sql(new DropIndex(APP_T, Identifier.of("ix"), null))).containsExactly("DROP INDEX ix ON app.t");
    }
}
