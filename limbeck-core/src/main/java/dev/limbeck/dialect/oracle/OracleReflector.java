// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.View;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code ALL_} views with fourteen queries: what the user may see. Not held to a live server; what is made of the
 * rows is tested with rows as the manual shows them.
 */
final class OracleReflector implements Reflector {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    OracleReflector(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        return new Reading(connection, scope).read();
    }

    /** One reflection. */
    private final class Reading {
        private final Connection connection;
        private final ReflectionScope scope;
        private final String defaultSchema;
        private final List<String> schemas = new ArrayList<>();
        private final TableAssembly tables = new TableAssembly();
        private final OracleColumns columns;
        private final OracleConstraints constraints;
        private final OracleIndexes indexes;

        Reading(Connection connection, ReflectionScope scope) throws SQLException {
            this.connection = connection;
            this.scope = scope;
            this.defaultSchema = CatalogQuery.rows(
                            connection, OracleQueries.DEFAULT_SCHEMA, List.of(), row -> row.getString(1))
                    .get(0);
            schemas.add(defaultSchema);
            scope.schemas().forEach(schema -> schemas.add(identifiers.toCatalogue(schema)));
            OracleExpressions expressions = new OracleExpressions(identifiers, defaultSchema);
            this.columns = new OracleColumns(identifiers, types, expressions);
            this.constraints = new OracleConstraints(identifiers, expressions, this::name);
            this.indexes = new OracleIndexes(identifiers, expressions, this::name);
        }

        SchemaModel read() throws SQLException {
            TreeSet<Identifier> others = new TreeSet<>();
            rows(OracleQueries.SCHEMAS, row -> row.getString(1)).stream()
                    .filter(name -> !name.equals(defaultSchema))
                    .map(identifiers::fromCatalogue)
                    .forEach(others::add);
            readTables();
            readColumns();
            readConstraints();
            readIndexes();
            return SchemaModel.empty()
                    .withSchemas(others)
                    .withTables(tables.tables())
                    .withSequences(SchemaModel.byName(rows(OracleQueries.SEQUENCES, this::sequence), Sequence::name))
                    .withViews(SchemaModel.byName(rows(OracleQueries.VIEWS, this::view), View::name));
        }

        private <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
            return CatalogQuery.rows(connection, OracleQueries.forSchemas(query, schemas.size()), schemas, reader);
        }

        private QualifiedName name(String owner, String name) {
            return new QualifiedName(
                    owner.equals(defaultSchema) ? null : identifiers.fromCatalogue(owner),
                    identifiers.fromCatalogue(name));
        }

        private void readTables() throws SQLException {
            rows(OracleQueries.TABLES, row -> {
                QualifiedName table = name(row.getString(1), row.getString(2));
                if (scope.wants(table)) {
                    tables.start(table, row.getString(3));
                }
                return table;
            });
        }

        private void readColumns() throws SQLException {
            Map<List<String>, String> defaults = new HashMap<>();
            rows(
                    OracleQueries.DEFAULTS,
                    row -> defaults.put(
                            List.of(row.getString(1), row.getString(2), row.getString(3)), row.getString(4)));
            rows(OracleQueries.COLUMNS, row -> {
                String owner = row.getString("owner");
                String table = row.getString("table_name");
                String column = row.getString("column_name");
                OracleColumns.Row read = column(row, defaults.get(List.of(owner, table, column)));
                if (!read.nullable()) {
                    constraints.notNullColumn(owner, table, column);
                }
                tables.column(name(owner, table), columns.read(read));
                return read;
            });
        }

        private OracleColumns.Row column(ResultSet row, @Nullable String defaultSql) throws SQLException {
            return new OracleColumns.Row(
                    row.getString("column_name"),
                    row.getString("data_type"),
                    row.getString("data_type_owner"),
                    row.getInt("data_length"),
                    number(row, "data_precision"),
                    number(row, "data_scale"),
                    row.getInt("char_length"),
                    row.getString("char_used"),
                    row.getString("nullable").equals("Y"),
                    row.getString("virtual_column").equals("YES"),
                    "YES".equals(row.getString("default_on_null")),
                    row.getString("collation"),
                    row.getString("generation_type"),
                    row.getString("identity_options"),
                    row.getString("comments"),
                    defaultSql);
        }

        private @Nullable Integer number(ResultSet row, String column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : Integer.valueOf(value.intValue());
        }

        private void readConstraints() throws SQLException {
            rows(OracleQueries.KEY_COLUMNS, row -> {
                constraints.keyColumn(row.getString(1), row.getString(2), row.getString(3));
                return row;
            });
            rows(OracleQueries.REFERENCED_COLUMNS, row -> {
                constraints.referencedColumn(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                return row;
            });
            rows(OracleQueries.CONSTRAINTS, row -> {
                constraints.add(
                        new OracleConstraints.Row(
                                row.getString("owner"),
                                row.getString("constraint_name"),
                                row.getString("constraint_type"),
                                row.getString("table_name"),
                                row.getString("r_owner"),
                                row.getString("r_constraint_name"),
                                row.getString("delete_rule"),
                                row.getString("deferrable").equals("DEFERRABLE"),
                                row.getString("deferred").equals("DEFERRED"),
                                row.getString("validated").equals("VALIDATED"),
                                row.getString("generated").equals("GENERATED NAME")),
                        tables);
                return row;
            });
            rows(OracleQueries.CHECKS, row -> {
                constraints.add(
                        new OracleConstraints.CheckRow(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4).equals("VALIDATED"),
                                row.getString(5)),
                        tables);
                return row;
            });
        }

        private void readIndexes() throws SQLException {
            rows(OracleQueries.INDEX_COLUMNS, row -> {
                boolean descending = row.getString(4).equals("DESC");
                indexes.column(row.getString(1), row.getString(2), row.getString(3), descending, row.getInt(5));
                return row;
            });
            rows(OracleQueries.INDEX_EXPRESSIONS, row -> {
                indexes.expression(row.getString(1), row.getString(2), row.getInt(3), row.getString(4));
                return row;
            });
            rows(OracleQueries.INDEXES, row -> {
                indexes.add(
                        new OracleIndexes.Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4).equals("UNIQUE"),
                                row.getString(5),
                                row.getString(6)),
                        tables);
                return row;
            });
        }

        private Sequence sequence(ResultSet row) throws SQLException {
            return OracleSequences.read(
                    name(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
        }

        private View view(ResultSet row) throws SQLException {
            return new View(
                    name(row.getString(1), row.getString(2)),
                    Objects.requireNonNullElse(row.getString(3), "").strip());
        }
    }
}
