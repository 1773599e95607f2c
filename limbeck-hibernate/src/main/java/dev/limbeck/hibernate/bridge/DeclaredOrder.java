// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table in the order in which a person wrote them: the key, then the fields of the entity, those of its
 * superclasses first. Hibernate sorts by the size of types, which saves some bytes and is hard to read; the order means
 * nothing in a comparison.
 */
final class DeclaredOrder {
    private final Map<Table, Set<String>> names = new HashMap<>();

    DeclaredOrder(MetadataImplementor metadata) {
        metadata.getEntityBindings().stream()
                .sorted(Comparator.<PersistentClass>comparingInt(
                                entity -> lineage(entity).size())
                        .thenComparing(PersistentClass::getEntityName))
                .forEach(this::entity);
        metadata.getCollectionBindings().stream()
                .sorted(Comparator.comparing(Collection::getRole))
                .forEach(this::collection);
    }

    /** The columns of the table; those that nobody declared (Hibernate's own) keep their places at the end. */
    List<Column> of(Table table) {
        List<String> order = List.copyOf(names.getOrDefault(table, Set.of()));
        List<Column> columns = new ArrayList<>(table.getColumns());
        columns.sort(Comparator.comparingInt(column -> {
            int place = order.indexOf(column.getName());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        return columns;
    }

    private void entity(PersistentClass entity) {
        Table table = entity.getTable();
        add(table, entity.getKey());
        add(table, entity.getIdentifier());
        add(table, entity.getDiscriminator());
        // a table for each class repeats the columns of the classes above
        for (PersistentClass above : lineage(entity)) {
            properties(table, above.getProperties(), above.getMappedClass());
        }
        for (Join join : entity.getJoins()) {
            add(join.getTable(), join.getKey());
            properties(join.getTable(), join.getProperties(), entity.getMappedClass());
        }
    }

    /** From the root to the entity itself. */
    private static List<PersistentClass> lineage(PersistentClass entity) {
        List<PersistentClass> lineage = new ArrayList<>();
        for (PersistentClass at = entity; at != null; at = at.getSuperclass()) {
            lineage.add(0, at);
        }
        return lineage;
    }

    private void collection(Collection collection) {
        Table table = collection.getCollectionTable();
        if (table == null || collection.isOneToMany()) {
            return;
        }
        add(table, collection.getKey());
        if (collection instanceof IndexedCollection indexed) {
            add(table, indexed.getIndex());
        }
        add(table, collection.getElement());
    }

    private void properties(Table table, List<Property> properties, @Nullable Class<?> owner) {
        List<String> fields = fields(owner);
        properties.stream()
                .sorted(Comparator.comparingInt(property -> {
                    int place = fields.indexOf(property.getName());
                    return place < 0 ? Integer.MAX_VALUE : place;
                }))
                .forEach(property -> add(table, property.getValue()));
    }

    private void add(@Nullable Table table, @Nullable Value value) {
        if (table == null || value == null) {
            return;
        }
        if (value instanceof Component component) {
            properties(table, component.getProperties(), classOf(component));
        }
        Set<String> order = names.computeIfAbsent(table, t -> new LinkedHashSet<>());
        for (Selectable part : value.getSelectables()) {
            // a formula stands among them where it is no column
            if (part instanceof Column column) {
                order.add(column.getName());
            }
        }
    }

    private static @Nullable Class<?> classOf(Component component) {
        try {
            return component.getComponentClass();
        } catch (RuntimeException dynamic) {
            // a map instead of a class has no declared order
            return null;
        }
    }

    /** In the order of the source, superclasses first. */
    private static List<String> fields(@Nullable Class<?> type) {
        List<String> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            List<String> own = new ArrayList<>();
            for (Field field : at.getDeclaredFields()) {
                own.add(field.getName());
            }
            fields.addAll(0, own);
        }
        return fields;
    }
}
