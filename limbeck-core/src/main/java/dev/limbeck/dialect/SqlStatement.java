// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import org.jspecify.annotations.Nullable;

/**
 * One statement.
 *
 * @param text without terminator; may span lines
 * @param outside the database refuses it within a transaction
 * @param requirement asked for before it is executed, null = none; a script says nothing of it
 */
public record SqlStatement(
        String text, boolean outside, @Nullable Requirement requirement) {
    /** A statement that may stand anywhere. */
    public SqlStatement(String text) {
        this(text, false, null);
    }
}
