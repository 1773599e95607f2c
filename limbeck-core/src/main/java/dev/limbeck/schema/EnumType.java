// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;

/** A named enumeration type of the database; {@code values} in sort order. */
public record EnumType(QualifiedName name, List<String> values) {
    public EnumType {
        values = List.copyOf(values);
    }
}
