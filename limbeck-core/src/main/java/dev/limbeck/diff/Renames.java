// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known to have another name in the model than in the database. The lists are in an order that runs: each new name is
 * free at its turn.
 *
 * @param tables from the name in the database
 * @param columns after the tables have their new names
 */
public record Renames(List<TableRename> tables, List<ColumnRename> columns, List<SequenceRename> sequences) {
    /** A table of the database and its name in the model. */
    public record TableRename(QualifiedName table, Identifier newName) {
        public QualifiedName renamed() {
            return table.sibling(newName);
        }
    }

    /** @param table as the model calls it */
    public record ColumnRename(QualifiedName table, Identifier column, Identifier newName) {}

    /** A sequence of the database and its name in the model. */
    public record SequenceRename(QualifiedName sequence, Identifier newName) {}

    public Renames {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        sequences = List.copyOf(sequences);
    }

    public static Renames none() {
        return new Renames(List.of(), List.of(), List.of());
    }

    /** The renames alone, in order; without what the operations of a plan carry for their reverse. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        tables.forEach(rename -> operations.add(new Operation.RenameTable(rename.table(), rename.newName())));
        sequences.forEach(
                rename -> operations.add(new RenameOperation.RenameSequence(rename.sequence(), rename.newName())));
        columns.forEach(rename -> operations.add(new Operation.AlterColumn(
                rename.table(), rename.column(), ColumnPatch.nothing().withName(Patch.to(rename.newName())), null)));
        return operations;
    }

    public Renames with(TableRename more) {
        List<TableRename> all = new ArrayList<>(tables);
        all.add(more);
        return new Renames(all, columns, sequences);
    }

    public Renames with(ColumnRename more) {
        List<ColumnRename> all = new ArrayList<>(columns);
        all.add(more);
        return new Renames(tables, all, sequences);
    }

    public Renames with(SequenceRename more) {
        List<SequenceRename> all = new ArrayList<>(sequences);
        all.add(more);
        return new Renames(tables, columns, all);
    }
}
