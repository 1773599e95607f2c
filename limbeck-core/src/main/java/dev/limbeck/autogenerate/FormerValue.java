// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of the past of an enumeration.
 *
 * @param owner an enumeration type or, with {@code column}, a table; as the model calls it
 * @param column the column that holds the value, where its own type or a check lists what it may hold; null = the value is one
 *     of an enumeration type
 * @param value as the model calls it, null = the type itself was renamed
 * @param former names it had, as somebody wrote them, any of which a database may still have; never empty
 */
public record FormerValue(
        QualifiedName owner,
        @Nullable Identifier column,
        @Nullable String value,
        List<String> former) {
    public FormerValue {
        former = List.copyOf(former);
    }

    /** An enumeration type that had other names. */
    public static FormerValue ofType(QualifiedName type, List<String> former) {
        return new FormerValue(type, null, null, former);
    }

    /** A value of an enumeration type. */
    public static FormerValue of(QualifiedName type, String value, List<String> former) {
        return new FormerValue(type, null, value, former);
    }

    /** A value of a column that lists what it may hold. */
    public static FormerValue of(QualifiedName table, Identifier column, String value, List<String> former) {
        return new FormerValue(table, column, value, former);
    }
}
