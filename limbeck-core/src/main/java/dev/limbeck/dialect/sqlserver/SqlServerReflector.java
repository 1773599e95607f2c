// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the catalogue views with ten queries, whatever the number of tables. */
final class SqlServerReflector implements Reflector {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    SqlServerReflector(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        return new SqlServerCatalogue(identifiers, types).model(rows(connection, scope), scope);
    }

    private CatalogueRows rows(Connection connection, ReflectionScope scope) throws SQLException {
        String defaultSchema = CatalogQuery.rows(
                        connection, SqlServerQueries.DEFAULT_SCHEMA, List.of(), row -> row.getString(1))
                .get(0);
        List<String> schemas = new ArrayList<>();
        schemas.add(defaultSchema);
        scope.schemas().forEach(schema -> schemas.add(identifiers.toCatalogue(schema)));
        return new CatalogueRows(
                defaultSchema,
                CatalogQuery.rows(connection, SqlServerQueries.SCHEMAS, List.of(), row -> row.getString(1)),
                rows(connection, SqlServerQueries.TABLES, schemas, CatalogueRows.TableRow::read),
                rows(connection, SqlServerQueries.COLUMNS, schemas, CatalogueRows.ColumnRow::read),
                rows(connection, SqlServerQueries.KEYS, schemas, CatalogueRows.KeyRow::read),
                rows(connection, SqlServerQueries.FOREIGN_KEYS, schemas, CatalogueRows.ForeignKeyRow::read),
                rows(connection, SqlServerQueries.CHECKS, schemas, CatalogueRows.CheckRow::read),
                rows(connection, SqlServerQueries.INDEXES, schemas, CatalogueRows.IndexRow::read),
                rows(connection, SqlServerQueries.SEQUENCES, schemas, CatalogueRows.SequenceRow::read),
                rows(connection, SqlServerQueries.VIEWS, schemas, CatalogueRows.ViewRow::read));
    }

    private static <T> List<T> rows(Connection connection, String query, List<String> schemas, RowReader<T> reader)
            throws SQLException {
        return CatalogQuery.rows(connection, SqlServerQueries.forSchemas(query, schemas.size()), schemas, reader);
    }
}
