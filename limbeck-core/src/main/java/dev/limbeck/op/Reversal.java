// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
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
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way back of operations that carry what it needs. */
public final class Reversal implements OperationVisitor<List<Operation>> {
    private final Set<QualifiedName> created;

    private Reversal(Set<QualifiedName> created) {
        this.created = created;
    }

    /**
     * What undoes these operations, last first.
     *
     * <p>Throws {@code missing-definition} for one that lacks its {@code before}, {@code irreversible} for raw SQL and for rows
     * put into a table that another revision created.
     */
    public static List<Operation> of(List<? extends Operation> operations) {
        Set<QualifiedName> created = new HashSet<>();
        List<Operation> reversed = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof CreateTable create) {
                created.add(create.table().name());
            }
            reversed.addAll(0, operation.accept(new Reversal(created)));
        }
        return List.copyOf(reversed);
    }

    @Override
    public List<Operation> createTable(CreateTable operation) {
        return List.of(new DropTable(operation.table().name(), operation.table()));
    }

    @Override
    public List<Operation> dropTable(DropTable operation) {
        return List.of(new CreateTable(needed(operation.before(), "table '" + operation.table() + "'")));
    }

    @Override
    public List<Operation> renameTable(RenameTable operation) {
        return List.of(new RenameTable(
                operation.table().sibling(operation.newName()),
                operation.table().name()));
    }

    @Override
    public List<Operation> setTableComment(SetTableComment operation) {
        return List.of(new SetTableComment(operation.table(), operation.before(), operation.comment()));
    }

    @Override
    public List<Operation> addColumn(AddColumn operation) {
        List<Operation> operations = new ArrayList<>();
        for (Constraint constraint : operation.constraints()) {
            operations.add(new DropConstraint(operation.table(), constraint.kind(), constraint.name(), constraint));
        }
        operations.add(new DropColumn(operation.table(), operation.column().name(), operation.column()));
        return operations;
    }

    @Override
    public List<Operation> dropColumn(DropColumn operation) {
        return List.of(
                new AddColumn(operation.table(), needed(operation.before(), "column '" + operation.column() + "'")));
    }

    @Override
    public List<Operation> alterColumn(AlterColumn operation) {
        Column before = needed(operation.before(), "column '" + operation.column() + "'");
        Column after = operation.patch().applyTo(before);
        if (before.generated() != null && after.generated() == null) {
            // no database but SQLite computes a column that held values of its own
            return List.of(
                    new DropColumn(operation.table(), after.name(), after), new AddColumn(operation.table(), before));
        }
        return List.of(new AlterColumn(operation.table(), after.name(), ColumnPatch.between(after, before), after));
    }

    @Override
    public List<Operation> addConstraint(AddConstraint operation) {
        return List.of(new DropConstraint(
                operation.table(),
                operation.constraint().kind(),
                operation.constraint().name(),
                operation.constraint()));
    }

    @Override
    public List<Operation> dropConstraint(DropConstraint operation) {
        return List.of(new AddConstraint(
                operation.table(), needed(operation.before(), "constraint '" + operation.name() + "'")));
    }

    @Override
    public List<Operation> createIndex(CreateIndex operation) {
        return List.of(new DropIndex(
                operation.table(),
                Objects.requireNonNull(operation.index().name(), "an index is named before it is created"),
                operation.index(),
                operation.concurrently()));
    }

    @Override
    public List<Operation> dropIndex(DropIndex operation) {
        return List.of(new CreateIndex(
                operation.table(),
                needed(operation.before(), "index '" + operation.name() + "'"),
                operation.concurrently()));
    }

    @Override
    public List<Operation> createSequence(CreateSequence operation) {
        return List.of(new DropSequence(operation.sequence().name(), operation.sequence()));
    }

    @Override
    public List<Operation> alterSequence(AlterSequence operation) {
        return List.of(new AlterSequence(
                needed(operation.before(), "sequence '" + operation.sequence().name() + "'"), operation.sequence()));
    }

    @Override
    public List<Operation> dropSequence(DropSequence operation) {
        return List.of(new CreateSequence(needed(operation.before(), "sequence '" + operation.sequence() + "'")));
    }

    @Override
    public List<Operation> createEnumType(CreateEnumType operation) {
        return List.of(new DropEnumType(operation.type().name(), operation.type()));
    }

    @Override
    public List<Operation> alterEnumType(AlterEnumType operation) {
        return List.of(new AlterEnumType(
                needed(operation.before(), "type '" + operation.type().name() + "'"), operation.type()));
    }

    @Override
    public List<Operation> dropEnumType(DropEnumType operation) {
        return List.of(new CreateEnumType(needed(operation.before(), "type '" + operation.type() + "'")));
    }

    @Override
    public List<Operation> createSchema(CreateSchema operation) {
        return List.of(new DropSchema(operation.schema()));
    }

    @Override
    public List<Operation> dropSchema(DropSchema operation) {
        return List.of(new CreateSchema(operation.schema()));
    }

    @Override
    public List<Operation> insertRows(InsertRows operation) {
        if (created.contains(operation.table())) {
            return List.of();
        }
        throw irreversible("rows were put into '" + operation.table() + "'");
    }

    @Override
    public List<Operation> execute(Execute operation) {
        throw irreversible("it runs SQL of its own");
    }

    @Override
    public List<Operation> renameConstraint(RenameConstraint operation) {
        Constraint before = operation.before();
        return List.of(new RenameConstraint(
                operation.table(),
                operation.newName(),
                operation.name(),
                before == null ? null : before.withName(operation.newName())));
    }

    @Override
    public List<Operation> validateConstraint(ValidateConstraint operation) {
        Constraint before = needed(operation.before(), "constraint '" + operation.name() + "'");
        return List.of(
                new DropConstraint(operation.table(), before.kind(), operation.name(), SchemaEdits.validated(before)),
                new AddConstraint(operation.table(), before));
    }

    @Override
    public List<Operation> renameIndex(RenameIndex operation) {
        Index before = operation.before();
        return List.of(new RenameIndex(
                operation.table(),
                operation.newName(),
                operation.name(),
                before == null ? null : before.withName(operation.newName())));
    }

    @Override
    public List<Operation> renameSequence(RenameSequence operation) {
        return List.of(new RenameSequence(
                operation.sequence().sibling(operation.newName()),
                operation.sequence().name()));
    }

    @Override
    public List<Operation> renameEnumType(RenameEnumType operation) {
        return List.of(new RenameEnumType(
                operation.type().sibling(operation.newName()), operation.type().name()));
    }

    @Override
    public List<Operation> addEnumValue(AddEnumValue operation) {
        return List.of(new DropEnumValue(operation.type(), operation.value(), null));
    }

    @Override
    public List<Operation> renameEnumValue(RenameEnumValue operation) {
        return List.of(new RenameEnumValue(operation.type(), operation.newValue(), operation.value()));
    }

    @Override
    public List<Operation> dropEnumValue(DropEnumValue operation) {
        EnumType before = needed(operation.before(), "type '" + operation.type() + "'");
        return List.of(new AddEnumValue(operation.type(), operation.value(), EnumPlace.of(before, operation.value())));
    }

    @Override
    public List<Operation> createExtension(CreateExtension operation) {
        return List.of(new DropExtension(operation.extension().name(), operation.extension()));
    }

    @Override
    public List<Operation> dropExtension(DropExtension operation) {
        return List.of(new CreateExtension(needed(operation.before(), "extension '" + operation.name() + "'")));
    }

    @Override
    public List<Operation> conditional(Conditional operation) {
        return operation.operation().accept(this).stream()
                .<Operation>map(Conditional::around)
                .toList();
    }

    @Override
    public List<Operation> batch(Batch operation) {
        QualifiedName table = SchemaEdits.renamed(operation.table(), operation.operations());
        return List.of(new Batch(table, of(operation.operations())));
    }

    @Override
    public List<Operation> custom(CustomOperation operation) {
        return operation.reverse();
    }

    private static <T> T needed(@Nullable T before, String what) {
        if (before == null) {
            throw new LimbeckException(
                    ErrorId.MISSING_DEFINITION,
                    "the definition of " + what + " before the operation is not known",
                    "give the operation its definition, or write downgrade() by hand");
        }
        return before;
    }

    private static LimbeckException irreversible(String reason) {
        return new LimbeckException(
                ErrorId.IRREVERSIBLE, "no way back can be derived: " + reason, "write downgrade() by hand");
    }
}
