// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Locking.SessionFunction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the run's own session, taken outside of any transaction: it goes with the session, whatever ends it, and no
 * {@code CREATE INDEX CONCURRENTLY} waits for it.
 */
final class SessionLock implements MigrationLock {
    private static final System.Logger LOG = System.getLogger(SessionLock.class.getName());

    private final Connection connection;
    private final SessionFunction function;
    private final String name;

    private SessionLock(Connection connection, SessionFunction function, String name) {
        this.connection = connection;
        this.function = function;
        this.name = name;
    }

    static SessionLock acquire(DatabaseSession session, SessionFunction function, String name, Patience patience) {
        SessionLock lock = new SessionLock(session.connection(), function, name);
        Patience.Waiting wait = patience.begin();
        while (!lock.tryAcquire()) {
            if (!wait.goOn(lock::holder)) {
                throw MigrationLock.timeout(patience, lock.holder());
            }
        }
        return lock;
    }

    private boolean tryAcquire() {
        try {
            String answer = ask(function.acquire());
            return answer != null && (answer.equals("1") || answer.equals("t") || answer.equalsIgnoreCase("true"));
        } catch (SQLException failure) {
            throw RunFaults.database("take the lock", failure);
        }
    }

    private String holder() {
        try {
            String holder = ask(function.holder());
            return holder == null ? "a session that the server does not show" : holder;
        } catch (SQLException hidden) {
            return "a session that the server does not show: " + hidden.getMessage();
        }
    }

    @Override
    public void close() {
        try {
            ask(function.release());
        } catch (SQLException gone) {
            LOG.log(System.Logger.Level.DEBUG, "the lock went with its session", gone);
        }
    }

    /** The first column of the first row, null if there is none. */
    private @Nullable String ask(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // SQL Server's driver would ask the server for their types, which a batch of several statements does not
            // tell
            long parameters = sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                statement.setString(i, name);
            }
            if (!statement.execute()) {
                return null;
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
