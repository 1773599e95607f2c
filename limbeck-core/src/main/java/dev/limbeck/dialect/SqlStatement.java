// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * One statement.
 *
 * @param text without terminator; may span lines
 * @param outside the database refuses it within a transaction
 */
public record SqlStatement(String text, boolean outside) {
    /** A statement that may stand anywhere. */
    public SqlStatement(String text) {
        this(text, false);
    }
}
