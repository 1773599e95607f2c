// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.AlterEnumType;
import dev.limbeck.op.Operation.AlterSequence;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropConstraint;
import dev.limbeck.op.Operation.DropEnumType;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.Operation.DropSequence;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.Operation.SetTableComment;
import dev.limbeck.op.UnchangedOperations;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what an operation drops or alters as it is at its turn: a table that earlier operations have changed already. What
 * does not change on its way is filled in where it is missing.
 */
final class Definitions extends UnchangedOperations {
    private final SchemaModel state;

    Definitions(SchemaModel state) {
        this.state = state;
    }

    private @Nullable Column column(QualifiedName table, Identifier column) {
        return state.table(table).flatMap(t -> t.column(column)).orElse(null);
    }

    @Override
    public Operation dropTable(DropTable operation) {
        return new DropTable(operation.table(), state.tables().get(operation.table()));
    }

    @Override
    public Operation dropColumn(DropColumn operation) {
        return new DropColumn(operation.table(), operation.column(), column(operation.table(), operation.column()));
    }

    @Override
    public Operation alterColumn(AlterColumn operation) {
        return new AlterColumn(
                operation.table(),
                operation.column(),
                operation.patch(),
                column(operation.table(), operation.column()));
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return operation.before() != null
                ? operation
                : new DropIndex(
                        operation.table(),
                        operation.name(),
                        state.table(operation.table())
                                .flatMap(table -> table.index(operation.name()))
                                .orElse(null),
                        operation.concurrently());
    }

    @Override
    public Operation dropConstraint(DropConstraint operation) {
        Identifier name = operation.name();
        return operation.before() != null || name == null
                ? operation
                : new DropConstraint(
                        operation.table(),
                        operation.kind(),
                        name,
                        state.table(operation.table())
                                .flatMap(table -> table.constraint(name))
                                .orElse(null));
    }

    @Override
    public Operation setTableComment(SetTableComment operation) {
        return operation.before() != null
                ? operation
                : new SetTableComment(
                        operation.table(),
                        operation.comment(),
                        state.table(operation.table()).map(Table::comment).orElse(null));
    }

    @Override
    public Operation dropSequence(DropSequence operation) {
        return operation.before() != null
                ? operation
                : new DropSequence(operation.sequence(), state.sequences().get(operation.sequence()));
    }

    @Override
    public Operation alterSequence(AlterSequence operation) {
        return operation.before() != null
                ? operation
                : new AlterSequence(
                        operation.sequence(),
                        state.sequences().get(operation.sequence().name()));
    }

    @Override
    public Operation dropEnumType(DropEnumType operation) {
        return operation.before() != null
                ? operation
                : new DropEnumType(operation.type(), state.enumTypes().get(operation.type()));
    }

    @Override
    public Operation alterEnumType(AlterEnumType operation) {
        return operation.before() != null
                ? operation
                : new AlterEnumType(
                        operation.type(), state.enumTypes().get(operation.type().name()), operation.anew());
    }
}
