// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Takes down what a migration does, without a database. */
final class RecordedMigration extends DialectContext {
    private final List<Operation> operations = new ArrayList<>();

    RecordedMigration(Dialect dialect) {
        super(dialect);
    }

    /** In order. */
    List<Operation> operations() {
        return operations;
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public Connection connection() {
        throw new LimbeckException(ErrorId.OFFLINE_MODE, "op.connection() was used", "write it with op.execute(…)");
    }
}
