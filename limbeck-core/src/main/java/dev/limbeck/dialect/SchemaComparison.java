// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Compares what an engine may spell in several ways. Used for the parts that could not be read back from a scratch place;
 * where both sides were read back from the same engine, equality decides.
 */
public interface SchemaComparison {
    Comparison types(SqlType actual, SqlType desired);

    /** Null = no default. */
    Comparison defaults(@Nullable ColumnDefault actual, @Nullable ColumnDefault desired);

    /** Conditions and expressions: checks, predicates, generated columns. Raw SQL on both sides. */
    Comparison expressions(String actual, String desired);

    /**
     * Whether the numbering needs no change. Where the model does not say with which number it began, the database may say so:
     * it tells of the past.
     */
    default boolean sameIdentity(Identity actual, Identity desired) {
        Identity began = desired.start() == null ? actual.withNumbers(null, actual.increment()) : actual;
        return began.equals(desired);
    }

    /** Whether nothing is to be altered. What the catalogue does not keep plays no part. */
    default boolean sameSequence(Sequence actual, Sequence desired) {
        return actual.equals(desired);
    }
}
