// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Of a table that is not compared what foreign keys need of it, so that they can be built and tried out on the side. */
final class KeysOnly {
    private KeysOnly() {}

    static Table of(Table table) {
        List<Index> unique = table.indexes().stream()
                .filter(index -> index.unique()
                        && index.where() == null
                        && index.parts().stream().allMatch(part -> part.column() != null))
                .map(index -> index.withInclude(List.of()))
                .toList();
        Set<Identifier> keys = new HashSet<>();
        if (table.primaryKey() != null) {
            keys.addAll(table.primaryKey().columns());
        }
        table.uniques().forEach(key -> keys.addAll(key.columns()));
        unique.forEach(index -> index.parts().stream()
                .map(Index.Part::column)
                .filter(Objects::nonNull)
                .forEach(keys::add));
        List<Column> columns = table.columns().stream()
                .filter(column -> keys.contains(column.name()))
                .map(KeysOnly::plain)
                .toList();
        List<Constraint> constraints = List.copyOf(table.uniques());
        return new Table(table.name(), columns, table.primaryKey(), constraints, unique, null);
    }

    private static Column plain(Column column) {
        return column.withDefault(null).withIdentity(null).withGenerated(null).withComment(null);
    }
}
