// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
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
    private final Interruption interruption;
    private boolean inTransaction;

    /**
     * @param beforeEach hears of each statement before it is executed
     * @param interruption asked for only where DDL is transactional
     */
    OperationContext(
            Dialect dialect,
            StatementSink sink,
            RunCatalog catalog,
            StepTrail trail,
            Consumer<SqlStatement> beforeEach,
            Interruption interruption) {
        this.dialect = dialect;
        this.sink = sink;
        this.catalog = catalog;
        this.trail = trail;
        this.beforeEach = beforeEach;
        this.interruption = interruption;
        this.inTransaction = dialect.transactions().ddl();
    }

    @Override
    public void accept(Operation operation) {
        trail.begin(operation);
        catalog.before(operation);
        for (SqlStatement statement : dialect.ddl().render(operation, catalog)) {
            if (statement.outside() && inTransaction) {
                throw inTransaction(operation);
            }
            beforeEach.accept(statement);
            sink.accept(statement);
            trail.statementDone();
        }
        catalog.after(operation);
    }

    private LimbeckException inTransaction(Operation operation) {
        return new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                dialect.id() + " cannot do it within a transaction: " + OperationTitle.of(operation),
                "write op.autocommit(() -> …) around it");
    }

    /** Where each statement commits anyway, and inside another such block, there is nothing to leave. */
    @Override
    public void autocommit(Runnable work) {
        if (!inTransaction) {
            work.run();
            return;
        }
        interruption.leave();
        inTransaction = false;
        work.run();
        inTransaction = true;
        interruption.comeBack();
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
