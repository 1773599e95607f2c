// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Limbeck's own tables and sees whether they are there. */
final class BookkeepingTables {
    private BookkeepingTables() {}

    /** Makes the table where there is none, in the dialect's words. */
    static SqlStatement create(Dialect dialect, Table table) {
        List<SqlStatement> statements = dialect.ddl().render(new CreateTable(table), SchemaModel::empty);
        return new SqlStatement(
                dialect.bookkeeping().ifMissing().apply(statements.get(0).text()));
    }

    /** Whether the catalogue shows the table; asks the driver, so that a missing table is not an error to recover from. */
    static boolean exists(Connection connection, Dialect dialect, QualifiedName table) {
        try {
            DatabaseMetaData data = connection.getMetaData();
            String name = dialect.identifiers().toCatalogue(table.name());
            Identifier schema = table.schema();
            boolean schemasAreCatalogs = !data.supportsSchemasInTableDefinitions();
            String named = schema == null ? null : dialect.identifiers().toCatalogue(schema);
            String catalog = schemasAreCatalogs && named != null ? named : connection.getCatalog();
            String inSchema = schemasAreCatalogs ? null : named != null ? pattern(data, named) : here(connection, data);
            try (ResultSet found = data.getTables(catalog, inSchema, pattern(data, name), null)) {
                while (found.next()) {
                    if (name.equalsIgnoreCase(found.getString("TABLE_NAME"))) {
                        return true;
                    }
                }
                return false;
            }
        } catch (SQLException failure) {
            throw RunFaults.database("look for the table '" + table + "'", failure);
        }
    }

    private static @Nullable String here(Connection connection, DatabaseMetaData data) throws SQLException {
        String schema = connection.getSchema();
        return schema == null ? null : pattern(data, schema);
    }

    private static String pattern(DatabaseMetaData data, String name) throws SQLException {
        String escape = data.getSearchStringEscape();
        return escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }
}
