// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Reversal;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on a real database: the schema becomes what the model foretells, and their reverse brings the old one back. */
public final class ThereAndBack {
    private ThereAndBack() {}

    /** Leaves the database as it found it. */
    public static void holds(Trial trial, Operation... operations) throws SQLException {
        for (Operation operation : operations) {
            SchemaModel before = trial.reflect();
            trial.apply(operation);
            assertThat(unordered(trial.reflect()))
                    .describedAs("after %s", operation)
                    .isEqualTo(unordered(SchemaEffect.apply(before, operation)));
            List<Operation> back = Reversal.of(List.of(operation));
            trial.apply(back.toArray(Operation[]::new));
            assertThat(unordered(trial.reflect()))
                    .describedAs("after %s and back", operation)
                    .isEqualTo(unordered(before));
        }
    }

    /** The order of constraints and indexes means nothing; a column that comes back stands at the end. */
    public static SchemaModel unordered(SchemaModel model) {
        SchemaModel sorted = model;
        for (Table table : model.tables().values()) {
            List<Column> columns = new ArrayList<>(table.columns());
            columns.sort(Comparator.comparing(Column::name));
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            constraints.sort(Comparator.comparing(constraint -> name(constraint.name())));
            List<Index> indexes = new ArrayList<>(table.indexes());
            indexes.sort(Comparator.comparing(index -> name(index.name())));
            sorted = sorted.withTable(
                    table.withColumns(columns).withConstraints(constraints).withIndexes(indexes));
        }
        return sorted;
    }

    private static String name(@Nullable Identifier name) {
        return String.valueOf(name);
    }
}
