// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.reflect;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to read of a database.
 *
 * @param schemas to read beside the default one; a schema that does not exist is passed over
 * @param excludedTables left out with all that belongs to them: the version table, the journal
 * @param choice which tables to read, by their names; null = all
 */
public record ReflectionScope(
        Set<Identifier> schemas,
        Set<QualifiedName> excludedTables,
        @Nullable Predicate<QualifiedName> choice) {
    public ReflectionScope {
        schemas = Collections.unmodifiableSet(new TreeSet<>(schemas));
        excludedTables = Collections.unmodifiableSet(new TreeSet<>(excludedTables));
    }

    /** All tables but these. */
    public ReflectionScope(Set<Identifier> schemas, Set<QualifiedName> excludedTables) {
        this(schemas, excludedTables, null);
    }

    /** The default schema, whole. */
    public static ReflectionScope defaultSchema() {
        return new ReflectionScope(Set.of(), Set.of());
    }

    /** The same for tables alone whose names are chosen; views, sequences and types are read as before. */
    public ReflectionScope choosing(Predicate<QualifiedName> tables) {
        return new ReflectionScope(schemas, excludedTables, tables);
    }

    /** Whether the table is read. */
    public boolean wants(QualifiedName table) {
        return !excludedTables.contains(table) && (choice == null || choice.test(table));
    }

    /** Whether somebody chose tables, so that it pays to ask the catalogue for those alone. */
    public boolean isChosen() {
        return choice != null;
    }
}
