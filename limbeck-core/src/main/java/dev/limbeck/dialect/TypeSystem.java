// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.SqlType;

/** The neutral types in one database's words, both ways. For every type {@code t}: {@code parse(render(t))} renders as {@code t}. */
public interface TypeSystem {
    /** The words for a column definition, upper case: {@code VARCHAR(255)}. */
    String render(SqlType type);

    /**
     * Understands what the catalogue, Hibernate or a user writes, whatever its case and spacing, aliases included. A text that
     * it has no word for becomes {@link SqlType.Raw}; it never fails.
     */
    SqlType parse(String sql);

    /** How many digits of a second a time without a precision keeps. */
    default int secondDigits() {
        return 6;
    }
}
