// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of constraints and indexes on both sides. On some databases those of all tables must differ, and on some in more
 * than the case of letters. Collected when first asked for. Used by one thread.
 */
final class ObjectNames {
    private final SchemaModel actual;
    private final SchemaModel desired;
    private @Nullable Set<String> there;
    private @Nullable Set<String> wanted;

    ObjectNames(SchemaModel actual, SchemaModel desired) {
        this.actual = actual;
        this.desired = desired;
    }

    /** Whether a rename meets no other one of either name, before or after it. */
    boolean lets(TableObject old, TableObject renamed) {
        Identifier before = old.name();
        Identifier after = renamed.name();
        if (before == null || after == null) {
            return false;
        }
        if (there == null || wanted == null) {
            there = names(actual);
            wanted = names(desired);
        }
        return !wanted.contains(folded(before)) && !there.contains(folded(after));
    }

    private static Set<String> names(SchemaModel schema) {
        return schema.tables().values().stream()
                .flatMap(table -> TableObject.of(table).stream())
                .map(TableObject::name)
                .filter(Objects::nonNull)
                .map(ObjectNames::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(Identifier name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
