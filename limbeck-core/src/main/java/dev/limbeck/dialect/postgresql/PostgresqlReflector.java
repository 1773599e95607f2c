// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.NumberRange;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Constraint;
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
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code pg_catalog} with nine queries. Expressions read as the connection's {@code search_path} lets them. */
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
        private final List<String> schemas = new ArrayList<>();
        private final List<Definition> heirs = new ArrayList<>();
        private @Nullable List<Long> chosen;
        private @Nullable String defaultSchema;

        Reading(Connection connection, ReflectionScope scope, TypeSystem types) {
            this.connection = connection;
            this.scope = scope;
            this.types = types;
        }

        SchemaModel read() throws SQLException {
            defaultSchema = CatalogQuery.rows(connection, PostgresqlQueries.DEFAULT_SCHEMA, List.of(), row ->
                            new String[] {row.getString(1)})
                    .get(0)[0];
            schemas.add(defaultSchema == null ? "" : defaultSchema);
            scope.schemas().forEach(schema -> schemas.add(schema.text()));
            List<String> existing = rows(PostgresqlQueries.SCHEMAS, row -> row.getString(1));
            readTables();
            List<Definition> serials = new PostgresqlColumns(this::table, types)
                    .read(rows(PostgresqlQueries.COLUMNS, PostgresqlColumns::row), tables);
            readConstraints();
            String indexes = isAtLeast15() ? PostgresqlQueries.INDEXES : PostgresqlQueries.INDEXES_BEFORE_15;
            PostgresqlIndexes.read(rows(indexes, PostgresqlIndexes::row), this::table, tables);
            TreeSet<Identifier> others = new TreeSet<>();
            existing.stream()
                    .filter(name -> !name.equals(defaultSchema))
                    .map(Identifier::of)
                    .forEach(others::add);
            return SchemaModel.empty()
                    .withSchemas(others)
                    .withTables(tables.tables())
                    .withSequences(
                            SchemaModel.byName(rows(PostgresqlQueries.SEQUENCES, this::sequence), Sequence::name))
                    .withEnumTypes(
                            SchemaModel.byName(rows(PostgresqlQueries.ENUM_TYPES, this::enumType), EnumType::name))
                    .withDefinitions(
                            Stream.concat(serials.stream(), heirs.stream()).toList())
                    .withViews(SchemaModel.byName(rows(PostgresqlQueries.VIEWS, this::view), View::name));
        }

        private <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
            return CatalogQuery.rows(
                    connection, PostgresqlQueries.forSchemas(query, schemas.size(), chosen), schemas, reader);
        }

        private QualifiedName name(String schema, String name) {
            return new QualifiedName(schema.equals(defaultSchema) ? null : Identifier.of(schema), Identifier.of(name));
        }

        private QualifiedName table(String schema, String table) {
            return name(schema, table);
        }

        private void readTables() throws SQLException {
            List<Long> numbers = new ArrayList<>();
            rows(PostgresqlQueries.TABLES, row -> {
                QualifiedName table = name(row.getString(1), row.getString(2));
                if (scope.wants(table)) {
                    tables.start(table, row.getString(3));
                    numbers.add(row.getLong(4));
                    String parents = row.getString(5);
                    if (parents != null) {
                        heirs.add(new Definition(
                                Definition.Kind.INHERITANCE, table, table, "INHERITS (" + parents + ")"));
                    }
                }
                return table;
            });
            chosen = scope.isChosen() ? numbers : null;
        }

        /** Version 15 can treat nulls as equal. */
        private boolean isAtLeast15() throws SQLException {
            return connection.getMetaData().getDatabaseMajorVersion() >= 15;
        }

        private void readConstraints() throws SQLException {
            rows(isAtLeast15() ? PostgresqlQueries.CONSTRAINTS : PostgresqlQueries.CONSTRAINTS_BEFORE_15, row -> {
                QualifiedName table = name(row.getString("nspname"), row.getString("relname"));
                Constraint constraint = PostgresqlConstraints.read(row, this::name);
                if (constraint instanceof Constraint.PrimaryKey key) {
                    tables.primaryKey(table, key);
                } else {
                    tables.constraint(table, constraint);
                }
                return constraint;
            });
        }

        /** Values that a sequence without options of its own has read as none. */
        private Sequence sequence(ResultSet row) throws SQLException {
            long increment = row.getLong("seqincrement");
            boolean up = increment > 0;
            NumberRange range = NumberRange.of(types.parse(row.getString("seqtype")));
            return new Sequence(
                    name(row.getString(1), row.getString(2)),
                    row.getLong("seqstart"),
                    increment,
                    unless(row.getLong("seqmin"), up ? 1 : range.lowest()),
                    unless(row.getLong("seqmax"), up ? range.highest() : -1),
                    unless(row.getLong("seqcache"), 1),
                    row.getBoolean("seqcycle"));
        }

        private static @Nullable Long unless(long value, long usual) {
            return value == usual ? null : value;
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
