// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
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
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells for each operation what it works on; nothing where that cannot be told. */
final class TouchedObjects implements OperationVisitor<Set<TouchedObject>> {
    private final IdentifierRules rules;

    /** @param rules by which names in raw SQL are read */
    TouchedObjects(IdentifierRules rules) {
        this.rules = rules;
    }

    private static Set<TouchedObject> table(QualifiedName name) {
        return Set.of(TouchedObject.table(name));
    }

    private static Set<TouchedObject> column(QualifiedName table, Identifier column) {
        return Set.of(TouchedObject.table(table).column(column));
    }

    private static Set<TouchedObject> other(QualifiedName name) {
        return Set.of(new TouchedObject(TouchedObject.Kind.OTHER, name, null));
    }

    private static Set<TouchedObject> both(Set<TouchedObject> some, Set<TouchedObject> others) {
        Set<TouchedObject> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    @Override
    public Set<TouchedObject> createTable(CreateTable operation) {
        return table(operation.table().name());
    }

    @Override
    public Set<TouchedObject> dropTable(DropTable operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> renameTable(RenameTable operation) {
        return Set.of(
                TouchedObject.table(operation.table()),
                TouchedObject.table(operation.table().sibling(operation.newName())));
    }

    @Override
    public Set<TouchedObject> setTableComment(SetTableComment operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> addColumn(AddColumn operation) {
        return column(operation.table(), operation.column().name());
    }

    @Override
    public Set<TouchedObject> dropColumn(DropColumn operation) {
        return column(operation.table(), operation.column());
    }

    @Override
    public Set<TouchedObject> alterColumn(AlterColumn operation) {
        return column(operation.table(), operation.column());
    }

    @Override
    public Set<TouchedObject> addConstraint(AddConstraint operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> dropConstraint(DropConstraint operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> createIndex(CreateIndex operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> dropIndex(DropIndex operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> createSequence(CreateSequence operation) {
        return other(operation.sequence().name());
    }

    @Override
    public Set<TouchedObject> alterSequence(AlterSequence operation) {
        return other(operation.sequence().name());
    }

    @Override
    public Set<TouchedObject> dropSequence(DropSequence operation) {
        return other(operation.sequence());
    }

    @Override
    public Set<TouchedObject> createEnumType(CreateEnumType operation) {
        return other(operation.type().name());
    }

    @Override
    public Set<TouchedObject> alterEnumType(AlterEnumType operation) {
        return other(operation.type().name());
    }

    @Override
    public Set<TouchedObject> dropEnumType(DropEnumType operation) {
        return other(operation.type());
    }

    @Override
    public Set<TouchedObject> createSchema(CreateSchema operation) {
        return other(new QualifiedName(null, operation.schema()));
    }

    @Override
    public Set<TouchedObject> dropSchema(DropSchema operation) {
        return other(new QualifiedName(null, operation.schema()));
    }

    @Override
    public Set<TouchedObject> insertRows(InsertRows operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> execute(Execute operation) {
        return RawSqlTargets.of(operation.sql(), rules);
    }

    @Override
    public Set<TouchedObject> renameConstraint(RenameConstraint operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> validateConstraint(ValidateConstraint operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> renameIndex(RenameIndex operation) {
        return table(operation.table());
    }

    @Override
    public Set<TouchedObject> renameSequence(RenameSequence operation) {
        return both(other(operation.sequence()), other(operation.sequence().sibling(operation.newName())));
    }

    @Override
    public Set<TouchedObject> renameEnumType(RenameEnumType operation) {
        return both(other(operation.type()), other(operation.type().sibling(operation.newName())));
    }

    @Override
    public Set<TouchedObject> addEnumValue(AddEnumValue operation) {
        return other(operation.type());
    }

    @Override
    public Set<TouchedObject> renameEnumValue(RenameEnumValue operation) {
        return other(operation.type());
    }

    @Override
    public Set<TouchedObject> dropEnumValue(DropEnumValue operation) {
        return other(operation.type());
    }

    @Override
    public Set<TouchedObject> createExtension(CreateExtension operation) {
        return other(new QualifiedName(null, operation.extension().name()));
    }

    @Override
    public Set<TouchedObject> dropExtension(DropExtension operation) {
        return other(new QualifiedName(null, operation.name()));
    }

    @Override
    public Set<TouchedObject> conditional(Conditional operation) {
        return operation.operation().accept(this);
    }

    @Override
    public Set<TouchedObject> batch(Batch operation) {
        Set<TouchedObject> all = new LinkedHashSet<>();
        operation.operations().forEach(one -> all.addAll(one.accept(this)));
        return all;
    }

    @Override
    public Set<TouchedObject> custom(CustomOperation operation) {
        return Set.of();
    }
}
