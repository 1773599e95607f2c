// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A thing that may be compared, or left alone on both sides.
 *
 * @param name of the table, view, sequence or type; for a column, index or constraint that of its table. No schema = the
 *     default one of the connection
 * @param part the name of the column, index or constraint; null for other kinds
 * @param inDatabase whether the database has it
 * @param inModel whether the model has it
 */
public record SchemaObject(
        ObjectKind kind, QualifiedName name, @Nullable Identifier part, boolean inDatabase, boolean inModel) {
    /** {@code column users.note}. */
    @Override
    public String toString() {
        return kind.word() + " " + name + (part == null ? "" : "." + part);
    }
}
