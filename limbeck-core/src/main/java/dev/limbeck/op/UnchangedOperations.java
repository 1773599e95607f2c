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

/**
 * Answers each operation with itself, and one that holds others with what becomes of those. To be extended by what rewrites a few kinds of operations and
 * by nature leaves each other one, a future one too, as it is; whatever must think about every operation implements {@link
 * OperationVisitor}.
 */
public abstract class UnchangedOperations implements OperationVisitor<Operation> {
    @Override
    public Operation createTable(CreateTable operation) {
        return operation;
    }

    @Override
    public Operation dropTable(DropTable operation) {
        return operation;
    }

    @Override
    public Operation renameTable(RenameTable operation) {
        return operation;
    }

    @Override
    public Operation setTableComment(SetTableComment operation) {
        return operation;
    }

    @Override
    public Operation addColumn(AddColumn operation) {
        return operation;
    }

    @Override
    public Operation dropColumn(DropColumn operation) {
        return operation;
    }

    @Override
    public Operation alterColumn(AlterColumn operation) {
        return operation;
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return operation;
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        return operation;
    }

    @Override
    public Operation renameConstraint(RenameConstraint operation) {
        return operation;
    }

    @Override
    public Operation validateConstraint(ValidateConstraint operation) {
        return operation;
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return operation;
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return operation;
    }

    @Override
    public Operation renameIndex(RenameIndex operation) {
        return operation;
    }

    @Override
    public Operation createSequence(CreateSequence operation) {
        return operation;
    }

    @Override
    public Operation alterSequence(AlterSequence operation) {
        return operation;
    }

    @Override
    public Operation dropSequence(DropSequence operation) {
        return operation;
    }

    @Override
    public Operation renameSequence(RenameSequence operation) {
        return operation;
    }

    @Override
    public Operation createEnumType(CreateEnumType operation) {
        return operation;
    }

    @Override
    public Operation alterEnumType(AlterEnumType operation) {
        return operation;
    }

    @Override
    public Operation dropEnumType(DropEnumType operation) {
        return operation;
    }

    @Override
    public Operation renameEnumType(RenameEnumType operation) {
        return operation;
    }

    @Override
    public Operation addEnumValue(AddEnumValue operation) {
        return operation;
    }

    @Override
    public Operation renameEnumValue(RenameEnumValue operation) {
        return operation;
    }

    @Override
    public Operation dropEnumValue(DropEnumValue operation) {
        return operation;
    }

    @Override
    public Operation createSchema(CreateSchema operation) {
        return operation;
    }

    @Override
    public Operation dropSchema(DropSchema operation) {
        return operation;
    }

    @Override
    public Operation createExtension(CreateExtension operation) {
        return operation;
    }

    @Override
    public Operation dropExtension(DropExtension operation) {
        return operation;
    }

    @Override
    public Operation insertRows(InsertRows operation) {
        return operation;
    }

    @Override
    public Operation execute(Execute operation) {
        return operation;
    }

    @Override
    public Operation conditional(Conditional operation) {
        return new Conditional(operation.existence(), operation.operation().accept(this));
    }

    @Override
    public Operation batch(Batch operation) {
        return new Batch(
                operation.table(),
                operation.operations().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Operation custom(CustomOperation operation) {
        return operation;
    }
}
