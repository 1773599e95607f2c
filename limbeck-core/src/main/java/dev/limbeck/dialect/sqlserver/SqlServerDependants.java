// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The constraints and indexes of a table that hold one of its columns: the server neither drops nor alters the column while
 * they are there.
 */
final class SqlServerDependants {
    private static final String STRING = "'[^']*+(?:''[^']*+)*+'";

    private final Table table;
    private final Identifier column;

    SqlServerDependants(Table table, Identifier column) {
        this.table = table;
        this.column = column;
    }

    /** Foreign keys and checks first, for a key may need what a unique constraint gives. */
    List<Constraint> constraints() {
        List<Constraint> found = new ArrayList<>();
        table.checks().stream().filter(check -> mentions(check.sql())).forEach(found::add);
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column)
                        || (key.referencedTable().equals(table.name())
                                && key.referencedColumns().contains(column)))
                .forEach(found::add);
        table.uniques().stream()
                .filter(unique -> unique.columns().contains(column))
                .forEach(found::add);
        Constraint.PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().contains(column)) {
            found.add(key);
        }
        return found;
    }

    List<Index> indexes() {
        return table.indexes().stream().filter(this::holds).toList();
    }

    private boolean holds(Index index) {
        String where = index.where();
        return index.parts().stream().anyMatch(part -> column.equals(part.column()))
                || index.include().contains(column)
                || (where != null && mentions(where));
    }

    private boolean mentions(String sql) {
        return mentions(sql, column);
    }

    /** Whether the expression speaks of the column, outside of strings. */
    static boolean mentions(String sql, Identifier column) {
        return column.isMentionedIn(sql.replaceAll(STRING, "''"));
    }
}
