// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose of the index behind a primary key or a unique constraint.
 *
 * @param method how it is kept, in lower case ({@code nonclustered}, {@code hash}), null = as the database does
 * @param include columns that are only carried along
 * @param options by name, sorted, as those of an {@link Index}: {@code fillfactor} to {@code 70}
 */
public record KeyIndex(@Nullable String method, List<Identifier> include, Map<String, String> options) {
    /** As the database makes one. */
    public static final KeyIndex USUAL = new KeyIndex(null, List.of(), Map.of());

    public KeyIndex {
        include = List.copyOf(include);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    public boolean isUsual() {
        return method == null && include.isEmpty() && options.isEmpty();
    }

    public KeyIndex withMethod(@Nullable String newMethod) {
        return new KeyIndex(newMethod, include, options);
    }

    public KeyIndex withInclude(List<Identifier> columns) {
        return new KeyIndex(method, columns, options);
    }

    public KeyIndex withOption(String name, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(name, value);
        return new KeyIndex(method, include, more);
    }
}
