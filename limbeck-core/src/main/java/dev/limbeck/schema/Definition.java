// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

/**
 * The statement by which the catalogue remembers a thing. SQLite keeps nothing else, and a rebuilt table must keep what the
 * model has no word for.
 *
 * @param table the table that it belongs to; of a table itself its own name
 * @param sql as the catalogue keeps it, without terminator
 */
public record Definition(Kind kind, QualifiedName name, QualifiedName table, String sql) {
    /** What the statement makes. */
    public enum Kind {
        TABLE,
        INDEX,
        TRIGGER
    }
}
