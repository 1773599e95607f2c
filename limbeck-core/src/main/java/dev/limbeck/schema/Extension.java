// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import org.jspecify.annotations.Nullable;

/**
 * A package of types and functions that a database loads by name (PostgreSQL).
 *
 * @param name {@code pg_trgm}, {@code uuid-ossp}
 * @param schema where its things go, null = where the extension wants, else the first of the search path
 * @param version null = the one that the server prefers
 * @param cascade extensions that it needs are loaded too
 */
public record Extension(
        Identifier name,
        @Nullable Identifier schema,
        @Nullable String version,
        boolean cascade) {
    public static Extension of(Identifier name) {
        return new Extension(name, null, null, false);
    }
}
