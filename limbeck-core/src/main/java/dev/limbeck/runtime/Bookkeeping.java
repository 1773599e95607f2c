// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the tables that Limbeck keeps for itself. They stand in one schema.
 *
 * @param version the heads, one row each; may be a table that Alembic made
 * @param journal one row for each run of a revision
 * @param lock leases, on databases without locks of the session
 */
public record Bookkeeping(QualifiedName version, QualifiedName journal, QualifiedName lock) {
    /** The name of the version table unless a setting says otherwise. */
    public static final String VERSION_TABLE = "limbeck_version";

    /** @param schema null = the connection's default schema */
    public static Bookkeeping named(String versionTable, @Nullable String schema) {
        Identifier place = schema == null ? null : Identifier.of(schema);
        return new Bookkeeping(
                new QualifiedName(place, Identifier.of(versionTable)),
                new QualifiedName(place, Identifier.of("limbeck_journal")),
                new QualifiedName(place, Identifier.of("limbeck_lock")));
    }

    /** In the default schema, under their usual names. */
    public static Bookkeeping standard() {
        return named(VERSION_TABLE, null);
    }

    /** All of them: what reflection leaves out. */
    public Set<QualifiedName> tables() {
        return Set.of(version, journal, lock);
    }
}
