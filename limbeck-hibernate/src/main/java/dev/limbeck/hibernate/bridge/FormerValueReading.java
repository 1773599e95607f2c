// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.bridge;

import dev.limbeck.autogenerate.FormerValue;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @RenamedFrom} says of the constants of an enum, and of the enum itself where it is a type of the database. Where it
 * is none, the columns that hold its constants may list them.
 */
final class FormerValueReading {
    private final MetadataImplementor metadata;
    private final Names names;
    private final SchemaModel model;
    private final Set<FormerValue> found = new LinkedHashSet<>();

    /** @param model as it was read of the same metadata */
    FormerValueReading(MetadataImplementor metadata, Names names, SchemaModel model) {
        this.metadata = metadata;
        this.names = names;
        this.model = model;
    }

    List<FormerValue> read() {
        for (Table table : metadata.collectTableMappings()) {
            table.getColumns().forEach(column -> column(table, column));
        }
        return List.copyOf(found);
    }

    private void column(Table table, Column column) {
        Class<?> constants = enumOf(column);
        if (constants == null) {
            return;
        }
        Optional<EnumType> type = model.table(names.of(table))
                .flatMap(read -> read.column(names.of(column)))
                .map(read -> nameOf(read.type()))
                .map(model.enumTypes()::get);
        List<String> ofType = FormerNameReading.of(constants);
        if (type.isPresent() && !ofType.isEmpty()) {
            found.add(FormerValue.ofType(type.get().name(), ofType));
        }
        for (Field constant : constants.getDeclaredFields()) {
            List<String> former = constant.isEnumConstant() ? FormerNameReading.of(constant) : List.of();
            Optional<String> label = former.isEmpty() ? Optional.empty() : label(constants, constant.getName());
            label.ifPresent(value -> found.add(
                    type.isPresent()
                            ? FormerValue.of(type.get().name(), value, former)
                            : FormerValue.of(names.of(table), names.of(column), value, former)));
        }
    }

    /** The name of a constant, or what its {@code @EnumeratedValue} holds. */
    private static Optional<String> label(Class<?> constants, String name) {
        for (Field field : constants.getDeclaredFields()) {
            boolean holdsLabel = List.of(field.getDeclaredAnnotations()).stream()
                    .anyMatch(annotation ->
                            annotation.annotationType().getSimpleName().equals("EnumeratedValue"));
            if (holdsLabel) {
                return valueOf(field, constants, name);
            }
        }
        return Optional.of(name);
    }

    private static Optional<String> valueOf(Field field, Class<?> constants, String name) {
        try {
            field.setAccessible(true);
            for (Object constant : constants.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return Optional.ofNullable(field.get(constant)).map(Object::toString);
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException outOfReach) {
            // a module that does not open its entities: the rename has to be said elsewhere
            return Optional.empty();
        }
    }

    private static @Nullable QualifiedName nameOf(SqlType type) {
        SqlType element = type instanceof SqlType.ArrayType array ? array.element() : type;
        return element instanceof SqlType.NamedEnumType named ? named.name() : null;
    }

    private static @Nullable Class<?> enumOf(Column column) {
        if (!(column.getValue() instanceof BasicValue value)) {
            return null;
        }
        List<Class<?>> candidates = new ArrayList<>();
        Class<?> java = value.getResolution().getDomainJavaType().getJavaTypeClass();
        candidates.add(java);
        if (java.isArray()) {
            candidates.add(java.getComponentType());
        }
        return candidates.stream().filter(Class::isEnum).findFirst().orElse(null);
    }
}
