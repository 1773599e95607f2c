// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of the past of a name.
 *
 * @param table as the model calls it
 * @param column as the model calls it, null = the table itself was renamed
 * @param former names it had, as somebody wrote them, any of which a database may still have; never empty
 */
public record FormerName(QualifiedName table, @Nullable Identifier column, List<String> former) {
    public FormerName {
        former = List.copyOf(former);
    }
}
