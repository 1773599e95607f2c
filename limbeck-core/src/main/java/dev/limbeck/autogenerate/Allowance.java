// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.Renames;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be dropped with its rows, because somebody said so. */
final class Allowance {
    private static final String ALL = "all";

    private final Lookup lookup;
    private final List<List<String>> paths;
    private final boolean all;

    /**
     * @param names tables, columns of tables, or {@code all}; throws {@code unknown-name} for one that the database does not
     *     have
     */
    Allowance(Lookup lookup, List<String> names, SchemaModel actual) {
        this.lookup = lookup;
        this.all = names.contains(ALL);
        this.paths = names.stream()
                .filter(name -> !name.equals(ALL))
                .map(name -> Arrays.asList(name.split("\\.", -1)))
                .toList();
        paths.forEach(path -> requireKnown(path, actual));
    }

    private void requireKnown(List<String> path, SchemaModel actual) {
        if (lookup.table(actual, path).isPresent()) {
            return;
        }
        String option = "--allow-drop " + String.join(".", path);
        List<String> ofTable = path.subList(0, path.size() - 1);
        Optional<Table> table = ofTable.isEmpty() ? Optional.empty() : lookup.table(actual, ofTable);
        String column = path.get(path.size() - 1);
        Table found = table.orElseThrow(
                () -> lookup.noTable(option, ofTable.isEmpty() ? path : ofTable, actual, "the database"));
        if (lookup.column(found, column).isEmpty()) {
            throw lookup.noColumn(option, found, column, "the database");
        }
    }

    boolean lets(QualifiedName table) {
        return is(table, null);
    }

    boolean lets(QualifiedName table, Identifier column) {
        return is(table, column);
    }

    /** By either name of the table. */
    boolean lets(QualifiedName table, Identifier column, Renames renames) {
        return lets(table, column) || lets(renames.tableBefore(table), column);
    }

    private boolean is(QualifiedName table, @Nullable Identifier column) {
        return all || paths.stream().anyMatch(path -> lookup.isNamed(path, table, column));
    }
}
