// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of the past of an enumeration.
 *
 * @param type as the model calls it
 * @param value as the model calls it, null = the type itself was renamed
 * @param former names it had, as somebody wrote them, any of which a database may still have; never empty
 */
public record FormerValue(QualifiedName type, @Nullable String value, List<String> former) {
    public FormerValue {
        former = List.copyOf(former);
    }
}
