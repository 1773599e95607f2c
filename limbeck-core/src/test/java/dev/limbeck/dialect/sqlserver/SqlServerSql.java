// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Catalog;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;

/** The SQL of operations, after tables that are there, and its refusals. */
final class SqlServerSql {
    private static final QualifiedName T = QualifiedName.of("t");
    private static final Identifier A = Identifier.of("a");

    private SqlServerSql() {}

    static Table table(Column... columns) {
        return new Table(T, List.of(columns), null, List.of(), List.of(), null);
    }

    static Constraint foreignKey(ReferentialAction onDelete, Deferrability deferrability) {
        return new Constraint.ForeignKey(
                Identifier.of("fk_t"),
                List.of(A),
                QualifiedName.of("ref", "o"),
                List.of(Identifier.of("id")),
                onDelete,
                ReferentialAction.NO_ACTION,
                deferrability);
    }

    static void assertUnsupported(Operation operation, String help) {
        assertThatThrownBy(() -> sql(operation)).isInstanceOfSatisfying(LimbeckException.class, error -> {
            assertThat(error.id()).isEqualTo(ErrorId.UNSUPPORTED_OPERATION);
            assertThat(error.report()).contains("sqlserver cannot").contains(help);
        });
    }

    static List<String> sql(Operation operation, Table... tables) {
        SchemaModel before = SchemaModel.ofTables(List.of(tables));
        Catalog catalog = () -> before;
        return new SqlServerDialectProvider()
                .dialect(new SqlServerDialectProvider().defaultServer()).ddl().render(operation, catalog).stream()
                        .map(SqlStatement::text)
                        .toList();
    }
}
