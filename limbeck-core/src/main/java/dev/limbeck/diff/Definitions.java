// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.AlterColumn;
import dev.limbeck.op.Operation.DropColumn;
import dev.limbeck.op.Operation.DropTable;
import dev.limbeck.op.UnchangedOperations;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import org.jspecify.annotations.Nullable;

/** Fills in what an operation drops or alters as it is at its turn: a table that earlier operations have changed already. */
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
}
