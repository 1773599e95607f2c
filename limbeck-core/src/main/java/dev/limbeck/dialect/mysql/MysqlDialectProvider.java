// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.mysqlfamily.UrlForms;
import java.util.List;
import java.util.Optional;

/** MySQL 8.0 and newer, at {@code jdbc:mysql:} and {@code mysql://}. */
public final class MysqlDialectProvider implements DialectProvider {
    private static final UrlForms URLS = new UrlForms("mysql");

    @Override
    public String id() {
        return MysqlDialect.ID;
    }

    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return URLS.parse(url);
    }

    /** MySQL's own driver says {@code MySQL} of a MariaDB server too; its versions 10 to 12 were never MySQL's. */
    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equalsIgnoreCase("MySQL") && (server.major() < 10 || server.major() > 12);
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo("MySQL", 8, 0, 16);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new MysqlDialect(server);
    }

    @Override
    public String driverClass() {
        return "com.mysql.cj.jdbc.Driver";
    }

    @Override
    public String driverArtifact() {
        return "com.mysql:mysql-connector-j";
    }

    /** MySQL's own driver, else MariaDB's, which speaks to MySQL too and comes with the command line. */
    @Override
    public List<DriverChoice> drivers(DatabaseUrl url) {
        DatabaseUrl forMariadb = new DatabaseUrl(
                url.jdbcUrl().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:"), url.user(), url.password());
        return List.of(new DriverChoice(driverClass(), url), new DriverChoice("org.mariadb.jdbc.Driver", forMariadb));
    }
}
