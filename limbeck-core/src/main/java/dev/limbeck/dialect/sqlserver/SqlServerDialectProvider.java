// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import java.util.Optional;

/** Makes the dialect of SQL Server and of Azure SQL, which calls itself by the same name. */
public final class SqlServerDialectProvider implements DialectProvider {
    private static final String PRODUCT = "Microsoft SQL Server";

    @Override
    public String id() {
        return SqlServerDialect.ID;
    }

    /**
     * {@code jdbc:sqlserver://host;databaseName=db}, {@code mssql://user:password@host:1433/db?option=value} or {@code
     * sqlserver://…} in either form, and what SQLAlchemy takes: {@code mssql+pyodbc://…} with its ODBC options.
     */
    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return SqlServerUrl.parse(url.strip());
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equals(PRODUCT);
    }

    /** 2017, the oldest one that the statements are written for. */
    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo(PRODUCT, 14, 0);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new SqlServerDialect(server);
    }

    @Override
    public String driverClass() {
        return "com.microsoft.sqlserver.jdbc.SQLServerDriver";
    }

    @Override
    public String driverArtifact() {
        return "com.microsoft.sqlserver:mssql-jdbc";
    }
}
