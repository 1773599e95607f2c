// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import static dev.limbeck.op.SchemaEdits.present;
import static dev.limbeck.op.SchemaEdits.put;
import static dev.limbeck.op.SchemaEdits.without;

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
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.TreeSet;

/**
 * What an operation makes of a schema: pure, so that a plan can be checked, and the state before a revision known, without a
 * database. An operation that does not fit ({@code add column} to no table) is the error {@code schema-mismatch}.
 */
public final class SchemaEffect implements OperationVisitor<SchemaModel> {
    private final SchemaModel before;

    private SchemaEffect(SchemaModel before) {
        this.before = before;
    }

    /** The schema after the operation. Raw SQL and rows leave it as it is. */
    public static SchemaModel apply(SchemaModel before, Operation operation) {
        return operation.accept(new SchemaEffect(before));
    }

    /** The schema after all of them, in order. */
    public static SchemaModel apply(SchemaModel before, Iterable<? extends Operation> operations) {
        SchemaModel schema = before;
        for (Operation operation : operations) {
            schema = apply(schema, operation);
        }
        return schema;
    }

    // ---- tables

    @Override
    public SchemaModel createTable(CreateTable operation) {
        Table table = operation.table();
        if (before.tables().containsKey(table.name())) {
            throw SchemaEdits.mismatch("table '" + table.name() + "' exists already");
        }
        return before.withTable(table);
    }

    @Override
    public SchemaModel dropTable(DropTable operation) {
        SchemaEdits.table(before, operation.table());
        return before.withoutTable(operation.table());
    }

    @Override
    public SchemaModel renameTable(RenameTable operation) {
        QualifiedName old = operation.table();
        QualifiedName renamed = old.sibling(operation.newName());
        Table table = SchemaEdits.table(before, old);
        SchemaModel moved = before.withoutTable(old).withTable(table.withName(renamed));
        return SchemaEdits.everywhere(
                moved, fk -> fk.referencedTable().equals(old) ? fk.withReferencedTable(renamed) : fk);
    }

    @Override
    public SchemaModel setTableComment(SetTableComment operation) {
        return before.withTable(SchemaEdits.table(before, operation.table()).withComment(operation.comment()));
    }

    // ---- columns

    @Override
    public SchemaModel addColumn(AddColumn operation) {
        return ColumnEffect.add(before, operation);
    }

    @Override
    public SchemaModel dropColumn(DropColumn operation) {
        return ColumnEffect.drop(before, operation);
    }

    @Override
    public SchemaModel alterColumn(AlterColumn operation) {
        return ColumnEffect.alter(before, operation);
    }

    // ---- constraints and indexes

    @Override
    public SchemaModel addConstraint(AddConstraint operation) {
        return ConstraintEffect.add(before, operation);
    }

    @Override
    public SchemaModel dropConstraint(DropConstraint operation) {
        return ConstraintEffect.drop(before, operation);
    }

    @Override
    public SchemaModel renameConstraint(RenameConstraint operation) {
        return ConstraintEffect.rename(before, operation);
    }

    @Override
    public SchemaModel validateConstraint(ValidateConstraint operation) {
        return ConstraintEffect.validate(before, operation);
    }

    @Override
    public SchemaModel createIndex(CreateIndex operation) {
        return ConstraintEffect.create(before, operation);
    }

    @Override
    public SchemaModel dropIndex(DropIndex operation) {
        return ConstraintEffect.drop(before, operation);
    }

    @Override
    public SchemaModel renameIndex(RenameIndex operation) {
        return ConstraintEffect.rename(before, operation);
    }

    // ---- sequences, types, schemas, extensions

    @Override
    public SchemaModel createSequence(CreateSequence operation) {
        return before.withSequences(put(before.sequences(), operation.sequence().name(), operation.sequence()));
    }

    @Override
    public SchemaModel alterSequence(AlterSequence operation) {
        Sequence sequence = operation.sequence();
        present(before.sequences(), sequence.name(), "sequence");
        return before.withSequences(put(before.sequences(), sequence.name(), sequence));
    }

    @Override
    public SchemaModel dropSequence(DropSequence operation) {
        present(before.sequences(), operation.sequence(), "sequence");
        return before.withSequences(without(before.sequences(), operation.sequence()));
    }

    @Override
    public SchemaModel renameSequence(RenameSequence operation) {
        QualifiedName renamed = operation.sequence().sibling(operation.newName());
        Sequence s = present(before.sequences(), operation.sequence(), "sequence");
        return before.withSequences(
                put(without(before.sequences(), operation.sequence()), renamed, s.withName(renamed)));
    }

    @Override
    public SchemaModel createEnumType(CreateEnumType operation) {
        return before.withEnumTypes(put(before.enumTypes(), operation.type().name(), operation.type()));
    }

    @Override
    public SchemaModel alterEnumType(AlterEnumType operation) {
        return EnumTypeEffect.change(before, operation.type().name(), type -> operation.type());
    }

    @Override
    public SchemaModel dropEnumType(DropEnumType operation) {
        present(before.enumTypes(), operation.type(), "type");
        return before.withEnumTypes(without(before.enumTypes(), operation.type()));
    }

    @Override
    public SchemaModel renameEnumType(RenameEnumType operation) {
        return EnumTypeEffect.rename(before, operation);
    }

    @Override
    public SchemaModel addEnumValue(AddEnumValue operation) {
        return EnumTypeEffect.change(
                before, operation.type(), type -> operation.place().with(type, operation.value()));
    }

    @Override
    public SchemaModel renameEnumValue(RenameEnumValue operation) {
        return EnumTypeEffect.renameValue(before, operation);
    }

    @Override
    public SchemaModel dropEnumValue(DropEnumValue operation) {
        return EnumTypeEffect.change(before, operation.type(), type -> EnumPlace.without(type, operation.value()));
    }

    @Override
    public SchemaModel createSchema(CreateSchema operation) {
        TreeSet<Identifier> schemas = new TreeSet<>(before.schemas());
        schemas.add(operation.schema());
        return before.withSchemas(schemas);
    }

    @Override
    public SchemaModel dropSchema(DropSchema operation) {
        TreeSet<Identifier> schemas = new TreeSet<>(before.schemas());
        schemas.remove(operation.schema());
        return before.withSchemas(schemas);
    }

    @Override
    public SchemaModel createExtension(CreateExtension operation) {
        return before;
    }

    @Override
    public SchemaModel dropExtension(DropExtension operation) {
        return before;
    }

    // ---- the rest

    @Override
    public SchemaModel conditional(Conditional operation) {
        return Subject.of(operation.operation()).calledFor(before) ? apply(before, operation.operation()) : before;
    }

    @Override
    public SchemaModel batch(Batch operation) {
        return apply(before, operation.operations());
    }

    @Override
    public SchemaModel insertRows(InsertRows operation) {
        return before;
    }

    @Override
    public SchemaModel execute(Execute operation) {
        return before;
    }

    @Override
    public SchemaModel custom(CustomOperation operation) {
        return operation.effect(before);
    }
}
