// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column that is about to change.
 *
 * @param before the column as it is, null where nobody knows
 * @param serialSequence the sequence it draws from if it is a {@code serial} one, else null
 * @param tableKnown the catalogue has the table, so that rows may be in it
 */
record KnownColumn(@Nullable Column before, @Nullable QualifiedName serialSequence, boolean tableKnown) {
    static KnownColumn of(@Nullable Column before) {
        return new KnownColumn(before, null, false);
    }
}
