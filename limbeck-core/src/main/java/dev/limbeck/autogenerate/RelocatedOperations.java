// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AddColumn;
import dev.limbeck.op.Operation.AddConstraint;
import dev.limbeck.op.Operation.AddEnumValue;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.Batch;
import dev.limbeck.op.Operation.CreateEnumType;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.CreateSchema;
import dev.limbeck.op.Operation.CreateSequence;
import dev.limbeck.op.Operation.CreateTable;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropEnumValue;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSchema;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.op.Operation.RenameTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.Operation.ValidateConstraint;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.op.UnchangedOperations;
import dev.limbeck.schema.Identifier;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same operations on things of other schemas. SQL stays as it is. */
final class RelocatedOperations extends UnchangedOperations {
    private final Relocation move;

    RelocatedOperations(Relocation move) {
        this.move = move;
    }

    private static <T> @Nullable T moved(@Nullable T before, UnaryOperator<T> move) {
        return before == null ? null : move.apply(before);
    }

    private Identifier schema(Identifier schema) {
        return Objects.requireNonNull(move.schema(schema), "a named schema stays a named one");
    }

    @Override
    public Operation createTable(CreateTable operation) {
        return new CreateTable(move.table(operation.table()));
    }

    @Override
    public Operation dropTable(DropTable operation) {
        return new DropTable(move.name(operation.table()), moved(operation.before(), move::table));
    }

    @Override
    public Operation renameTable(RenameTable operation) {
        return new RenameTable(move.name(operation.table()), operation.newName());
    }

    @Override
    public Operation setTableComment(SetTableComment operation) {
        return new SetTableComment(move.name(operation.table()), operation.comment(), operation.before());
    }

    @Override
    public Operation addColumn(AddColumn operation) {
        return new AddColumn(
                move.name(operation.table()),
                move.column(operation.column()),
                move.constraints(operation.constraints()));
    }

    @Override
    public Operation dropColumn(DropColumn operation) {
        return new DropColumn(
                move.name(operation.table()), operation.column(), moved(operation.before(), move::column));
    }

    @Override
    public Operation alterColumn(AlterColumn operation) {
        return new AlterColumn(
                move.name(operation.table()),
                operation.column(),
                operation.patch(),
                moved(operation.before(), move::column));
    }

    @Override
    public Operation addConstraint(AddConstraint operation) {
        return new AddConstraint(move.name(operation.table()), move.constraint(operation.constraint()));
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        return new DropConstraint(
                move.name(operation.table()),
                operation.kind(),
                operation.name(),
                moved(operation.before(), move::constraint));
    }

    @Override
    public Operation renameConstraint(RenameConstraint operation) {
        return new RenameConstraint(
                move.name(operation.table()),
                operation.name(),
                operation.newName(),
                moved(operation.before(), move::constraint));
    }

    @Override
    public Operation validateConstraint(ValidateConstraint operation) {
        return new ValidateConstraint(
                move.name(operation.table()), operation.name(), moved(operation.before(), move::constraint));
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(move.name(operation.table()), operation.index(), operation.concurrently());
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return new DropIndex(
                move.name(operation.table()), operation.name(), operation.before(), operation.concurrently());
    }

    @Override
    public Operation renameIndex(RenameIndex operation) {
        return new RenameIndex(move.name(operation.table()), operation.name(), operation.newName(), operation.before());
    }

    @Override
    public Operation createSequence(CreateSequence operation) {
        return new CreateSequence(move.sequence(operation.sequence()));
    }

    @Override
    public Operation alterSequence(AlterSequence operation) {
        return new AlterSequence(move.sequence(operation.sequence()), moved(operation.before(), move::sequence));
    }

    @Override
    public Operation dropSequence(DropSequence operation) {
        return new DropSequence(move.name(operation.sequence()), moved(operation.before(), move::sequence));
    }

    @Override
    public Operation renameSequence(RenameSequence operation) {
        return new RenameSequence(move.name(operation.sequence()), operation.newName());
    }

    @Override
    public Operation createEnumType(CreateEnumType operation) {
        return new CreateEnumType(move.enumType(operation.type()));
    }

    @Override
    public Operation alterEnumType(AlterEnumType operation) {
        return new AlterEnumType(
                move.enumType(operation.type()), moved(operation.before(), move::enumType), operation.anew());
    }

    @Override
    public Operation dropEnumType(DropEnumType operation) {
        return new DropEnumType(move.name(operation.type()), moved(operation.before(), move::enumType));
    }

    @Override
    public Operation renameEnumType(RenameEnumType operation) {
        return new RenameEnumType(move.name(operation.type()), operation.newName());
    }

    @Override
    public Operation addEnumValue(AddEnumValue operation) {
        return new AddEnumValue(move.name(operation.type()), operation.value(), operation.place());
    }

    @Override
    public Operation renameEnumValue(RenameEnumValue operation) {
        return new RenameEnumValue(move.name(operation.type()), operation.value(), operation.newValue());
    }

    @Override
    public Operation dropEnumValue(DropEnumValue operation) {
        return new DropEnumValue(
                move.name(operation.type()), operation.value(), moved(operation.before(), move::enumType));
    }

    @Override
    public Operation createSchema(CreateSchema operation) {
        return new CreateSchema(schema(operation.schema()));
    }

    @Override
    public Operation dropSchema(DropSchema operation) {
        return new DropSchema(schema(operation.schema()));
    }

    @Override
    public Operation insertRows(InsertRows operation) {
        return new InsertRows(move.name(operation.table()), operation.columns(), operation.rows());
    }

    @Override
    public Operation batch(Batch operation) {
        return new Batch(
                move.name(operation.table()),
                operation.operations().stream().map(part -> part.accept(this)).toList());
    }
}
