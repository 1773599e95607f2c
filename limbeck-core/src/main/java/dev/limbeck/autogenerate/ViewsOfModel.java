// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Entities that read a view: to the model they are tables. Where the database has a view of the name, there is nothing to make,
 * and no key can point at it.
 */
final class ViewsOfModel {
    private final SchemaModel actual;
    private final Set<QualifiedName> views;

    ViewsOfModel(SchemaModel actual) {
        this.actual = actual;
        this.views = actual.views().keySet();
    }

    /** The model without them; {@code notes} hears of each. */
    SchemaModel leftOut(SchemaModel model, Consumer<String> notes) {
        Map<QualifiedName, Table> tables = new TreeMap<>(model.tables());
        if (!tables.keySet().removeAll(views)) {
            return model;
        }
        model.tables().keySet().stream()
                .filter(views::contains)
                .forEach(view ->
                        notes.accept("'" + view + "' is a " + what(view) + " in the database: it is left as it is"));
        tables.replaceAll((name, table) -> table.withConstraints(keptOf(table)));
        return model.withTables(tables);
    }

    private String what(QualifiedName view) {
        return Objects.requireNonNull(actual.views().get(view)).kind().words();
    }

    private List<Constraint> keptOf(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey key) || !views.contains(key.referencedTable()))
                .toList();
    }
}
