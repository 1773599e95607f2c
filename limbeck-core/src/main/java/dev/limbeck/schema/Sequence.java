// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param start first value
 * @param increment step, never 0
 * @param minimum null = the database's default
 * @param maximum null = the database's default
 * @param cache numbers a session takes at once, null = the database's default
 */
public record Sequence(
        QualifiedName name,
        long start,
        long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long cache,
        boolean cycle) {
    public static Sequence of(QualifiedName name, long start, long increment) {
        return new Sequence(name, start, increment, null, null, null, false);
    }

    public Sequence withName(QualifiedName newName) {
        return new Sequence(newName, start, increment, minimum, maximum, cache, cycle);
    }
}
