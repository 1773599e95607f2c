// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A row with an owner and an end. The owner moves the end forward while it works ({@link LeaseHeartbeat}); a row whose end has
 * passed belongs to nobody. Times are those of the clients' clocks, so they should not be minutes apart.
 */
final class LeaseLock implements MigrationLock {
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final System.Logger LOG = System.getLogger(LeaseLock.class.getName());

    private final DatabaseSession session;
    private final String table;
    private final String owner = UUID.randomUUID().toString();
    private final LeaseHeartbeat heartbeat;

    private LeaseLock(DatabaseSession session, String table) {
        this.session = session;
        this.table = table;
        this.heartbeat = new LeaseHeartbeat(session.source(), table, owner);
    }

    static LeaseLock acquire(DatabaseSession session, Bookkeeping tables, Patience patience) {
        LeaseLock lock = new LeaseLock(session, session.dialect().identifiers().render(tables.lock()));
        Patience.Waiting wait = patience.begin();
        try {
            lock.create(tables.lock());
            while (!lock.tryAcquire()) {
                if (!wait.goOn(lock::whoHolds)) {
                    throw MigrationLock.timeout(patience, lock.whoHolds());
                }
            }
        } catch (SQLException failure) {
            throw RunFaults.database("take the lock in '" + tables.lock() + "'", failure);
        }
        lock.heartbeat.start();
        return lock;
    }

    private void create(QualifiedName name) throws SQLException {
        List<Column> columns = List.of(
                required("id", new IntegerType(32, false)),
                required("owner", new VarcharType(36, false)),
                required("holder", new VarcharType(255, false)),
                required("ends_at", new IntegerType(64, false)));
        PrimaryKey key = new PrimaryKey(Identifier.of(name.name().text() + "_pkc"), List.of(Identifier.of("id")));
        Table definition = new Table(name, columns, key, List.of(), List.of(), null);
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(
                    BookkeepingTables.create(session.dialect(), definition).text());
        }
    }

    private static Column required(String column, SqlType type) {
        return Column.of(column, type).withNullable(false);
    }

    /** Takes over a row that has ended, or puts the first one in. */
    private boolean tryAcquire() throws SQLException {
        long now = System.currentTimeMillis();
        Connection connection = session.connection();
        try (PreparedStatement takeOver = connection.prepareStatement(
                "UPDATE " + table + " SET owner = ?, holder = ?, ends_at = ? WHERE id = 1 AND ends_at < ?")) {
            takeOver.setString(1, owner);
            takeOver.setString(2, RunBy.text());
            takeOver.setLong(3, now + LEASE.toMillis());
            takeOver.setLong(4, now);
            if (takeOver.executeUpdate() == 1) {
                return true;
            }
        }
        return !rowExists() && insert(now);
    }

    private boolean rowExists() throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " WHERE id = 1")) {
            return row.next();
        }
    }

    private boolean insert(long now) throws SQLException {
        try (PreparedStatement first = session.connection()
                .prepareStatement("INSERT INTO " + table + " (id, owner, holder, ends_at) VALUES (1, ?, ?, ?)")) {
            first.setString(1, owner);
            first.setString(2, RunBy.text());
            first.setLong(3, now + LEASE.toMillis());
            return first.executeUpdate() == 1;
        } catch (SQLException failure) {
            // somebody was faster, unless there is still no row
            if (rowExists()) {
                return false;
            }
            throw failure;
        }
    }

    private String whoHolds() {
        try {
            return holder();
        } catch (SQLException hidden) {
            return "a run that the lock's table does not show: " + hidden.getMessage();
        }
    }

    private String holder() throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT holder, ends_at FROM " + table + " WHERE id = 1")) {
            if (!row.next()) {
                return "a run that has just ended";
            }
            long seconds = Math.max(0, (row.getLong(2) - System.currentTimeMillis()) / 1000);
            return row.getString(1) + ", for " + seconds + " more seconds unless it goes on";
        }
    }

    @Override
    public void close() {
        heartbeat.close();
        try (PreparedStatement release =
                session.connection().prepareStatement("DELETE FROM " + table + " WHERE id = 1 AND owner = ?")) {
            release.setString(1, owner);
            release.executeUpdate();
        } catch (SQLException gone) {
            LOG.log(System.Logger.Level.DEBUG, "the lease ends by itself in a minute", gone);
        }
    }
}
