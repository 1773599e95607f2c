// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a column from a script and from the database, so that a new definition loses nothing. */
final class KnownAttributes {
    private KnownAttributes() {}

    /** What a script tells of a column, and the rest of it as it is there. */
    static Column unmentioned(Column told, Column there) {
        return told.withNullable(told.nullable() && there.nullable())
                .withDefault(or(told.defaultValue(), there.defaultValue()))
                .withIdentity(or(told.identity(), there.identity()))
                .withGenerated(or(told.generated(), there.generated()))
                .withCollation(or(told.collation(), there.collation()))
                .withComment(or(told.comment(), there.comment()))
                .withAttributes(plus(told, there.attributes()).attributes());
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T there) {
        return told != null ? told : there;
    }

    /** With those of the attributes that it has not yet; case means nothing. */
    static Column plus(Column column, List<String> attributes) {
        List<String> all = new ArrayList<>(column.attributes());
        for (String attribute : attributes) {
            if (all.stream().noneMatch(attribute::equalsIgnoreCase)) {
                all.add(attribute);
            }
        }
        return column.withAttributes(all);
    }
}
