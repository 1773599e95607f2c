// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

/** The order of a plan. Each constant says why it follows the one above it; reversed, it is the order of the way back. */
enum Phase {
    /** First of all, so that everything after speaks of the new names. */
    RENAME,
    CREATE_SCHEMA,
    /** Types live in schemas. */
    CREATE_TYPE,
    CREATE_SEQUENCE,
    /** Before what they point at or stand on changes. */
    DROP_FOREIGN_KEY,
    /** Checks, uniques and indexes go before their columns change; names become free for new ones. */
    DROP_OBJECT,
    DROP_PRIMARY_KEY,
    /** A computed column that changes goes, or becomes a plain one, before the columns it is computed from change. */
    DROP_GENERATED,
    /** With all that belongs to them but the foreign keys that close a cycle. */
    CREATE_TABLE,
    ADD_COLUMN,
    /** After additions: a new default or generated expression may speak of a new column. */
    ALTER_COLUMN,
    DROP_COLUMN,
    /** When the columns that they are computed from are as they shall be. */
    ADD_GENERATED,
    ADD_PRIMARY_KEY,
    ADD_CONSTRAINT,
    CREATE_INDEX,
    /** After every key they can point at. */
    ADD_FOREIGN_KEY,
    /** Last of what has a name, so that everything above speaks of the old one. */
    RENAME_OBJECT,
    COMMENT,
    /** When nothing points at them any more. */
    DROP_TABLE,
    /** Defaults of dropped tables and columns used them. */
    DROP_SEQUENCE,
    /** When no default, check or column speaks of the values that go; on the way back they come first. */
    NARROW_TYPE,
    DROP_TYPE
}
