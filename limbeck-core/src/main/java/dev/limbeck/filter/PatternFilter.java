// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SchemaFilter} at work; remembers which patterns meant something. The sequence {@code users_seq}, and the table that
 * stands for one where there are no sequences, go with the table {@code users}. Used by one thread.
 */
public final class PatternFilter implements ObjectFilter {
    private static final String OF_SEQUENCES = "_seq";

    private final SchemaFilter filter;
    private final List<FilterPattern> include;
    private final List<FilterPattern> exclude;
    private final @Nullable Identifier defaultSchema;
    private final Set<FilterPattern> used = new HashSet<>();

    PatternFilter(
            SchemaFilter filter,
            List<FilterPattern> include,
            List<FilterPattern> exclude,
            @Nullable Identifier defaultSchema) {
        this.filter = filter;
        this.include = include;
        this.exclude = exclude;
        this.defaultSchema = defaultSchema;
    }

    @Override
    public boolean includes(SchemaObject object) {
        Identifier schema = schemaOf(object.name());
        if (schema != null && !filter.includesSchema(schema)) {
            return false;
        }
        boolean excluded = anyMeans(exclude, object);
        List<FilterPattern> ofKind = include.stream()
                .filter(pattern -> pattern.speaksOf(object.kind()))
                .toList();
        return (ofKind.isEmpty() || anyMeans(ofKind, object)) && !excluded;
    }

    private boolean anyMeans(List<FilterPattern> patterns, SchemaObject object) {
        List<FilterPattern> found =
                patterns.stream().filter(pattern -> means(pattern, object)).toList();
        used.addAll(found);
        return !found.isEmpty();
    }

    private boolean means(FilterPattern pattern, SchemaObject object) {
        Identifier schema = schemaOf(object.name());
        Identifier name = object.name().name();
        if (pattern.speaksOf(object.kind()) && pattern.matches(schema, name, object.part())) {
            return true;
        }
        QualifiedName numbered = numberedTable(object);
        return numbered != null && pattern.speaksOf(ObjectKind.TABLE) && pattern.matches(schema, numbered.name(), null);
    }

    /** The table whose keys this sequence, or the table for one, numbers by its name; null for other things. */
    public static @Nullable QualifiedName numberedTable(SchemaObject object) {
        String name = object.name().name().text();
        boolean maybe = object.kind() == ObjectKind.SEQUENCE || object.kind() == ObjectKind.TABLE;
        boolean suffixed = name.length() > OF_SEQUENCES.length()
                && name.toLowerCase(Locale.ROOT).endsWith(OF_SEQUENCES);
        return maybe && suffixed
                ? object.name().sibling(Identifier.of(name.substring(0, name.length() - OF_SEQUENCES.length())))
                : null;
    }

    private @Nullable Identifier schemaOf(QualifiedName name) {
        return name.schema() == null ? defaultSchema : name.schema();
    }

    /** One sentence for each pattern that meant nothing on either side so far. */
    public List<String> notes() {
        List<FilterPattern> idle = new ArrayList<>(include);
        idle.addAll(exclude);
        idle.removeAll(used);
        return idle.stream()
                .map(pattern -> "the pattern '" + pattern + "' of [filter] means nothing in the database or the model")
                .toList();
    }
}
