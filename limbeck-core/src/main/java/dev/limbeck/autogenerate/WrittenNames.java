// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the names of constraints and indexes that somebody wrote from those that the engine made up, which mean nothing.
 *
 * @param words everything in the files that can be a name, lower case
 */
record WrittenNames(Set<String> words) {
    WrittenNames {
        words = Set.copyOf(words);
    }

    /** The schema without names that nobody wrote, and without what is not compared. */
    SchemaModel in(SchemaModel schema) {
        SchemaModel model = schema.withViews(Map.of()).withDefinitions(List.of());
        for (Table table : schema.tables().values()) {
            Constraint.PrimaryKey key = table.primaryKey();
            model = model.withTable(table.withPrimaryKey(
                            key == null || isWritten(key.name()) ? key : key.withName(null))
                    .withConstraints(
                            table.constraints().stream().map(this::constraint).toList())
                    .withIndexes(table.indexes().stream().map(this::index).toList()));
        }
        return model;
    }

    private Constraint constraint(Constraint constraint) {
        return isWritten(constraint.name()) ? constraint : constraint.withName(null);
    }

    private Index index(Index index) {
        return isWritten(index.name()) ? index : index.withName(null);
    }

    private boolean isWritten(@Nullable Identifier name) {
        return name == null || words.contains(name.text().toLowerCase(Locale.ROOT));
    }
}
