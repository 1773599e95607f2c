// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

/** What the words of a model cannot say, although a schema made of it is one way or the other. The database is right there. */
public enum Unsaid {
    /**
     * The order of the columns of a primary key, which Hibernate makes up from types and names. It is as the database has it
     * as long as the types are.
     */
    KEY_ORDER,
    /** Whether a numbered column takes values of its own: {@code always} instead of {@code by default}. */
    IDENTITY_ALWAYS
}
