// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import java.util.Map;
import java.util.Optional;

/** Makes the dialect of PostgreSQL, and of databases that say they are PostgreSQL. */
public final class PostgresqlDialectProvider implements DialectProvider {
    private static final String PRODUCT = "PostgreSQL";

    @Override
    public String id() {
        return PostgresqlDialect.ID;
    }

    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return PostgresqlUrl.parse(url);
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equals(PRODUCT);
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo(PRODUCT, 18, 0);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new PostgresqlDialect(server);
    }

    /** So that {@code pg_stat_activity}, and whoever waits for the lock, says who it is. */
    @Override
    public Map<String, String> connectionProperties() {
        return Map.of("ApplicationName", "limbeck");
    }

    @Override
    public String driverClass() {
        return "org.postgresql.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.postgresql:postgresql";
    }
}
