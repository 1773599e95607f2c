// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.postgresql.PostgresqlColumns.Place;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Definition;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_catalog} with nine queries, and one more where foreign keys point outside. Expressions read as the connection's {@code search_path} lets them. */
final class PostgresqlReflector implements Reflector {
    private final TypeSystem types;

    PostgresqlReflector(TypeSystem types) {
        this.types = types;
    }

    @Override
    public SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        return new Reading(connection, scope, types).read();
    }

    /** One reflection. */
    private static final class Reading {
        private final Connection connection;
        private final ReflectionScope scope;
        private final TypeSystem types;
        private final TableAssembly tables = new TableAssembly();
        private final CatalogueNumbers numbers = new CatalogueNumbers();
        private final List<String> schemas = new ArrayList<>();
        private final List<Long> chosen = new ArrayList<>();
        private final List<Definition> heirs = new ArrayList<>();
        private @Nullable String defaultSchema;

        Reading(Connection connection, ReflectionScope scope, TypeSystem types) {
            this.connection = connection;
            this.scope = scope;
            this.types = types;
        }

        SchemaModel read() throws SQLException {
            Set<Identifier> others = readSchemas();
            readTables();
            List<PostgresqlSequences.Row> sequences =
                    ofSchemas(PostgresqlQueries.SEQUENCES, row -> PostgresqlSequences.row(row, this::name));
            List<Definition> serials = readColumns(sequences);
            readConstraints();
            readIndexes();
            return SchemaModel.empty()
                    .withSchemas(others)
                    .withTables(tables.tables())
                    .withSequences(SchemaModel.byName(
                            sequences.stream()
                                    .filter(row -> row.owner() == null)
                                    .map(row -> PostgresqlSequences.sequence(row, types))
                                    .toList(),
                            Sequence::name))
                    .withEnumTypes(
                            SchemaModel.byName(ofSchemas(PostgresqlQueries.ENUM_TYPES, this::enumType), EnumType::name))
                    .withDefinitions(
                            Stream.concat(serials.stream(), heirs.stream()).toList())
                    .withViews(SchemaModel.byName(ofSchemas(PostgresqlQueries.VIEWS, this::view), View::name));
        }

        private <T> List<T> ofSchemas(String query, RowReader<T> reader) throws SQLException {
            return CatalogQuery.rows(connection, PostgresqlQueries.forSchemas(query, schemas.size()), schemas, reader);
        }

        private <T> List<T> ofTables(String query, Iterable<Long> wanted, RowReader<T> reader) throws SQLException {
            return CatalogQuery.rows(
                    connection, PostgresqlQueries.forTables(query), List.of(CatalogueNumbers.array(wanted)), reader);
        }

        private QualifiedName name(String schema, String name) {
            return new QualifiedName(schema.equals(defaultSchema) ? null : Identifier.of(schema), Identifier.of(name));
        }

        /** Gives those that there are beside the default one. */
        private Set<Identifier> readSchemas() throws SQLException {
            Set<Identifier> others = new TreeSet<>();
            scope.schemas().forEach(schema -> schemas.add(schema.text()));
            List<String> asked = schemas.isEmpty() ? List.of("") : List.copyOf(schemas);
            CatalogQuery.rows(
                    connection, PostgresqlQueries.forSchemas(PostgresqlQueries.SCHEMAS, asked.size()), asked, row -> {
                        defaultSchema = row.getString(1);
                        for (String schema : (String[]) row.getArray(2).getArray()) {
                            if (!schema.equals(defaultSchema)) {
                                others.add(Identifier.of(schema));
                            }
                        }
                        return others;
                    });
            schemas.add(defaultSchema == null ? "" : defaultSchema);
            return others;
        }

        private void readTables() throws SQLException {
            ofSchemas(PostgresqlQueries.TABLES, row -> {
                QualifiedName table = name(row.getString(1), row.getString(2));
                if (scope.wants(table)) {
                    long number = row.getLong(4);
                    tables.start(table, row.getString(3));
                    numbers.table(number, table);
                    chosen.add(number);
                    String parents = row.getString(5);
                    if (parents != null) {
                        heirs.add(new Definition(
                                Definition.Kind.INHERITANCE, table, table, "INHERITS (" + parents + ")"));
                    }
                }
                return table;
            });
        }

        /** Gives the sequences of serial columns. */
        private List<Definition> readColumns(List<PostgresqlSequences.Row> sequences) throws SQLException {
            Map<Place, PostgresqlSequences.Row> owned = new HashMap<>();
            sequences.stream().filter(row -> row.owner() != null).forEach(row -> owned.put(row.owner(), row));
            Map<Place, String> comments = new HashMap<>();
            ofTables(
                    PostgresqlQueries.COMMENTS,
                    chosen,
                    row -> comments.put(new Place(row.getLong(1), row.getInt(2)), row.getString(3)));
            PostgresqlColumns columns = new PostgresqlColumns(this::name, numbers, types);
            return columns.read(ofTables(PostgresqlQueries.COLUMNS, chosen, columns::row), owned, comments, tables);
        }

        /** Version 15 can treat nulls as equal. */
        private boolean isAtLeast15() throws SQLException {
            return connection.getMetaData().getDatabaseMajorVersion() >= 15;
        }

        private void readConstraints() throws SQLException {
            String query = isAtLeast15() ? PostgresqlQueries.CONSTRAINTS : PostgresqlQueries.CONSTRAINTS_BEFORE_15;
            List<PostgresqlConstraints.Row> rows = ofTables(query, chosen, PostgresqlConstraints::row);
            readOthers(rows);
            for (PostgresqlConstraints.Row row : rows) {
                QualifiedName table = numbers.table(row.table());
                if (row.kind().equals("p")) {
                    tables.primaryKey(table, PostgresqlConstraints.primaryKey(row, numbers));
                } else {
                    tables.constraint(table, PostgresqlConstraints.read(row, numbers));
                }
            }
        }

        /** What foreign keys point at outside of the tables that are read. */
        private void readOthers(List<PostgresqlConstraints.Row> rows) throws SQLException {
            Set<Long> others = numbers.unknown(rows.stream()
                    .map(PostgresqlConstraints.Row::referenced)
                    .filter(number -> number != 0)
                    .toList());
            if (!others.isEmpty()) {
                ofTables(PostgresqlQueries.OTHER_COLUMNS, others, row -> {
                    long table = row.getLong("oid");
                    numbers.table(table, name(row.getString("nspname"), row.getString("relname")));
                    numbers.column(
                            table,
                            row.getInt("attnum"),
                            Identifier.of(row.getString("attname")),
                            row.getLong("attcollation"));
                    return table;
                });
            }
        }

        private void readIndexes() throws SQLException {
            String query = isAtLeast15() ? PostgresqlQueries.INDEXES : PostgresqlQueries.INDEXES_BEFORE_15;
            PostgresqlIndexes indexes = new PostgresqlIndexes(numbers);
            for (PostgresqlIndexes.Row row : ofTables(query, chosen, PostgresqlIndexes::row)) {
                tables.index(numbers.table(row.table()), indexes.index(row));
            }
        }

        private EnumType enumType(ResultSet row) throws SQLException {
            return new EnumType(name(row.getString(1), row.getString(2)), List.of((String[])
                    row.getArray(3).getArray()));
        }

        private View view(ResultSet row) throws SQLException {
            return new View(
                    name(row.getString(1), row.getString(2)),
                    Objects.requireNonNullElse(row.getString(3), "").strip(),
                    View.Kind.valueOf(row.getString(4)));
        }
    }
}
