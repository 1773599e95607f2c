// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which components of records differ between two of them and in what they hold, as {@code Column.nullable}. */
final class RecordChanges {
    private final Set<String> changed = new TreeSet<>();

    private RecordChanges() {}

    static Set<String> between(Record one, Record other) {
        RecordChanges changes = new RecordChanges();
        changes.compare(one, other);
        return changes.changed;
    }

    /** The classes of all records in it. */
    static Stream<Class<?>> classesIn(@Nullable Object thing) {
        if (thing instanceof Record record) {
            return Stream.concat(
                    Stream.of(record.getClass()),
                    Stream.of(record.getClass().getRecordComponents())
                            .flatMap(component -> classesIn(valueOf(record, component))));
        }
        return thing instanceof Map<?, ?> map
                ? map.values().stream().flatMap(RecordChanges::classesIn)
                : thing instanceof List<?> list ? list.stream().flatMap(RecordChanges::classesIn) : Stream.of();
    }

    private void compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Record left && other instanceof Record right && left.getClass() == right.getClass()) {
            records(left, right);
        } else if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            collections(left.values(), right.values());
        } else if (one instanceof List<?> left && other instanceof List<?> right) {
            collections(left, right);
        }
    }

    private void records(Record one, Record other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object left = valueOf(one, component);
            Object right = valueOf(other, component);
            if (!Objects.equals(left, right)) {
                changed.add(one.getClass().getSimpleName() + "." + component.getName());
                compare(left, right);
            }
        }
    }

    /** Things of one name are one; those without a partner are taken in their order. */
    private void collections(Collection<?> one, Collection<?> other) {
        List<Object> left = new ArrayList<>(one);
        List<Object> right = new ArrayList<>(other);
        for (Object thing : List.copyOf(left)) {
            right.stream().filter(o -> isSameThing(thing, o)).findFirst().ifPresent(partner -> {
                left.remove(thing);
                right.remove(partner);
                compare(thing, partner);
            });
        }
        for (Object thing : left) {
            right.stream()
                    .filter(o -> o.getClass() == thing.getClass())
                    .findFirst()
                    .ifPresent(partner -> {
                        right.remove(partner);
                        compare(thing, partner);
                    });
        }
    }

    private static boolean isSameThing(Object one, Object other) {
        return one.getClass() == other.getClass() && nameOf(one) != null && Objects.equals(nameOf(one), nameOf(other));
    }

    private static @Nullable Object nameOf(Object thing) {
        return Stream.ofNullable(thing.getClass().getRecordComponents())
                .flatMap(Stream::of)
                .filter(component -> component.getName().equals("name"))
                .map(component -> valueOf((Record) thing, component))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object valueOf(Record thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
