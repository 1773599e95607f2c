// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.sql.SQLException;

/** One database: its dialect without a connection, and connections when they are wanted. */
public final class Database {
    private final Databases databases;
    private final DialectProvider provider;
    private final DatabaseUrl url;
    private final int connectRetries;

    Database(Databases databases, DialectProvider provider, DatabaseUrl url, int connectRetries) {
        this.databases = databases;
        this.provider = provider;
        this.url = url;
        this.connectRetries = connectRetries;
    }

    /** The URL, for messages through {@link DatabaseUrl#masked}. */
    public DatabaseUrl url() {
        return url;
    }

    /** The dialect for the version that is assumed when no connection tells; opens none. */
    public Dialect assumedDialect() {
        return provider.dialect(provider.defaultServer());
    }

    /** Another database of the same kind, with the same user. */
    public Database elsewhere(String jdbcUrl) {
        return new Database(databases, provider, new DatabaseUrl(jdbcUrl, url.user(), url.password()), connectRetries);
    }

    /** Connections to it; the driver is looked for here. Throws {@code driver-missing}. */
    public ConnectionSource connections() {
        return new Drivers(databases.loader()).source(provider, url, connectRetries);
    }

    /** Opens a session. Throws {@code driver-missing}, {@code database-unreachable} or {@code unsupported-database}. */
    public DatabaseSession open() {
        ConnectionSource source = connections();
        Connection connection = source.open();
        try {
            return new DatabaseSession(connection, databases.dialectOf(connection, provider), source);
        } catch (SQLException failure) {
            throw closing(connection, RunFaults.database("read the server's version", failure));
        } catch (LimbeckException failure) {
            throw closing(connection, failure);
        }
    }

    private static LimbeckException closing(Connection connection, LimbeckException failure) {
        try {
            connection.close();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        return failure;
    }
}
