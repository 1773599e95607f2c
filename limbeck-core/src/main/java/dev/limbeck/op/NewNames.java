// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.Conditional;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateExtension;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropExtension;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.Execute;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that an operation gives to what it makes or renames, without schemas. */
public final class NewNames implements OperationVisitor<List<Identifier>> {
    private NewNames() {}

    public static List<Identifier> of(Operation operation) {
        return operation.accept(new NewNames());
    }

    private static List<Identifier> optional(@Nullable Identifier name) {
        return name == null ? List.of() : List.of(name);
    }

    private static void addIfNamed(List<Identifier> names, @Nullable Identifier name) {
        names.addAll(optional(name));
    }

    @Override
    public List<Identifier> createTable(CreateTable operation) {
        Table table = operation.table();
        List<Identifier> names = new ArrayList<>(List.of(table.name().name()));
        table.columns().forEach(column -> names.add(column.name()));
        table.allConstraints().forEach(constraint -> addIfNamed(names, constraint.name()));
        table.indexes().forEach(index -> addIfNamed(names, index.name()));
        return names;
    }

    @Override
    public List<Identifier> dropTable(DropTable operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameTable(RenameTable operation) {
        return List.of(operation.newName());
    }

    @Override
    public List<Identifier> setTableComment(SetTableComment operation) {
        return List.of();
    }

    @Override
    public List<Identifier> addColumn(AddColumn operation) {
        List<Identifier> names = new ArrayList<>(List.of(operation.column().name()));
        operation.constraints().forEach(constraint -> addIfNamed(names, constraint.name()));
        return names;
    }

    @Override
    public List<Identifier> dropColumn(DropColumn operation) {
        return List.of();
    }

    @Override
    public List<Identifier> alterColumn(AlterColumn operation) {
        return operation.patch().name().match(List::of, List::of, List::of);
    }

    @Override
    public List<Identifier> addConstraint(AddConstraint operation) {
        return optional(operation.constraint().name());
    }

    @Override
    public List<Identifier> dropConstraint(DropConstraint operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameConstraint(RenameConstraint operation) {
        return List.of(operation.newName());
    }

    @Override
    public List<Identifier> validateConstraint(ValidateConstraint operation) {
        return List.of();
    }

    @Override
    public List<Identifier> createIndex(CreateIndex operation) {
        return optional(operation.index().name());
    }

    @Override
    public List<Identifier> dropIndex(DropIndex operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameIndex(RenameIndex operation) {
        return List.of(operation.newName());
    }

    @Override
    public List<Identifier> createSequence(CreateSequence operation) {
        return List.of(operation.sequence().name().name());
    }

    @Override
    public List<Identifier> alterSequence(AlterSequence operation) {
        return List.of();
    }

    @Override
    public List<Identifier> dropSequence(DropSequence operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameSequence(RenameSequence operation) {
        return List.of(operation.newName());
    }

    @Override
    public List<Identifier> createEnumType(CreateEnumType operation) {
        return List.of(operation.type().name().name());
    }

    @Override
    public List<Identifier> alterEnumType(AlterEnumType operation) {
        return List.of();
    }

    @Override
    public List<Identifier> dropEnumType(DropEnumType operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameEnumType(RenameEnumType operation) {
        return List.of(operation.newName());
    }

    @Override
    public List<Identifier> addEnumValue(AddEnumValue operation) {
        return List.of();
    }

    @Override
    public List<Identifier> renameEnumValue(RenameEnumValue operation) {
        return List.of();
    }

    @Override
    public List<Identifier> dropEnumValue(DropEnumValue operation) {
        return List.of();
    }

    @Override
    public List<Identifier> createSchema(CreateSchema operation) {
        return List.of(operation.schema());
    }

    @Override
    public List<Identifier> dropSchema(DropSchema operation) {
        return List.of();
    }

    @Override
    public List<Identifier> createExtension(CreateExtension operation) {
        return List.of();
    }

    @Override
    public List<Identifier> dropExtension(DropExtension operation) {
        return List.of();
    }

    @Override
    public List<Identifier> insertRows(InsertRows operation) {
        return List.of();
    }

    @Override
    public List<Identifier> execute(Execute operation) {
        return List.of();
    }

    @Override
    public List<Identifier> conditional(Conditional operation) {
        return operation.operation().accept(this);
    }

    @Override
    public List<Identifier> batch(Batch operation) {
        return operation.operations().stream()
                .flatMap(one -> one.accept(this).stream())
                .toList();
    }

    @Override
    public List<Identifier> custom(CustomOperation operation) {
        return List.of();
    }
}
