// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tables that foreign keys point at and that nobody reads, for they are in a schema that is not compared. In a scratch place
 * something stands for them, with the columns that are pointed at.
 */
final class UnseenTables {
    private final Map<QualifiedName, Table> stubs = new TreeMap<>();

    private UnseenTables() {}

    static UnseenTables of(SchemaModel one, SchemaModel other) {
        UnseenTables unseen = new UnseenTables();
        for (SchemaModel side : List.of(one, other)) {
            for (Table table : side.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    QualifiedName target = key.referencedTable();
                    boolean isElsewhere = target.schema() != null;
                    if (isElsewhere
                            && one.table(target).or(() -> other.table(target)).isEmpty()) {
                        unseen.add(key, table);
                    }
                }
            }
        }
        return unseen;
    }

    private void add(ForeignKey key, Table table) {
        QualifiedName name = key.referencedTable();
        Table stub = stubs.getOrDefault(name, new Table(name, List.of(), null, List.of(), List.of(), null));
        List<Column> columns = new ArrayList<>(stub.columns());
        for (int i = 0; i < key.referencedColumns().size(); i++) {
            Identifier column = key.referencedColumns().get(i);
            if (stub.column(column).isEmpty()) {
                Column own = table.column(key.columns().get(i)).orElseThrow();
                columns.add(Column.of(column, own.type())
                        .withCollation(own.collation())
                        .withNullable(false));
            }
        }
        List<Constraint> uniques = new ArrayList<>(stub.constraints());
        if (stub.uniques().stream().noneMatch(unique -> unique.columns().equals(key.referencedColumns()))) {
            uniques.add(new Constraint.Unique(null, key.referencedColumns(), false));
        }
        stubs.put(name, stub.withColumns(columns).withConstraints(uniques));
    }

    /** The model with something in the place of each. */
    SchemaModel addedTo(SchemaModel model) {
        Map<QualifiedName, Table> tables = new TreeMap<>(model.tables());
        tables.putAll(stubs);
        Set<Identifier> schemas = new HashSet<>(model.schemas());
        stubs.keySet().stream()
                .map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .forEach(schemas::add);
        return model.withTables(tables).withSchemas(schemas);
    }
}
