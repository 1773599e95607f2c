// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole database, or the part of it that is looked at. Every collection is sorted by name, so that equal models print
 * equally.
 *
 * @param schemas the schemas that exist beside the connection's default one
 * @param tables by name
 * @param sequences by name, without those that belong to an identity column
 * @param enumTypes by name
 * @param views by name; looked at only to keep them
 * @param definitions for databases that must rebuild a table; no part of equality, for two texts may mean the same
 */
public record SchemaModel(
        Set<Identifier> schemas,
        Map<QualifiedName, Table> tables,
        Map<QualifiedName, Sequence> sequences,
        Map<QualifiedName, EnumType> enumTypes,
        Map<QualifiedName, View> views,
        List<Definition> definitions) {
    public SchemaModel {
        schemas = Collections.unmodifiableSet(new TreeSet<>(schemas));
        tables = NameMap.of(tables);
        sequences = NameMap.of(sequences);
        enumTypes = NameMap.of(enumTypes);
        views = NameMap.of(views);
        definitions = List.copyOf(definitions);
    }

    /** A model without definitions. */
    public SchemaModel(
            Set<Identifier> schemas,
            Map<QualifiedName, Table> tables,
            Map<QualifiedName, Sequence> sequences,
            Map<QualifiedName, EnumType> enumTypes,
            Map<QualifiedName, View> views) {
        this(schemas, tables, sequences, enumTypes, views, List.of());
    }

    public static SchemaModel empty() {
        return new SchemaModel(Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** A model of these tables alone; of two with one name the later wins. */
    public static SchemaModel ofTables(Collection<Table> tables) {
        return empty().withTables(byName(tables, Table::name));
    }

    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public SchemaModel withSchemas(Set<Identifier> newSchemas) {
        return new SchemaModel(newSchemas, tables, sequences, enumTypes, views, definitions);
    }

    public SchemaModel withTables(Map<QualifiedName, Table> newTables) {
        return new SchemaModel(schemas, newTables, sequences, enumTypes, views, definitions);
    }

    /** Puts the table in, in place of one of the same name. */
    public SchemaModel withTable(Table table) {
        return withTables(NameMap.of(tables).with(table.name(), table));
    }

    public SchemaModel withoutTable(QualifiedName name) {
        return withTables(NameMap.of(tables).without(name));
    }

    public SchemaModel withSequences(Map<QualifiedName, Sequence> newSequences) {
        return new SchemaModel(schemas, tables, newSequences, enumTypes, views, definitions);
    }

    public SchemaModel withEnumTypes(Map<QualifiedName, EnumType> newEnumTypes) {
        return new SchemaModel(schemas, tables, sequences, newEnumTypes, views, definitions);
    }

    public SchemaModel withViews(Map<QualifiedName, View> newViews) {
        return new SchemaModel(schemas, tables, sequences, enumTypes, newViews, definitions);
    }

    public SchemaModel withDefinitions(List<Definition> newDefinitions) {
        return new SchemaModel(schemas, tables, sequences, enumTypes, views, newDefinitions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaModel model
                && schemas.equals(model.schemas)
                && tables.equals(model.tables)
                && sequences.equals(model.sequences)
                && enumTypes.equals(model.enumTypes)
                && views.equals(model.views);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schemas, tables, sequences, enumTypes, views);
    }

    /** A sorted map of things by their names. */
    public static <T> Map<QualifiedName, T> byName(
            Collection<? extends T> things, Function<? super T, QualifiedName> name) {
        Map<QualifiedName, T> map = new TreeMap<>();
        for (T thing : things) {
            map.put(name.apply(thing), thing);
        }
        return map;
    }

    /** The names of the tables with a column of the type. */
    public Set<QualifiedName> tablesWith(EnumType type) {
        return tables.values().stream()
                .filter(table -> table.columns().stream().anyMatch(type::isTypeOf))
                .map(Table::name)
                .collect(Collectors.toSet());
    }
}
