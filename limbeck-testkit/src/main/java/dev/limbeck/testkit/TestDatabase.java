// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One fresh, empty database, dropped by {@link #close()}. Two of them never see each other's tables, on one server or
 * on two. May be used from several threads; each call of {@link #connect()} opens another connection.
 */
public final class TestDatabase implements AutoCloseable {
    private final String label;
    private final DatabaseKind kind;
    private final Access access;
    private final Runnable drop;

    TestDatabase(String label, DatabaseKind kind, Access access, Runnable drop) {
        this.label = label;
        this.kind = kind;
        this.access = access;
        this.drop = drop;
    }

    /** Which database and version, as {@link TestDatabases#of(String)} takes it: {@code postgresql-12}. */
    public String label() {
        return label;
    }

    /** Which database, whatever its version. */
    public DatabaseKind kind() {
        return kind;
    }

    /** The URL for JDBC, without user and password. */
    public String jdbcUrl() {
        return access.jdbcUrl();
    }

    /** The URL as people write it in settings: {@code postgresql://postgres@127.0.0.1:5432/name}. */
    public String url() {
        return access.url();
    }

    /** The user, who may create and drop databases; empty where the database knows no users. */
    public String user() {
        return access.user();
    }

    /** The user's password; empty where none is needed. */
    public String password() {
        return access.password();
    }

    /** Opens a connection, in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }

    /** Drops the database, and the connections that are still open to it. */
    @Override
    public void close() {
        drop.run();
    }

    /** The label, so that a parameterised test is named by it. */
    @Override
    public String toString() {
        return label;
    }

    /** How to reach one database. */
    record Access(String jdbcUrl, String url, String user, String password) {}
}
