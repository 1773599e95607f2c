// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.Reflector;
import dev.limbeck.schema.Definition;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements that sqlite_schema keeps: they hold everything, while the pragmas leave out checks, names of
 * constraints, generated expressions and collations. Three statements, and one more for each attached database of the scope.
 */
final class SqliteReflector implements Reflector {
    private static final String MAIN = "main";
    private static final Set<String> NOT_ATTACHED = Set.of(MAIN, "temp");

    private final IdentifierRules identifiers;
    private final TableReader reader;

    SqliteReflector(IdentifierRules identifiers, TableReader reader) {
        this.identifiers = identifiers;
        this.reader = reader;
    }

    private record Row(Definition.@Nullable Kind kind, String name, String table, String sql) {}

    @Override
    public SchemaModel reflect(Connection connection, ReflectionScope scope) throws SQLException {
        Set<Identifier> attached = new HashSet<>(CatalogQuery.rows(
                connection, "PRAGMA database_list", List.of(), row -> Identifier.of(row.getString("name"))));
        attached.removeIf(name -> NOT_ATTACHED.contains(name.text()));
        Set<String> virtual = new HashSet<>(CatalogQuery.rows(
                connection,
                "SELECT schema || '.' || name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')",
                List.of(),
                row -> row.getString(1)));
        Collected collected = new Collected();
        collect(connection, null, scope, virtual, collected);
        for (Identifier schema : scope.schemas()) {
            if (attached.contains(schema)) {
                collect(connection, schema, scope, virtual, collected);
            }
        }
        return collected.model(attached);
    }

    private void collect(
            Connection connection,
            @Nullable Identifier schema,
            ReflectionScope scope,
            Set<String> virtual,
            Collected collected)
            throws SQLException {
        String file = schema == null ? MAIN : schema.text();
        List<Row> rows = CatalogQuery.rows(
                connection,
                "SELECT type, name, tbl_name, sql FROM " + identifiers.quoted(file) + ".sqlite_schema"
                        + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
                List.of(),
                row -> new Row(kind(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)));
        Map<String, QualifiedName> tables = new HashMap<>();
        for (Row row : rows) {
            QualifiedName name = new QualifiedName(schema, Identifier.of(row.name()));
            if (row.kind() == null) {
                collected.views.put(name, new View(name, row.sql()));
            } else if (row.kind() == Definition.Kind.TABLE
                    && !virtual.contains(file + "." + row.name())
                    && scope.wants(name)) {
                tables.put(TableText.key(row.name()), name);
            }
        }
        for (Row row : rows) {
            QualifiedName table = tables.get(TableText.key(row.table()));
            if (row.kind() != null && table != null) {
                QualifiedName name = new QualifiedName(schema, Identifier.of(row.name()));
                collected.definitions.add(new Definition(row.kind(), name, table, row.sql()));
            }
        }
    }

    private static Definition.@Nullable Kind kind(String type) {
        return switch (type) {
            case "table" -> Definition.Kind.TABLE;
            case "index" -> Definition.Kind.INDEX;
            case "trigger" -> Definition.Kind.TRIGGER;
            default -> null;
        };
    }

    private final class Collected {
        final List<Definition> definitions = new ArrayList<>();
        final Map<QualifiedName, View> views = new HashMap<>();

        SchemaModel model(Set<Identifier> schemas) {
            Map<QualifiedName, Table> tables = new LinkedHashMap<>();
            for (Definition definition : definitions) {
                if (definition.kind() == Definition.Kind.TABLE) {
                    TableText text = TableParser.parse(definition.sql());
                    tables.put(definition.name(), reader.read(definition.name(), text));
                }
            }
            Map<QualifiedName, List<Index>> indexes = new HashMap<>();
            for (Definition definition : definitions) {
                Table table = tables.get(definition.table());
                if (definition.kind() == Definition.Kind.INDEX && table != null) {
                    indexes.computeIfAbsent(table.name(), name -> new ArrayList<>())
                            .add(IndexText.parse(definition.name().name(), definition.sql(), table));
                }
            }
            tables.replaceAll((name, table) -> table.withIndexes(indexes.getOrDefault(name, List.of())));
            return new SchemaModel(
                    schemas, TableReader.resolve(tables.values()), Map.of(), Map.of(), views, definitions);
        }
    }
}
