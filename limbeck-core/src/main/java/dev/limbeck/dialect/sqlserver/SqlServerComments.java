// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Comments are extended properties named {@code MS_Description}, which the server's own tools show. The procedures need the
 * name of the schema; where it is the connection's default one, the batch asks for it.
 */
final class SqlServerComments {
    private final SqlServerClauses clauses;

    SqlServerComments(SqlServerClauses clauses) {
        this.clauses = clauses;
    }

    /**
     * @param column null = of the table itself
     * @param before null = none
     * @param after null = none
     */
    String change(QualifiedName table, @Nullable Identifier column, @Nullable String before, @Nullable String after) {
        if (after == null) {
            return call("sp_dropextendedproperty", "", table, column);
        }
        String value = "N'" + after.replace("'", "''") + "', ";
        return call(before == null ? "sp_addextendedproperty" : "sp_updateextendedproperty", value, table, column);
    }

    private String call(String procedure, String value, QualifiedName table, @Nullable Identifier column) {
        Identifier schema = table.schema();
        String owner = schema == null ? "@schema_name" : clauses.name(schema);
        return (schema == null ? "declare @schema_name sysname = schema_name()\n" : "")
                + "execute " + procedure + " 'MS_Description', " + value + "'schema', " + owner
                + ", 'table', " + clauses.name(table.name())
                + (column == null ? "" : ", 'column', " + clauses.name(column));
    }
}
