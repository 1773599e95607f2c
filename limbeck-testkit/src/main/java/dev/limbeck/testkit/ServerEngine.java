// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Databases on a server, which is started (or only looked up) when the first one is wanted. */
final class ServerEngine implements Engine {
    private final String label;
    private final DatabaseKind kind;
    private final Supplier<ServerAddress> start;
    private final AtomicInteger count = new AtomicInteger();

    /** Others may use the same server at the same time, from other machines too. */
    private final String token = UUID.randomUUID().toString().substring(0, 8);

    private @Nullable ServerAddress running;

    private ServerEngine(String label, DatabaseKind kind, Supplier<ServerAddress> start) {
        this.label = label;
        this.kind = kind;
        this.start = start;
    }

    static ServerEngine embedded(Recipe recipe) {
        return new ServerEngine(recipe.label(), recipe.kind(), () -> EmbeddedServer.start(recipe));
    }

    static ServerEngine external(DatabaseKind kind, String jdbcUrl, String user, String password) {
        return new ServerEngine(kind.id(), kind, () -> ServerAddress.parse(kind, jdbcUrl, user, password));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public DatabaseKind kind() {
        return kind;
    }

    @Override
    public TestDatabase create() {
        ServerAddress server = server();
        String name = "limbeck_" + token + "_" + count.incrementAndGet();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name
                    + (kind == DatabaseKind.POSTGRESQL
                            ? " encoding 'UTF8' template template0"
                            : " character set utf8mb4"));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database '" + name + "' on " + label, e);
        }
        return new TestDatabase(label, kind, server.access(name), () -> drop(server, name));
    }

    private synchronized ServerAddress server() {
        ServerAddress server = running;
        if (server == null) {
            server = start.get();
            running = server;
        }
        return server;
    }

    private void drop(ServerAddress server, String name) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            if (kind == DatabaseKind.POSTGRESQL) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            } else {
                endSessions(statement, name);
            }
            statement.execute("drop database if exists " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop the test database '" + name + "' on " + label, e);
        }
    }

    /** An open transaction in another session would make the drop wait for its metadata lock. */
    private static void endSessions(Statement statement, String name) throws SQLException {
        List<Long> sessions = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select id from information_schema.processlist where db = '" + name + "'")) {
            while (rows.next()) {
                sessions.add(rows.getLong(1));
            }
        }
        for (long session : sessions) {
            try {
                statement.execute("kill " + session);
            } catch (SQLException gone) {
                // it ended by itself in between, which is as well
            }
        }
    }
}
