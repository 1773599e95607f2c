// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static dev.limbeck.op.SchemaEdits.column;
import static dev.limbeck.op.SchemaEdits.keep;
import static dev.limbeck.op.SchemaEdits.mismatch;
import static dev.limbeck.op.SchemaEdits.plus;
import static dev.limbeck.op.SchemaEdits.table;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.KeyIndex;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What operations on columns make of a schema. */
final class ColumnEffect {
    private ColumnEffect() {}

    static SchemaModel add(SchemaModel before, AddColumn operation) {
        Table table = table(before, operation.table());
        Column column = operation.column();
        if (table.column(column.name()).isPresent()) {
            throw mismatch("table '" + table.name() + "' has a column '" + column.name() + "' already");
        }
        SchemaModel schema = before.withTable(table.withColumns(plus(table.columns(), column)));
        for (Constraint constraint : operation.constraints()) {
            schema = ConstraintEffect.add(schema, new AddConstraint(operation.table(), constraint));
        }
        return schema;
    }

    static SchemaModel drop(SchemaModel before, DropColumn operation) {
        Table table = table(before, operation.table());
        Identifier gone = column(table, operation.column()).name();
        Constraint.PrimaryKey key = table.primaryKey();
        return before.withTable(table.withPrimaryKey(
                        key != null && key.columns().contains(gone) ? null : key)
                .withColumns(keep(table.columns(), column -> !column.name().equals(gone)))
                .withConstraints(keep(
                        table.constraints(), constraint -> !constraint.columns().contains(gone)))
                .withIndexes(keep(
                        table.indexes(),
                        index -> index.parts().stream().noneMatch(part -> gone.equals(part.column())))));
    }

    static SchemaModel alter(SchemaModel before, AlterColumn operation) {
        Table table = table(before, operation.table());
        Identifier old = column(table, operation.column()).name();
        Table altered = table.withColumn(old, operation.patch()::applyTo);
        Identifier renamed = Objects.requireNonNull(operation.patch().name().applyTo(old));
        return renamed.equals(old) ? before.withTable(altered) : renamed(before, altered, old, renamed);
    }

    private static SchemaModel renamed(SchemaModel before, Table table, Identifier old, Identifier renamed) {
        UnaryOperator<List<Identifier>> names = list ->
                list.stream().map(name -> name.equals(old) ? renamed : name).toList();
        UnaryOperator<Index.Part> part = p -> old.equals(p.column()) ? p.withColumn(renamed) : p;
        Constraint.PrimaryKey key = table.primaryKey();
        Table changed = table.withPrimaryKey(key == null ? null : renamed(key, names))
                .withConstraints(table.constraints().stream()
                        .map(c -> renameIn(c, names, part))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> i.withParts(i.parts().stream().map(part).toList())
                                .withInclude(names.apply(i.include())))
                        .toList());
        return SchemaEdits.everywhere(
                before.withTable(changed),
                fk -> fk.referencedTable().equals(table.name())
                        ? fk.withReferencedColumns(names.apply(fk.referencedColumns()))
                        : fk);
    }

    private static Constraint.PrimaryKey renamed(Constraint.PrimaryKey key, UnaryOperator<List<Identifier>> names) {
        return key.withColumns(names.apply(key.columns())).withIndex(renamed(key.index(), names));
    }

    private static KeyIndex renamed(KeyIndex index, UnaryOperator<List<Identifier>> names) {
        return index.withInclude(names.apply(index.include()));
    }

    private static Constraint renameIn(
            Constraint constraint, UnaryOperator<List<Identifier>> names, UnaryOperator<Index.Part> part) {
        return constraint.match(
                pk -> renamed(pk, names),
                uq -> uq.withColumns(names.apply(uq.columns())).withIndex(renamed(uq.index(), names)),
                fk -> fk.withColumns(names.apply(fk.columns())).withEmptied(names.apply(fk.emptied())),
                check -> check,
                exclude -> exclude.withElements(exclude.elements().stream()
                        .map(e -> new Constraint.Exclude.Element(part.apply(e.part()), e.operator()))
                        .toList()));
    }
}
