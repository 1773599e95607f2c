// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.ColumnPatch;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameSequence;
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
 * @param enumValues after the types have their new names
 * @param columnValues of columns whose type or check lists them; the rows must be told, so they are no operation of their own
 */
public record Renames(
        List<TableRename> tables,
        List<ColumnRename> columns,
        List<SequenceRename> sequences,
        List<EnumTypeRename> enumTypes,
        List<EnumValueRename> enumValues,
        List<ColumnValueRename> columnValues) {
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

    /** An enumeration type of the database and its name in the model. */
    public record EnumTypeRename(QualifiedName type, Identifier newName) {
        public QualifiedName renamed() {
            return type.sibling(newName);
        }
    }

    /** @param type as the model calls it */
    public record EnumValueRename(QualifiedName type, String value, String newValue) {}

    /** @param table and column as the model calls them */
    public record ColumnValueRename(QualifiedName table, Identifier column, String value, String newValue) {
        /** Whether one of the two has found its other name already. */
        boolean competesWith(ColumnValueRename other) {
            return table.equals(other.table)
                    && column.equals(other.column)
                    && (value.equals(other.value) || newValue.equals(other.newValue));
        }
    }

    public Renames {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        sequences = List.copyOf(sequences);
        enumTypes = List.copyOf(enumTypes);
        enumValues = List.copyOf(enumValues);
        columnValues = List.copyOf(columnValues);
    }

    public static Renames none() {
        return new Renames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The renames alone, in order; without what the operations of a plan carry for their reverse. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>(withoutColumns());
        columns.forEach(rename -> operations.add(new Operation.AlterColumn(
                rename.table(), rename.column(), ColumnPatch.nothing().withName(Patch.to(rename.newName())), null)));
        return operations;
    }

    /** Those of whole things and of enumeration values. */
    List<Operation> withoutColumns() {
        List<Operation> operations = new ArrayList<>();
        tables.forEach(rename -> operations.add(new Operation.RenameTable(rename.table(), rename.newName())));
        sequences.forEach(rename -> operations.add(new RenameSequence(rename.sequence(), rename.newName())));
        enumTypes.forEach(rename -> operations.add(new RenameEnumType(rename.type(), rename.newName())));
        enumValues.forEach(
                rename -> operations.add(new RenameEnumValue(rename.type(), rename.value(), rename.newValue())));
        return operations;
    }

    public Renames with(TableRename more) {
        return new Renames(plus(tables, more), columns, sequences, enumTypes, enumValues, columnValues);
    }

    public Renames with(ColumnRename more) {
        return new Renames(tables, plus(columns, more), sequences, enumTypes, enumValues, columnValues);
    }

    public Renames with(SequenceRename more) {
        return new Renames(tables, columns, plus(sequences, more), enumTypes, enumValues, columnValues);
    }

    public Renames with(EnumTypeRename more) {
        return new Renames(tables, columns, sequences, plus(enumTypes, more), enumValues, columnValues);
    }

    public Renames with(EnumValueRename more) {
        return new Renames(tables, columns, sequences, enumTypes, plus(enumValues, more), columnValues);
    }

    /** Adds it, unless one of its two names is taken already. */
    public Renames with(ColumnValueRename more) {
        return columnValues.stream().anyMatch(more::competesWith)
                ? this
                : new Renames(tables, columns, sequences, enumTypes, enumValues, plus(columnValues, more));
    }

    /** What the database calls the table that the model calls so. */
    public QualifiedName tableBefore(QualifiedName table) {
        return tables.stream()
                .filter(rename -> rename.renamed().equals(table))
                .map(TableRename::table)
                .findFirst()
                .orElse(table);
    }

    /** What the database calls the column that the model calls so. */
    public Identifier columnBefore(QualifiedName table, Identifier column) {
        return columns.stream()
                .filter(rename ->
                        rename.table().equals(table) && rename.newName().equals(column))
                .map(ColumnRename::column)
                .findFirst()
                .orElse(column);
    }

    private static <T> List<T> plus(List<T> renames, T more) {
        List<T> all = new ArrayList<>(renames);
        all.add(more);
        return all;
    }
}
