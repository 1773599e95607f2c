// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * A view, or another thing that can be read like a table and is none that an operation makes.
 *
 * @param sql the statement that makes it or its query, as the catalogue shows it; may be empty where it is hidden
 */
public record View(QualifiedName name, String sql, Kind kind) {
    /** What it is. */
    public enum Kind {
        /** Materialised or not. */
        VIEW("view"),
        /** Its rows are on another server. */
        FOREIGN_TABLE("foreign table"),
        /** Of a table, whose definition it has. */
        PARTITION("partition");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For messages, with a blank between. */
        public String words() {
            return words;
        }
    }

    /** A view. */
    public View(QualifiedName name, String sql) {
        this(name, sql, Kind.VIEW);
    }
}
