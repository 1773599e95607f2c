// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL expressions that somebody wrote for columns. */
final class BackfillExpressions {
    private final Lookup lookup;
    private final Map<List<String>, String> byPath = new LinkedHashMap<>();

    /**
     * @param said by {@code table.column}, under either name of a table that is renamed; throws {@code unknown-name} for a
     *     column that neither the database nor the model has
     */
    BackfillExpressions(Lookup lookup, Map<String, String> said, SchemaModel actual, SchemaModel desired) {
        this.lookup = lookup;
        said.forEach((name, expression) -> byPath.put(Arrays.asList(name.split("\\.", -1)), expression));
        byPath.keySet().forEach(path -> requireKnown(path, actual, desired));
    }

    private void requireKnown(List<String> path, SchemaModel actual, SchemaModel desired) {
        String option = "--backfill " + String.join(".", path) + ":…";
        List<String> ofTable = path.subList(0, path.size() - 1);
        String column = path.get(path.size() - 1);
        if (ofTable.isEmpty()) {
            throw lookup.noTable(option, path, desired, "the model");
        }
        Optional<Table> old = lookup.table(actual, ofTable);
        Optional<Table> wanted = lookup.table(desired, ofTable);
        if (wanted.isPresent() && lookup.column(wanted.get(), column).isEmpty()) {
            throw lookup.noColumn(option, wanted.get(), column, "the model");
        }
        if (wanted.isEmpty() && old.isEmpty()) {
            throw lookup.noTable(option, ofTable, desired, "the model");
        }
    }

    /** @param before the table's name in the database */
    Optional<String> of(QualifiedName table, QualifiedName before, Identifier column) {
        return byPath.entrySet().stream()
                .filter(entry ->
                        lookup.isNamed(entry.getKey(), table, column) || lookup.isNamed(entry.getKey(), before, column))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
