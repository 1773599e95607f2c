// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the changes of a table mean for foreign keys.
 *
 * @param retyped columns whose type changes, or that are numbered from now on or no longer
 * @param lostKeys the columns of each primary key or unique constraint or index that goes, if only to come back
 */
record Disturbed(Set<Identifier> retyped, List<Set<Identifier>> lostKeys) {
    static Disturbed in(Map<QualifiedName, Disturbed> tables, QualifiedName table) {
        return tables.getOrDefault(table, new Disturbed(Set.of(), List.of()));
    }

    boolean retypes(Collection<Identifier> columns) {
        return columns.stream().anyMatch(retyped::contains);
    }

    /** Whether a foreign key that points at these columns cannot stay through the change. */
    boolean concerns(Collection<Identifier> columns) {
        return retypes(columns) || lostKeys.contains(Set.copyOf(columns));
    }
}
