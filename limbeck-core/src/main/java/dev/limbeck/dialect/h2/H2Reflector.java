// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.IdentifierRules.Folding;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code information_schema} with twelve queries. A database with {@code DATABASE_TO_LOWER=TRUE} or {@code
 * DATABASE_TO_UPPER=FALSE} in its URL reads the same as one without, though its names are spelled in other letters.
 */
final class H2Reflector implements Reflector {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    H2Reflector(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        return new Reading(connection, scope).read();
    }

    private record Settings(String defaultSchema, boolean toUpper, boolean nullsDistinct) {}

    /** One reflection. */
    private final class Reading {
        private final Connection connection;
        private final ReflectionScope scope;
        private final Settings settings;
        private final IdentifierRules names;
        private final List<String> schemas = new ArrayList<>();
        private final TableAssembly tables = new TableAssembly();

        Reading(Connection connection, ReflectionScope scope) throws SQLException {
            this.connection = connection;
            this.scope = scope;
            this.settings = CatalogQuery.rows(
                            connection,
                            H2Queries.SETTINGS,
                            List.of(),
                            row -> new Settings(row.getString(1), row.getBoolean(2), row.getInt(3) > 0))
                    .get(0);
            this.names = settings.toUpper() ? identifiers : H2Dialect.identifiers(Folding.LOWER);
            schemas.add(settings.defaultSchema());
            scope.schemas().forEach(schema -> schemas.add(names.toCatalogue(schema)));
        }

        SchemaModel read() throws SQLException {
            TreeSet<Identifier> others = new TreeSet<>();
            rows(H2Queries.SCHEMAS, row -> row.getString(1)).stream()
                    .filter(name -> !name.equals(settings.defaultSchema()))
                    .map(names::fromCatalogue)
                    .forEach(others::add);
            H2Expressions expressions = new H2Expressions(names, identifiers, settings.defaultSchema());
            readTables();
            H2Columns columns = new H2Columns(names, types, expressions);
            rows(H2Queries.COLUMNS, row -> {
                tables.column(name(row.getString(1), row.getString(2)), columns.read(row));
                return row;
            });
            new H2Constraints(names, expressions, this::name).read(connection, settings.nullsDistinct(), tables);
            readIndexes();
            return SchemaModel.empty()
                    .withSchemas(others)
                    .withTables(tables.tables())
                    .withSequences(SchemaModel.byName(rows(H2Queries.SEQUENCES, this::sequence), Sequence::name))
                    .withViews(SchemaModel.byName(rows(H2Queries.VIEWS, this::view), View::name));
        }

        private <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
            return CatalogQuery.rows(connection, H2Queries.forSchemas(query, schemas.size()), schemas, reader);
        }

        private QualifiedName name(String schema, String name) {
            return new QualifiedName(
                    schema.equals(settings.defaultSchema()) ? null : names.fromCatalogue(schema),
                    names.fromCatalogue(name));
        }

        private void readTables() throws SQLException {
            rows(H2Queries.TABLES, row -> {
                QualifiedName table = name(row.getString(1), row.getString(2));
                if (scope.wants(table)) {
                    tables.start(table, row.getString(3));
                }
                return table;
            });
        }

        private void readIndexes() throws SQLException {
            Map<QualifiedName, List<Index.Part>> parts = new HashMap<>();
            rows(
                    H2Queries.INDEX_COLUMNS,
                    row -> parts.computeIfAbsent(name(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                            .add(part(row)));
            rows(H2Queries.INDEXES, row -> {
                QualifiedName name = name(row.getString("index_schema"), row.getString("index_name"));
                List<Index.Part> keys = parts.getOrDefault(name, List.of());
                tables.index(
                        name(row.getString("table_schema"), row.getString("table_name")),
                        new Index(name.name(), keys, row.getBoolean("is_unique"), null, null, List.of()));
                return name;
            });
        }

        /** Null is the smallest value: first going up, last going down, unless the index says otherwise. */
        private Index.Part part(ResultSet row) throws SQLException {
            boolean descending = row.getString("ordering_specification").equals("DESC");
            String order = row.getString("null_ordering");
            String usual = descending ? "LAST" : "FIRST";
            Nulls nulls = order == null || order.equals(usual) ? null : Nulls.valueOf(order);
            return new Index.Part(names.fromCatalogue(row.getString("column_name")), null, descending, nulls);
        }

        /** Values that a sequence without options of its own has read as none. */
        private Sequence sequence(ResultSet row) throws SQLException {
            long increment = row.getLong("increment");
            boolean up = increment > 0;
            long minimum = row.getLong("minimum_value");
            long maximum = row.getLong("maximum_value");
            return new Sequence(
                    name(row.getString(1), row.getString(2)),
                    row.getLong("start_value"),
                    increment,
                    unless(minimum, up ? 1 : Long.MIN_VALUE),
                    unless(maximum, up ? Long.MAX_VALUE : -1),
                    H2Cache.read(row.getLong("cache"), minimum, maximum, increment),
                    row.getString("cycle_option").equals("YES"));
        }

        private static @Nullable Long unless(long value, long usual) {
            return value == usual ? null : value;
        }

        private View view(ResultSet row) throws SQLException {
            return new View(
                    name(row.getString(1), row.getString(2)),
                    H2Expressions.withPlainNames(Objects.requireNonNullElse(row.getString(3), ""))
                            .strip());
        }
    }
}
