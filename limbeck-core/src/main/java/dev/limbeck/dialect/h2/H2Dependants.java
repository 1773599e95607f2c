// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;

/** What goes with a column. */
final class H2Dependants {
    private H2Dependants() {}

    static boolean uses(Constraint constraint, Identifier column) {
        return constraint.columns().contains(column)
                || constraint.match(
                        key -> false,
                        unique -> false,
                        key -> false,
                        check -> mentions(check.sql(), column),
                        exclude -> false);
    }

    static boolean uses(Index index, Identifier column) {
        return index.parts().stream().anyMatch(part -> column.equals(part.column()));
    }

    private static boolean mentions(String sql, Identifier column) {
        return column.isMentionedIn(sql.replaceAll("'[^']*+(?:''[^']*+)*+'", "''"));
    }
}
