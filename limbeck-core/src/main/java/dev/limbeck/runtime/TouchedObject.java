// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What an operation works on.
 *
 * @param column of a table; null = the table as a whole, its indexes, constraints and rows included
 */
record TouchedObject(
        Kind kind, QualifiedName name, @Nullable Identifier column) {
    enum Kind {
        TABLE,
        /** A sequence, a type, a schema. */
        OTHER
    }

    static TouchedObject table(QualifiedName name) {
        return new TouchedObject(Kind.TABLE, name, null);
    }

    TouchedObject column(Identifier wanted) {
        return new TouchedObject(kind, name, wanted);
    }

    /** The table of a column, else itself. */
    TouchedObject whole() {
        return column == null ? this : new TouchedObject(kind, name, null);
    }

    @Override
    public String toString() {
        return column != null
                ? "column '" + name + "." + column + "'"
                : kind == Kind.TABLE ? "table '" + name + "'" : "'" + name + "'";
    }
}
