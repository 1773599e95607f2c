// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param place the schema that it is in, where the database has several: 0 = the usual one, else one of
 *     {@link PlannedModel#FURTHER}
 * @param variety how its key and its numbering are unlike the usual, where the database knows more; 0 = as usual
 */
record TablePlan(
        int number,
        String name,
        Key key,
        List<ColumnPlan> columns,
        List<IndexPlan> indexes,
        List<ReferencePlan> references,
        @Nullable String comment,
        int place,
        int variety) {
    TablePlan {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        references = List.copyOf(references);
    }

    TablePlan(
            int number,
            String name,
            Key key,
            List<ColumnPlan> columns,
            List<IndexPlan> indexes,
            List<ReferencePlan> references,
            @Nullable String comment) {
        this(number, name, key, columns, indexes, references, comment, 0, 0);
    }

    TablePlan here() {
        return new TablePlan(number, name, key, columns, indexes, references, comment, 0, variety);
    }

    TablePlan varied(int newVariety) {
        return new TablePlan(number, name, key, columns, indexes, references, comment, place, newVariety);
    }

    TablePlan withColumns(List<ColumnPlan> newColumns) {
        return new TablePlan(number, name, key, newColumns, indexes, references, comment, place, variety);
    }

    TablePlan withIndexes(List<IndexPlan> newIndexes) {
        return new TablePlan(number, name, key, columns, newIndexes, references, comment, place, variety);
    }

    TablePlan withReferences(List<ReferencePlan> newReferences) {
        return new TablePlan(number, name, key, columns, indexes, newReferences, comment, place, variety);
    }

    TablePlan with(String newName, Key newKey, @Nullable String newComment) {
        return new TablePlan(number, newName, newKey, columns, indexes, references, newComment, place, variety);
    }
}
