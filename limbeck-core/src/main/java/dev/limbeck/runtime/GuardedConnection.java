// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * The connection of a run as a script gets it: everything but what ends the run's transaction or the connection itself. Where
 * each statement commits, and within {@code op.autocommit}, a script may have transactions of its own. What is unwrapped is
 * the driver's, with no guard.
 */
final class GuardedConnection implements InvocationHandler {
    private final Connection connection;
    private final BooleanSupplier inTransaction;

    private GuardedConnection(Connection connection, BooleanSupplier inTransaction) {
        this.connection = connection;
        this.inTransaction = inTransaction;
    }

    /** @param inTransaction asked at each call */
    static Connection around(Connection connection, BooleanSupplier inTransaction) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection, inTransaction));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return self == arguments[0];
            case "close", "abort":
                throw endsTheRun(method);
            case "commit":
                requireNoTransaction(method);
                break;
            case "rollback":
                // back to a savepoint of its own a script may go
                if (arguments == null) {
                    requireNoTransaction(method);
                }
                break;
            case "setAutoCommit":
                if (changesAutoCommit((Boolean) arguments[0])) {
                    requireNoTransaction(method);
                }
                break;
            default:
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private boolean changesAutoCommit(boolean wanted) throws SQLException {
        return connection.getAutoCommit() != wanted;
    }

    private void requireNoTransaction(Method method) {
        if (inTransaction.getAsBoolean()) {
            throw new LimbeckException(
                    ErrorId.SCRIPT_FAILED,
                    "a script cannot call " + method.getName()
                            + "() on op.connection(): its revision is one transaction",
                    "leave it out; what must be committed by itself belongs into op.autocommit(() -> …)");
        }
    }

    private static LimbeckException endsTheRun(Method method) {
        return new LimbeckException(
                ErrorId.SCRIPT_FAILED,
                "a script cannot call " + method.getName() + "() on op.connection(): the run goes on with it",
                "leave it out, and keep op.connection() out of try (…): only what it gives is to be closed");
    }
}
