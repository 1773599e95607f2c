// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Moves the end of a lease forward, on a thread and a connection of its own, as long as the run goes on. */
final class LeaseHeartbeat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LeaseHeartbeat.class.getName());
    private static final long PAUSE_MILLISECONDS = LeaseLock.LEASE.toMillis() / 4;

    private final ConnectionSource source;
    private final String table;
    private final String owner;
    private final Thread thread;

    LeaseHeartbeat(ConnectionSource source, String table, String owner) {
        this.source = source;
        this.table = table;
        this.owner = owner;
        this.thread = new Thread(this::run, "limbeck-lease");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                Thread.sleep(PAUSE_MILLISECONDS);
                beat();
            } while (!Thread.currentThread().isInterrupted());
        } catch (InterruptedException theRunIsOver) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try (Connection connection = source.open();
                PreparedStatement renew = connection.prepareStatement(
                        "UPDATE " + table + " SET ends_at = ? WHERE id = 1 AND owner = ?")) {
            renew.setLong(1, System.currentTimeMillis() + LeaseLock.LEASE.toMillis());
            renew.setString(2, owner);
            renew.executeUpdate();
        } catch (SQLException | LimbeckException failure) {
            // a database that nobody else can reach needs no lease; elsewhere the next beat tries again
            LOG.log(System.Logger.Level.DEBUG, "the lease was not renewed", failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
