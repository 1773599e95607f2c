// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.InsertRows;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;

/** Turns each operation of a script into statements, at once, and puts them into the sink. */
final class OperationContext extends DialectContext {
    /** Rows that are sent together. */
    private static final int AT_ONCE = 500;

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
        super(dialect);
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
        List<SqlStatement> statements = dialect.ddl().render(operation, catalog);
        if (operation instanceof InsertRows && statements.size() > 1) {
            together(statements);
        } else {
            statements.forEach(statement -> one(operation, statement));
        }
        catalog.after(operation);
    }

    private void one(Operation operation, SqlStatement statement) {
        if (statement.outside() && inTransaction) {
            throw inTransaction(operation);
        }
        beforeEach.accept(statement);
        sink.accept(statement);
        trail.statementDone();
    }

    /** Many at once; where each statement would commit by itself, so many are one transaction, and done or not done. */
    private void together(List<SqlStatement> statements) {
        Transactions words = dialect.transactions();
        for (int from = 0; from < statements.size(); from += AT_ONCE) {
            List<SqlStatement> some = statements.subList(from, Math.min(from + AT_ONCE, statements.size()));
            beforeEach.accept(some.get(0));
            if (inTransaction) {
                sink.acceptAll(some);
            } else {
                sink.accept(new SqlStatement(words.begin()));
                try {
                    sink.acceptAll(some);
                } catch (RuntimeException failure) {
                    sink.accept(new SqlStatement(words.rollback()));
                    throw failure;
                }
                sink.accept(new SqlStatement(words.commit()));
            }
            some.forEach(statement -> trail.statementDone());
        }
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
        return GuardedConnection.around(connection, () -> inTransaction);
    }
}
