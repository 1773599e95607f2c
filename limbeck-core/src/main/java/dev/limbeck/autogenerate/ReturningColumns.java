// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.diff.Renames;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back of a dropped column that must not be null. Its values are gone, so the rows that are there by then get an empty
 * one; without it the way back fails on the first row.
 */
final class ReturningColumns {
    private final RowCount rows;
    private final IdentifierRules rules;
    private final Renames renames;
    private final SchemaModel actual;
    private final List<String> notes = new ArrayList<>();

    ReturningColumns(RowCount rows, IdentifierRules rules, Renames renames, SchemaModel actual) {
        this.rows = rows;
        this.rules = rules;
        this.renames = renames;
        this.actual = actual;
    }

    /** The same operations, in three steps where a column needs values. */
    List<Operation> in(List<Operation> downgrade) {
        List<Operation> filled = new ArrayList<>();
        for (Operation operation : downgrade) {
            Optional<String> value = operation instanceof AddColumn add ? valueFor(add) : Optional.empty();
            if (value.isPresent() && operation instanceof AddColumn add) {
                filled.addAll(ThreeSteps.of(add, value.get(), rules));
                notes.add("the way back gives '" + add.table() + "."
                        + add.column().name() + "' the value " + value.get()
                        + " in every row, for what it held is gone");
            } else {
                filled.add(operation);
            }
        }
        return filled;
    }

    /** What the values of the way back are worth, one sentence each. */
    List<String> notes() {
        return notes;
    }

    private Optional<String> valueFor(AddColumn add) {
        Column column = add.column();
        boolean has = column.nullable()
                || column.defaultValue() != null
                || column.identity() != null
                || column.generated() != null;
        QualifiedName there = renames.tableBefore(add.table());
        Table table = actual.tables().get(there);
        if (has
                || table == null
                || isKeyAlone(table, column.name())
                || !rows.of(there).any()) {
            return Optional.empty();
        }
        return EmptyValue.of(column.type());
    }

    /** The same value in every row would break a key, and point at no row of another table. */
    private static boolean isKeyAlone(Table table, Identifier column) {
        List<Identifier> alone = List.of(column);
        Constraint.PrimaryKey key = table.primaryKey();
        return (key != null && key.columns().equals(alone))
                || table.uniques().stream().anyMatch(unique -> unique.columns().equals(alone))
                || table.foreignKeys().stream()
                        .anyMatch(reference -> reference.columns().contains(column))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.parts().stream().allMatch(part -> column.equals(part.column())));
    }
}
