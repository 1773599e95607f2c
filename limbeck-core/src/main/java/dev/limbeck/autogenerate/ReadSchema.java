// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a schema that was read into one that is wanted.
 *
 * @param meant which names of constraints and indexes mean something; the others are left to the convention
 */
public record ReadSchema(Predicate<Identifier> meant) {
    /** The schema with the names that mean something, and without what is not compared. */
    public SchemaModel wanted(SchemaModel schema) {
        SchemaModel model = schema.withViews(Map.of()).withDefinitions(List.of());
        for (Table table : schema.tables().values()) {
            Constraint.PrimaryKey key = table.primaryKey();
            model = model.withTable(table.withPrimaryKey(key == null || isMeant(key.name()) ? key : key.withName(null))
                    .withConstraints(
                            table.constraints().stream().map(this::constraint).toList())
                    .withIndexes(table.indexes().stream().map(this::index).toList()));
        }
        return model;
    }

    private Constraint constraint(Constraint constraint) {
        return isMeant(constraint.name()) ? constraint : constraint.withName(null);
    }

    private Index index(Index index) {
        return isMeant(index.name()) ? index : index.withName(null);
    }

    private boolean isMeant(@Nullable Identifier name) {
        return name == null || meant.test(name);
    }
}
