// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import java.util.ArrayList;
import java.util.List;

/** A named enumeration type of the database; {@code values} in sort order. */
public record EnumType(QualifiedName name, List<String> values) {
    public EnumType {
        values = List.copyOf(values);
    }

    /** Whether the values of the column, or the elements of its array, are of this type. */
    public boolean isTypeOf(Column column) {
        SqlType element = column.type() instanceof ArrayType array ? array.element() : column.type();
        return element instanceof NamedEnumType named && named.name().equals(name);
    }

    /** The same with the values of the other type that are not here, each behind the one that it follows there. */
    public EnumType with(EnumType other) {
        List<String> all = new ArrayList<>(values);
        int place = 0;
        for (String value : other.values()) {
            if (!all.contains(value)) {
                all.add(place, value);
            }
            place = all.indexOf(value) + 1;
        }
        return new EnumType(name, all);
    }

    /** Whether all values of the other type are here, in its order, and more besides. */
    public boolean adds(EnumType other) {
        List<String> kept = new ArrayList<>(values);
        kept.retainAll(other.values());
        return kept.equals(other.values()) && values.size() > kept.size();
    }
}
