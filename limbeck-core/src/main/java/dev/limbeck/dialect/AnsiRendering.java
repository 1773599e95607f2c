// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.CustomOperation;
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
import dev.limbeck.op.OperationVisitor;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import java.util.List;

/** Hands each operation to the overridable method of its name, together with the catalogue. */
final class AnsiRendering implements OperationVisitor<List<String>> {
    private final AnsiDdl ddl;
    private final Catalog catalog;

    AnsiRendering(AnsiDdl ddl, Catalog catalog) {
        this.ddl = ddl;
        this.catalog = catalog;
    }

    @Override
    public List<String> addColumn(AddColumn operation) {
        return ddl.addColumn(operation, catalog);
    }

    @Override
    public List<String> addConstraint(AddConstraint operation) {
        return ddl.addConstraint(operation, catalog);
    }

    @Override
    public List<String> alterColumn(AlterColumn operation) {
        return ddl.alterColumn(operation, catalog);
    }

    @Override
    public List<String> alterEnumType(AlterEnumType operation) {
        return ddl.alterEnumType(operation, catalog);
    }

    @Override
    public List<String> alterSequence(AlterSequence operation) {
        return ddl.alterSequence(operation, catalog);
    }

    @Override
    public List<String> createEnumType(CreateEnumType operation) {
        return ddl.createEnumType(operation, catalog);
    }

    @Override
    public List<String> createIndex(CreateIndex operation) {
        return ddl.createIndex(operation, catalog);
    }

    @Override
    public List<String> createSchema(CreateSchema operation) {
        return ddl.createSchema(operation, catalog);
    }

    @Override
    public List<String> createSequence(CreateSequence operation) {
        return ddl.createSequence(operation, catalog);
    }

    @Override
    public List<String> createTable(CreateTable operation) {
        return ddl.createTable(operation, catalog);
    }

    @Override
    public List<String> dropColumn(DropColumn operation) {
        return ddl.dropColumn(operation, catalog);
    }

    @Override
    public List<String> dropConstraint(DropConstraint operation) {
        return ddl.dropConstraint(operation, catalog);
    }

    @Override
    public List<String> dropEnumType(DropEnumType operation) {
        return ddl.dropEnumType(operation, catalog);
    }

    @Override
    public List<String> dropIndex(DropIndex operation) {
        return ddl.dropIndex(operation, catalog);
    }

    @Override
    public List<String> dropSchema(DropSchema operation) {
        return ddl.dropSchema(operation, catalog);
    }

    @Override
    public List<String> dropSequence(DropSequence operation) {
        return ddl.dropSequence(operation, catalog);
    }

    @Override
    public List<String> dropTable(DropTable operation) {
        return ddl.dropTable(operation, catalog);
    }

    @Override
    public List<String> insertRows(InsertRows operation) {
        return ddl.insertRows(operation, catalog);
    }

    @Override
    public List<String> renameTable(RenameTable operation) {
        return ddl.renameTable(operation, catalog);
    }

    @Override
    public List<String> setTableComment(SetTableComment operation) {
        return ddl.setTableComment(operation, catalog);
    }

    @Override
    public List<String> execute(Execute operation) {
        return ddl.execute(operation, catalog);
    }

    @Override
    public List<String> renameIndex(RenameIndex operation) {
        return ddl.renameIndex(operation, catalog);
    }

    @Override
    public List<String> renameConstraint(RenameConstraint operation) {
        return ddl.renameConstraint(operation, catalog);
    }

    @Override
    public List<String> renameSequence(RenameSequence operation) {
        return ddl.renameSequence(operation, catalog);
    }

    @Override
    public List<String> renameEnumType(RenameEnumType operation) {
        return ddl.renameEnumType(operation, catalog);
    }

    @Override
    public List<String> renameEnumValue(RenameEnumValue operation) {
        return ddl.renameEnumValue(operation, catalog);
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint operation) {
        return ddl.validateConstraint(operation, catalog);
    }

    @Override
    public List<String> addEnumValue(AddEnumValue operation) {
        return ddl.addEnumValue(operation, catalog);
    }

    @Override
    public List<String> dropEnumValue(DropEnumValue operation) {
        return ddl.dropEnumValue(operation, catalog);
    }

    @Override
    public List<String> createExtension(CreateExtension operation) {
        return ddl.createExtension(operation, catalog);
    }

    @Override
    public List<String> dropExtension(DropExtension operation) {
        return ddl.dropExtension(operation, catalog);
    }

    @Override
    public List<String> conditional(Conditional operation) {
        return ddl.conditional(operation, catalog);
    }

    @Override
    public List<String> batch(Batch operation) {
        return ddl.batch(operation, catalog);
    }

    @Override
    public List<String> custom(CustomOperation operation) {
        return operation.statements(ddl.dialect);
    }
}
