// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection to PostgreSQL that is given out again and again, as a pool does: reading the catalogue on a fresh one takes three
 * times as long.
 */
final class KeptConnection implements AutoCloseable {
    private final TestDatabase database;
    private @Nullable Connection kept;
    private boolean isLent;

    KeptConnection(TestDatabase database) {
        this.database = database;
    }

    /** As good as new; what closes it gives it back. */
    Connection lend() throws SQLException {
        if (isLent) {
            return database.connect();
        }
        Connection connection = kept == null || kept.isClosed() ? database.connect() : kept;
        kept = connection;
        isLent = true;
        return (Connection) Proxy.newProxyInstance(
                KeptConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            giveBack(connection);
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void giveBack(Connection connection) throws SQLException {
        isLent = false;
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard all");
        }
    }

    @Override
    public void close() throws SQLException {
        if (kept != null) {
            kept.close();
        }
    }
}
