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

/** One answer per operation. There are no default methods: a new operation must be thought about everywhere. */
public interface OperationVisitor<R> {
    R createTable(CreateTable operation);

    R dropTable(DropTable operation);

    R renameTable(RenameTable operation);

    R setTableComment(SetTableComment operation);

    R addColumn(AddColumn operation);

    R dropColumn(DropColumn operation);

    R alterColumn(AlterColumn operation);

    R addConstraint(AddConstraint operation);

    R dropConstraint(DropConstraint operation);

    R renameConstraint(RenameConstraint operation);

    R validateConstraint(ValidateConstraint operation);

    R createIndex(CreateIndex operation);

    R dropIndex(DropIndex operation);

    R renameIndex(RenameIndex operation);

    R createSequence(CreateSequence operation);

    R alterSequence(AlterSequence operation);

    R dropSequence(DropSequence operation);

    R renameSequence(RenameSequence operation);

    R createEnumType(CreateEnumType operation);

    R alterEnumType(AlterEnumType operation);

    R dropEnumType(DropEnumType operation);

    R renameEnumType(RenameEnumType operation);

    R addEnumValue(AddEnumValue operation);

    R renameEnumValue(RenameEnumValue operation);

    R dropEnumValue(DropEnumValue operation);

    R createSchema(CreateSchema operation);

    R dropSchema(DropSchema operation);

    R createExtension(CreateExtension operation);

    R dropExtension(DropExtension operation);

    R insertRows(InsertRows operation);

    R execute(Execute operation);

    R conditional(Conditional operation);

    R batch(Batch operation);

    R custom(CustomOperation operation);
}
