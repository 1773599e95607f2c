// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.EnumType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new value stands among the values of an enumeration type.
 *
 * @param neighbour a value that is there; null = behind all of them
 * @param before it stands before its neighbour, otherwise behind it
 */
public record EnumPlace(@Nullable String neighbour, boolean before) {
    /** Behind all values. */
    public static EnumPlace last() {
        return new EnumPlace(null, false);
    }

    /** The place of a value that the type has, said by the value next to it. */
    static EnumPlace of(EnumType type, String value) {
        int at = type.values().indexOf(value);
        if (at < 0) {
            throw noValue(type, value);
        }
        if (at == type.values().size() - 1) {
            return last();
        }
        return new EnumPlace(type.values().get(at + 1), true);
    }

    /** The type with the value at this place. */
    public EnumType with(EnumType type, String value) {
        List<String> values = new ArrayList<>(type.values());
        if (neighbour == null) {
            values.add(value);
        } else {
            int at = values.indexOf(neighbour);
            if (at < 0) {
                throw noValue(type, neighbour);
            }
            values.add(before ? at : at + 1, value);
        }
        return new EnumType(type.name(), values);
    }

    /** The type without the value, which it has. */
    public static EnumType without(EnumType type, String value) {
        if (!type.values().contains(value)) {
            throw noValue(type, value);
        }
        return new EnumType(
                type.name(),
                type.values().stream().filter(v -> !v.equals(value)).toList());
    }

    static LimbeckException noValue(EnumType type, String value) {
        return new LimbeckException(
                ErrorId.SCHEMA_MISMATCH,
                "type '" + type.name() + "' has no value '" + value + "'",
                List.of("its values: " + String.join(", ", type.values())),
                "check the value in the script, and that the revisions before it make what it changes");
    }
}
