// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.autogenerate.FormerName;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @RenamedFrom} says of tables and columns. The annotation is known by its name, so that any loader may have
 * brought it.
 */
final class FormerNameReading {
    private static final String ANNOTATION = "dev.limbeck.annotation.RenamedFrom";

    private final MetadataImplementor metadata;
    private final Names names;
    private final PhysicalNamingStrategy strategy;
    private final JdbcEnvironment environment;
    private final Set<FormerName> found = new LinkedHashSet<>();

    FormerNameReading(MetadataImplementor metadata, Names names) {
        this.metadata = metadata;
        this.names = names;
        this.strategy = metadata.getMetadataBuildingOptions().getPhysicalNamingStrategy();
        this.environment = metadata.getDatabase().getJdbcEnvironment();
    }

    List<FormerName> read() {
        metadata.getEntityBindings().forEach(this::entity);
        return List.copyOf(found);
    }

    private void entity(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        PersistentClass above = entity.getSuperclass();
        if (type != null && (above == null || !above.getTable().equals(entity.getTable()))) {
            table(entity.getTable(), of(type));
        }
        for (PersistentClass at = entity; at != null; at = at.getSuperclass()) {
            Class<?> owner = at.getMappedClass();
            if (at.getIdentifierProperty() != null) {
                property(entity.getTable(), owner, at.getIdentifierProperty());
            }
            for (Property property : at.getProperties()) {
                property(entity.getTable(), owner, property);
            }
        }
        for (Join join : entity.getJoins()) {
            for (Property property : join.getProperties()) {
                property(join.getTable(), type, property);
            }
        }
    }

    /** @param table has a column of this name too where each class has a table of its own */
    private void property(Table table, @Nullable Class<?> owner, Property property) {
        Value value = property.getValue();
        List<String> former = of(owner, property.getName());
        if (value instanceof Component component) {
            component(table, component);
        } else if (value instanceof Collection collection) {
            collection(collection, former);
        } else if (!former.isEmpty() && value.getColumns().size() == 1) {
            column(table, value.getColumns().get(0), former);
            column(value.getTable(), value.getColumns().get(0), former);
        }
    }

    private void component(Table table, Component component) {
        Class<?> type = classOf(component);
        component.getProperties().forEach(property -> property(table, type, property));
    }

    private void collection(Collection collection, List<String> former) {
        if (collection.getCollectionTable() == null || collection.isOneToMany()) {
            return;
        }
        table(collection.getCollectionTable(), former);
        if (collection.getElement() instanceof Component component) {
            component(collection.getCollectionTable(), component);
        }
    }

    private static @Nullable Class<?> classOf(Component component) {
        try {
            return component.getComponentClass();
        } catch (RuntimeException dynamic) {
            // a map instead of a class has no annotations
            return null;
        }
    }

    private void table(Table table, List<String> former) {
        if (!former.isEmpty() && table.isPhysicalTable()) {
            found.add(new FormerName(
                    names.of(table), null, spelled(former, name -> strategy.toPhysicalTableName(name, environment))));
        }
    }

    private void column(@Nullable Table table, Column column, List<String> former) {
        if (table != null && table.getColumn(column) != null) {
            found.add(new FormerName(
                    names.of(table),
                    names.of(column),
                    spelled(former, name -> strategy.toPhysicalColumnName(name, environment))));
        }
    }

    /** As written, or as the project's strategy would have made it from the name of an attribute. */
    private static List<String> spelled(List<String> former, UnaryOperator<Identifier> physical) {
        List<String> spellings = new ArrayList<>();
        for (String name : former) {
            String ruled = physical.apply(Identifier.toIdentifier(name)).getText();
            spellings.addAll(ruled.equals(name) ? List.of(name) : List.of(name, ruled));
        }
        return spellings;
    }

    // ---- the annotation

    private static List<String> of(@Nullable Class<?> owner, String property) {
        String capital =
                property.isEmpty() ? "" : property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        List<String> getters = List.of("get" + capital, "is" + capital, property);
        for (Class<?> at = owner; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(property) && !of(field).isEmpty()) {
                    return of(field);
                }
            }
            for (Method method : at.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && getters.contains(method.getName())
                        && !of(method).isEmpty()) {
                    return of(method);
                }
            }
        }
        return List.of();
    }

    static List<String> of(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals(ANNOTATION)) {
                return values(annotation);
            }
        }
        return List.of();
    }

    private static List<String> values(Annotation annotation) {
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return value instanceof String[] names ? Arrays.asList(names) : List.of();
        } catch (ReflectiveOperationException ofAnotherShape) {
            return List.of();
        }
    }
}
