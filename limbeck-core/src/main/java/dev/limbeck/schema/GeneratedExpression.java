// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * A column that the database computes.
 *
 * @param sql the expression without the outer parentheses, raw
 * @param storage kept on disk, or computed when read
 */
public record GeneratedExpression(String sql, Storage storage) {
    public GeneratedExpression(String sql, boolean stored) {
        this(sql, stored ? Storage.STORED : Storage.VIRTUAL);
    }

    /** Whether it is kept on disk. */
    public boolean stored() {
        return storage == Storage.STORED;
    }

    /** Where the values are. */
    public enum Storage {
        STORED,
        VIRTUAL,
        /** Nobody said, and no word is written: virtual on every database that knows both. What is read back is VIRTUAL. */
        UNSAID
    }
}
