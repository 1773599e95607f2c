// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.op.ColumnPatch;
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
import dev.limbeck.op.Patch;
import dev.limbeck.op.RenameOperation.RenameConstraint;
import dev.limbeck.op.RenameOperation.RenameEnumType;
import dev.limbeck.op.RenameOperation.RenameEnumValue;
import dev.limbeck.op.RenameOperation.RenameIndex;
import dev.limbeck.op.RenameOperation.RenameSequence;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.QualifiedName;
import java.util.Optional;
import java.util.function.Consumer;

/** Which operations can be a part of one rebuild of a table, and what they do to its text; nothing for the others. */
final class TableSteps implements OperationVisitor<Optional<TableSteps.Step>> {
    private final SqliteClauses clauses;
    private final QualifiedName table;

    /** @param table the one that is rebuilt */
    TableSteps(SqliteClauses clauses, QualifiedName table) {
        this.clauses = clauses;
        this.table = table;
    }

    /**
     * One operation.
     *
     * @param rebuilds it cannot be done by {@code ALTER TABLE}
     */
    record Step(boolean rebuilds, Consumer<BatchRebuild.State> change) {}

    private Optional<Step> step(QualifiedName name, boolean rebuilds, Consumer<BatchRebuild.State> change) {
        return name.equals(table) ? Optional.of(new Step(rebuilds, change)) : Optional.empty();
    }

    @Override
    public Optional<Step> createTable(CreateTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropTable(DropTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> renameTable(RenameTable operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> setTableComment(SetTableComment operation) {
        return step(operation.table(), false, state -> {});
    }

    @Override
    public Optional<Step> addColumn(AddColumn operation) {
        if (!operation.constraints().isEmpty()) {
            return Optional.empty();
        }
        Column column = operation.column();
        boolean stored = column.generated() != null && column.generated().stored();
        boolean plain = column.identity() == null && !stored && DefaultText.isConstant(column.defaultValue());
        return step(operation.table(), !plain, state -> {
            if (column.identity() == null) {
                state.edit().addColumn(column);
            } else {
                state.edit().addKeyColumn(column);
            }
            state.fresh().add(column.name());
        });
    }

    @Override
    public Optional<Step> dropColumn(DropColumn operation) {
        return step(operation.table(), true, state -> {
            new ColumnUse(state.table(), state.text(), operation.column()).refuseSharedIndex();
            state.edit().dropColumn(operation.column());
            state.values().remove(operation.column());
        });
    }

    @Override
    public Optional<Step> alterColumn(AlterColumn operation) {
        ColumnPatch patch = SqliteColumnDdl.declaredAgain(operation).withComment(Patch.keep());
        if (patch.name().changes()) {
            return Optional.empty();
        }
        return step(operation.table(), !patch.isEmpty(), state -> {
            Column before = state.column(operation.column());
            state.edit().alterColumn(before, patch, patch.applyTo(before));
            if (patch.using() != null) {
                state.values().put(before.name(), patch.using());
            }
        });
    }

    @Override
    public Optional<Step> addConstraint(AddConstraint operation) {
        Constraint constraint = operation.constraint();
        if (constraint instanceof Constraint.ForeignKey reference) {
            clauses.requireSameFile(operation.table(), reference);
        }
        return step(operation.table(), true, state -> {
            Constraint.PrimaryKey key = state.table().primaryKey();
            boolean there = key != null
                    && constraint.kind() == Constraint.Kind.PRIMARY_KEY
                    && key.columns().equals(constraint.columns());
            if (!there) {
                state.edit().addConstraint(constraint);
            }
        });
    }

    @Override
    public Optional<Step> dropConstraint(DropConstraint operation) {
        return step(operation.table(), true, state -> state.edit().dropConstraint(operation));
    }

    @Override
    public Optional<Step> renameConstraint(RenameConstraint operation) {
        return step(
                operation.table(),
                true,
                state -> state.edit().renameConstraint(operation.name(), clauses.name(operation.newName())));
    }

    @Override
    public Optional<Step> validateConstraint(ValidateConstraint operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> createIndex(CreateIndex operation) {
        return step(operation.table(), false, state -> {});
    }

    @Override
    public Optional<Step> dropIndex(DropIndex operation) {
        return step(operation.table(), false, state -> {});
    }

    @Override
    public Optional<Step> renameIndex(RenameIndex operation) {
        return step(operation.table(), false, state -> {});
    }

    @Override
    public Optional<Step> createSequence(CreateSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> alterSequence(AlterSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropSequence(DropSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> renameSequence(RenameSequence operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> createEnumType(CreateEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> alterEnumType(AlterEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropEnumType(DropEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> renameEnumType(RenameEnumType operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> addEnumValue(AddEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> renameEnumValue(RenameEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropEnumValue(DropEnumValue operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> createSchema(CreateSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropSchema(DropSchema operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> createExtension(CreateExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> dropExtension(DropExtension operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> insertRows(InsertRows operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> execute(Execute operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> conditional(Conditional operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> batch(Batch operation) {
        return Optional.empty();
    }

    @Override
    public Optional<Step> custom(CustomOperation operation) {
        return Optional.empty();
    }
}
