// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project wants to be compared, as its settings say it: schemas, and patterns of names. Immutable.
 *
 * <p>A thing is compared if its schema is one of the schemas, some pattern of {@code include} means it, and none of {@code
 * exclude} does. Where a list has no pattern for a kind, it leaves things of that kind alone.
 */
public final class SchemaFilter {
    private static final SchemaFilter NONE = new SchemaFilter(List.of(), List.of(), List.of());

    private final List<Glob> schemas;
    private final List<FilterPattern> include;
    private final List<FilterPattern> exclude;

    private SchemaFilter(List<Glob> schemas, List<FilterPattern> include, List<FilterPattern> exclude) {
        this.schemas = List.copyOf(schemas);
        this.include = List.copyOf(include);
        this.exclude = List.copyOf(exclude);
    }

    /** Everything is compared, in the schemas that the model or a revision speaks of. */
    public static SchemaFilter none() {
        return NONE;
    }

    /**
     * Reads patterns.
     *
     * @param schemas names of schemas, with {@code *} for any letters; empty = those that the model or a revision speaks of
     * @param include empty = everything
     * @param exclude what is left out of it
     * @throws LimbeckException {@code invalid-config} for what is no pattern
     */
    public static SchemaFilter of(List<String> schemas, List<String> include, List<String> exclude) {
        return new SchemaFilter(
                schemas.stream().map(SchemaFilter::schema).toList(),
                include.stream().map(FilterPattern::of).toList(),
                exclude.stream().map(FilterPattern::of).toList());
    }

    private static Glob schema(String text) {
        if (text.isBlank() || text.contains(":")) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "'" + text + "' is no name of a schema",
                    List.of("in [filter] of limbeck.toml"),
                    "write: schemas = [\"app\", \"billing_*\"]");
        }
        return Glob.of(text);
    }

    public boolean isEmpty() {
        return schemas.isEmpty() && include.isEmpty() && exclude.isEmpty();
    }

    /** Whether it names the tables that are wanted, so that all others are somebody else's. */
    public boolean choosesTables() {
        return include.stream().anyMatch(pattern -> pattern.speaksOf(ObjectKind.TABLE));
    }

    /** Whether the schemas to look at are said, not left to the model and the revisions. */
    public boolean choosesSchemas() {
        return !schemas.isEmpty();
    }

    /** Whether this schema is looked at. */
    public boolean includesSchema(Identifier schema) {
        return schemas.isEmpty() || schemas.stream().anyMatch(glob -> glob.matches(schema.text()));
    }

    /** One sentence for each of {@code schemas} that means none of these. */
    public List<String> notes(Collection<Identifier> found) {
        return schemas.stream()
                .filter(glob -> found.stream().noneMatch(schema -> glob.matches(schema.text())))
                .map(glob -> "the schema '" + glob.text() + "' of [filter] is neither in the database nor in the model")
                .toList();
    }

    /**
     * The filter for one comparison.
     *
     * @param defaultSchema the schema that names without one are in; null = not known
     */
    public PatternFilter in(@Nullable Identifier defaultSchema) {
        return new PatternFilter(this, include, exclude, defaultSchema);
    }
}
