// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.internal.CurrentTimestampGeneration;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/**
 * Columns that Hibernate fills with the time. Since 7.4 (not in 7.3) they must not be null, which Hibernate says only when it
 * makes the generators for a session factory.
 */
final class TimestampColumns {
    private static final boolean ARE_NOT_NULL = Arrays.stream(CurrentTimestampGeneration.class.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals("notNull"));

    private TimestampColumns() {}

    static void apply(MetadataImplementor metadata) {
        if (!ARE_NOT_NULL) {
            return;
        }
        for (PersistentClass entity : metadata.getEntityBindings()) {
            apply(entity.getMappedClass(), entity.getProperties());
            entity.getJoins().forEach(join -> apply(entity.getMappedClass(), join.getProperties()));
        }
    }

    private static void apply(@Nullable Class<?> owner, List<Property> properties) {
        for (Property property : properties) {
            if (property.getValue() instanceof Component component) {
                if (!component.isDynamic()) {
                    apply(component.getComponentClass(), component.getProperties());
                }
            } else if (isFilledWithTheTime(owner, property.getName())) {
                property.setOptional(false);
                for (Column column : property.getColumns()) {
                    column.setNullable(false);
                }
            }
        }
    }

    private static boolean isFilledWithTheTime(@Nullable Class<?> owner, String property) {
        String capital =
                property.isEmpty() ? "" : property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        Set<String> getters = Set.of("get" + capital, property);
        return Stream.<@Nullable Class<?>>iterate(owner, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(field -> field.getName().equals(property)),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method ->
                                        method.getParameterCount() == 0 && getters.contains(method.getName()))))
                .anyMatch(TimestampColumns::isMarked);
    }

    private static boolean isMarked(AnnotatedElement member) {
        return Stream.of(CreationTimestamp.class, UpdateTimestamp.class, CurrentTimestamp.class)
                .anyMatch(member::isAnnotationPresent);
    }
}
