// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Operation;
import java.sql.Connection;
import java.util.function.Consumer;

/** Turns each operation of a script into statements, at once, and puts them into the sink. */
final class OperationContext implements OpContext {
    private final Dialect dialect;
    private final StatementSink sink;
    private final RunCatalog catalog;
    private final StepTrail trail;
    private final Consumer<SqlStatement> beforeEach;

    /** @param beforeEach hears of each statement before it is executed */
    OperationContext(
            Dialect dialect,
            StatementSink sink,
            RunCatalog catalog,
            StepTrail trail,
            Consumer<SqlStatement> beforeEach) {
        this.dialect = dialect;
        this.sink = sink;
        this.catalog = catalog;
        this.trail = trail;
        this.beforeEach = beforeEach;
    }

    @Override
    public void accept(Operation operation) {
        trail.begin(operation);
        catalog.before(operation);
        for (SqlStatement statement : dialect.ddl().render(operation, catalog)) {
            beforeEach.accept(statement);
            sink.accept(statement);
            trail.statementDone();
        }
        catalog.after(operation);
    }

    @Override
    public Connection connection() {
        Connection connection = sink.connection();
        catalog.forget();
        // whatever is done with it counts, so that a failure afterwards is not taken for one that left no trace
        trail.statementDone();
        return connection;
    }

    @Override
    public String dialect() {
        return dialect.id();
    }
}
