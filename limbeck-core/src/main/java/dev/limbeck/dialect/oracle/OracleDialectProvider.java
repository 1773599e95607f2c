// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import java.util.Optional;

/** Makes the dialect of Oracle Database. */
public final class OracleDialectProvider implements DialectProvider {
    private static final String PRODUCT = "Oracle";

    @Override
    public String id() {
        return OracleDialect.ID;
    }

    /** {@code jdbc:oracle:thin:…}, {@code oracle://user:password@host:1521/service}, and SQLAlchemy's forms. */
    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return OracleUrl.parse(url);
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equals(PRODUCT);
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo(PRODUCT, 23, 0);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new OracleDialect(server);
    }

    @Override
    public String driverClass() {
        return "oracle.jdbc.OracleDriver";
    }

    @Override
    public String driverArtifact() {
        return "com.oracle.database.jdbc:ojdbc11";
    }
}
