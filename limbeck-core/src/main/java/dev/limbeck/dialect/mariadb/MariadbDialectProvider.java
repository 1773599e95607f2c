// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.mysqlfamily.UrlForms;
import java.util.Optional;

/** MariaDB 10.6 and newer, at {@code jdbc:mariadb:} and {@code mariadb://}; also behind a URL of MySQL. */
public final class MariadbDialectProvider implements DialectProvider {
    private static final UrlForms URLS = new UrlForms("mariadb");

    @Override
    public String id() {
        return MariadbDialect.ID;
    }

    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return URLS.parse(url);
    }

    /** MySQL's own driver says {@code MySQL} of a MariaDB server too; its versions 10 to 12 were never MySQL's. */
    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equalsIgnoreCase("MariaDB")
                || server.product().equalsIgnoreCase("MySQL") && server.major() >= 10 && server.major() <= 12;
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo("MariaDB", 10, 11);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new MariadbDialect(server);
    }

    @Override
    public String driverClass() {
        return "org.mariadb.jdbc.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }
}
