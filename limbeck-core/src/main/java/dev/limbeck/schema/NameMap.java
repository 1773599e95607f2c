// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map sorted by name. A changed copy costs one copy of two arrays and no comparison but for the place, so that
 * thousands of operations may each make a new model.
 */
final class NameMap<T> extends AbstractMap<QualifiedName, T> {
    private final QualifiedName[] names;
    private final List<T> things;

    private NameMap(QualifiedName[] names, List<T> things) {
        this.names = names;
        this.things = things;
    }

    /** The map itself if it is one already. */
    static <T> NameMap<T> of(Map<QualifiedName, T> map) {
        if (map instanceof NameMap<T> known) {
            return known;
        }
        TreeMap<QualifiedName, T> sorted = new TreeMap<>(map);
        return new NameMap<>(sorted.keySet().toArray(QualifiedName[]::new), List.copyOf(sorted.values()));
    }

    /** With the thing in the place of one of the same name. */
    NameMap<T> with(QualifiedName name, T thing) {
        int found = Arrays.binarySearch(names, name);
        int at = found >= 0 ? found : -found - 1;
        Object[] changed = spliced(things.toArray(), at, found >= 0, thing);
        return found >= 0
                ? new NameMap<>(names, listOf(changed))
                : new NameMap<>(
                        Arrays.copyOf(spliced(names, at, false, name), names.length + 1, QualifiedName[].class),
                        listOf(changed));
    }

    NameMap<T> without(QualifiedName name) {
        int at = Arrays.binarySearch(names, name);
        if (at < 0) {
            return this;
        }
        QualifiedName[] left = new QualifiedName[names.length - 1];
        Object[] kept = new Object[left.length];
        Object[] all = things.toArray();
        System.arraycopy(names, 0, left, 0, at);
        System.arraycopy(all, 0, kept, 0, at);
        System.arraycopy(names, at + 1, left, at, left.length - at);
        System.arraycopy(all, at + 1, kept, at, left.length - at);
        return new NameMap<>(left, listOf(kept));
    }

    private static Object[] spliced(Object[] before, int at, boolean inPlace, Object thing) {
        Object[] after = new Object[before.length + (inPlace ? 0 : 1)];
        System.arraycopy(before, 0, after, 0, at);
        after[at] = thing;
        int next = at + (inPlace ? 1 : 0);
        System.arraycopy(before, next, after, at + 1, before.length - next);
        return after;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> listOf(Object[] things) {
        return (List<T>) List.of(things);
    }

    @Override
    public @Nullable T get(@Nullable Object name) {
        int at = name instanceof QualifiedName qualified ? Arrays.binarySearch(names, qualified) : -1;
        return at < 0 ? null : things.get(at);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof QualifiedName qualified && Arrays.binarySearch(names, qualified) >= 0;
    }

    @Override
    public Set<Entry<QualifiedName, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<QualifiedName, T>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<QualifiedName, T>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<QualifiedName, T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<QualifiedName, T> entry = Map.entry(names[next], things.get(next));
            next++;
            return entry;
        }
    }
}
