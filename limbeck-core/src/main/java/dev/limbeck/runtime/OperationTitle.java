// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation;
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
import dev.limbeck.schema.Identifier;
import org.jspecify.annotations.Nullable;

/** An operation in the words of the script, short: {@code addColumn users.address}. */
public final class OperationTitle implements OperationVisitor<String> {
    private static final int LONGEST_SQL = 60;

    private OperationTitle() {}

    public static String of(Operation operation) {
        return operation.accept(new OperationTitle());
    }

    @Override
    public String createTable(CreateTable operation) {
        return "createTable " + operation.table().name();
    }

    @Override
    public String dropTable(DropTable operation) {
        return "dropTable " + operation.table();
    }

    @Override
    public String renameTable(RenameTable operation) {
        return "renameTable " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String setTableComment(SetTableComment operation) {
        return "commentOnTable " + operation.table();
    }

    @Override
    public String addColumn(AddColumn operation) {
        return "addColumn " + operation.table() + "." + operation.column().name();
    }

    @Override
    public String dropColumn(DropColumn operation) {
        return "dropColumn " + operation.table() + "." + operation.column();
    }

    @Override
    public String alterColumn(AlterColumn operation) {
        return "alterColumn " + operation.table() + "." + operation.column();
    }

    @Override
    public String addConstraint(AddConstraint operation) {
        String method = operation
                .constraint()
                .match(
                        pk -> "createPrimaryKey",
                        unique -> "createUniqueConstraint",
                        fk -> "createForeignKey",
                        check -> "createCheckConstraint",
                        exclude -> "createExcludeConstraint");
        return method + named(operation.constraint().name()) + " on " + operation.table();
    }

    @Override
    public String dropConstraint(DropConstraint operation) {
        return "dropConstraint" + named(operation.name()) + " on " + operation.table();
    }

    @Override
    public String createIndex(CreateIndex operation) {
        return "createIndex" + named(operation.index().name()) + " on " + operation.table();
    }

    @Override
    public String dropIndex(DropIndex operation) {
        return "dropIndex " + operation.name() + " on " + operation.table();
    }

    private static String named(@Nullable Identifier name) {
        return name == null ? "" : " " + name;
    }

    @Override
    public String createSequence(CreateSequence operation) {
        return "createSequence " + operation.sequence().name();
    }

    @Override
    public String alterSequence(AlterSequence operation) {
        return "alterSequence " + operation.sequence().name();
    }

    @Override
    public String dropSequence(DropSequence operation) {
        return "dropSequence " + operation.sequence();
    }

    @Override
    public String createEnumType(CreateEnumType operation) {
        return "createEnumType " + operation.type().name();
    }

    @Override
    public String alterEnumType(AlterEnumType operation) {
        return "alterEnumType " + operation.type().name();
    }

    @Override
    public String dropEnumType(DropEnumType operation) {
        return "dropEnumType " + operation.type();
    }

    @Override
    public String createSchema(CreateSchema operation) {
        return "createSchema " + operation.schema();
    }

    @Override
    public String dropSchema(DropSchema operation) {
        return "dropSchema " + operation.schema();
    }

    @Override
    public String insertRows(InsertRows operation) {
        return "insert into " + operation.table();
    }

    @Override
    public String execute(Execute operation) {
        String line = operation.sql().strip().lines().findFirst().orElse("");
        boolean whole =
                line.length() <= LONGEST_SQL && line.equals(operation.sql().strip());
        return "execute " + (whole ? line : line.substring(0, Math.min(LONGEST_SQL, line.length())) + " …");
    }

    @Override
    public String renameConstraint(RenameConstraint operation) {
        return "renameConstraint " + operation.name() + " on " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String validateConstraint(ValidateConstraint operation) {
        return "validateConstraint " + operation.name() + " on " + operation.table();
    }

    @Override
    public String renameIndex(RenameIndex operation) {
        return "renameIndex " + operation.name() + " on " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String renameSequence(RenameSequence operation) {
        return "renameSequence " + operation.sequence() + " to " + operation.newName();
    }

    @Override
    public String renameEnumType(RenameEnumType operation) {
        return "renameEnumType " + operation.type() + " to " + operation.newName();
    }

    @Override
    public String addEnumValue(AddEnumValue operation) {
        return "addEnumValue " + operation.type() + " '" + operation.value() + "'";
    }

    @Override
    public String renameEnumValue(RenameEnumValue operation) {
        return "renameEnumValue " + operation.type() + " '" + operation.value() + "' to '" + operation.newValue() + "'";
    }

    @Override
    public String dropEnumValue(DropEnumValue operation) {
        return "dropEnumValue " + operation.type() + " '" + operation.value() + "'";
    }

    @Override
    public String createExtension(CreateExtension operation) {
        return "createExtension " + operation.extension().name();
    }

    @Override
    public String dropExtension(DropExtension operation) {
        return "dropExtension " + operation.name();
    }

    @Override
    public String conditional(Conditional operation) {
        return (operation.existence() == Existence.IF_EXISTS ? "ifExists " : "ifNotExists ")
                + of(operation.operation());
    }

    @Override
    public String batch(Batch operation) {
        return "batch " + operation.table();
    }

    @Override
    public String custom(CustomOperation operation) {
        return operation.javaSource();
    }
}
