// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.reflect;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to read of a database.
 *
 * @param schemas to read beside the default one; a schema that does not exist is passed over
 * @param excludedTables left out with all that belongs to them: the version table, the journal
 */
public record ReflectionScope(Set<Identifier> schemas, Set<QualifiedName> excludedTables) {
    public ReflectionScope {
        schemas = Collections.unmodifiableSet(new TreeSet<>(schemas));
        excludedTables = Collections.unmodifiableSet(new TreeSet<>(excludedTables));
    }

    /** The default schema, whole. */
    public static ReflectionScope defaultSchema() {
        return new ReflectionScope(Set.of(), Set.of());
    }
}
