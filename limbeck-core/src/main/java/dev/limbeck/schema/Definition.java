// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * A statement for what the model has no word for. SQLite's catalogue keeps nothing else, and a rebuilt table must keep it; on
 * PostgreSQL it tells a serial column from an identity, and which tables inherit from others.
 *
 * @param table the table that it belongs to; of a table itself its own name
 * @param sql as the catalogue keeps it or the dialect would write it, without terminator
 */
public record Definition(Kind kind, QualifiedName name, QualifiedName table, String sql) {
    /** What the statement makes. */
    public enum Kind {
        TABLE,
        INDEX,
        TRIGGER,
        /** A sequence that belongs to a column and is not listed among the sequences. */
        SEQUENCE,
        /** Of a table that has columns of another one, and whose rows count as rows of that. */
        INHERITANCE
    }
}
