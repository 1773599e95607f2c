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
import dev.limbeck.schema.QualifiedName;
import java.util.Optional;

/** The table that an operation changes, if it changes one. */
public final class ChangedTable implements OperationVisitor<Optional<QualifiedName>> {
    private ChangedTable() {}

    public static Optional<QualifiedName> of(Operation operation) {
        return operation.accept(new ChangedTable());
    }

    @Override
    public Optional<QualifiedName> createTable(CreateTable operation) {
        return Optional.of(operation.table().name());
    }

    @Override
    public Optional<QualifiedName> dropTable(DropTable operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> renameTable(RenameTable operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> setTableComment(SetTableComment operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> addColumn(AddColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropColumn(DropColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterColumn(AlterColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> addConstraint(AddConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropConstraint(DropConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> createIndex(CreateIndex operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropIndex(DropIndex operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> createSequence(CreateSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> alterSequence(AlterSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropSequence(DropSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> createEnumType(CreateEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> alterEnumType(AlterEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropEnumType(DropEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> createSchema(CreateSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropSchema(DropSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> insertRows(InsertRows operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> execute(Execute operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> renameConstraint(RenameConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> validateConstraint(ValidateConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> renameIndex(RenameIndex operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> renameSequence(RenameSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> renameEnumType(RenameEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> addEnumValue(AddEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> renameEnumValue(RenameEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropEnumValue(DropEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> createExtension(CreateExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> dropExtension(DropExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> conditional(Conditional operation) {
        return of(operation.operation());
    }

    @Override
    public Optional<QualifiedName> batch(Batch operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> custom(CustomOperation operation) {
        return Optional.empty();
    }
}
