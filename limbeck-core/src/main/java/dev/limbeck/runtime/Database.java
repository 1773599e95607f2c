// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.Requirement;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One database: its dialect without a connection, and connections when they are wanted. */
public final class Database {
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");

    private final Databases databases;
    private final DialectProvider provider;
    private final DatabaseUrl url;
    private final int connectRetries;
    private final ServerInfo assumed;

    Database(Databases databases, DialectProvider provider, DatabaseUrl url, int connectRetries) {
        this(databases, provider, url, connectRetries, provider.defaultServer());
    }

    private Database(
            Databases databases, DialectProvider provider, DatabaseUrl url, int connectRetries, ServerInfo assumed) {
        this.databases = databases;
        this.provider = provider;
        this.url = url;
        this.connectRetries = connectRetries;
        this.assumed = assumed;
    }

    /**
     * The same database, of which this version is assumed when no connection tells.
     *
     * @param version {@code 19}, {@code 8.0.31}
     * @throws LimbeckException {@code invalid-config}
     */
    public Database assuming(String version) {
        Matcher numbers = VERSION.matcher(version.strip());
        if (!numbers.matches()) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "'" + version + "' is not the version of a server",
                    "write its numbers: server-version = \"" + assumed.major() + "." + assumed.minor() + "\"");
        }
        ServerInfo server = new ServerInfo(
                assumed.product(), number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
        return new Database(databases, provider, url, connectRetries, server);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The URL, for messages through {@link DatabaseUrl#masked}. */
    public DatabaseUrl url() {
        return url;
    }

    /** The file that holds it, which need not be there; empty for a database on a server or in memory. */
    public Optional<Path> file() {
        return provider.fileOf(url);
    }

    /** The dialect for the version that is assumed when no connection tells; opens none. */
    public Dialect assumedDialect() {
        return provider.dialect(assumed);
    }

    /** Another database of the same kind, with the same user. */
    public Database elsewhere(String jdbcUrl) {
        return new Database(
                databases, provider, new DatabaseUrl(jdbcUrl, url.user(), url.password()), connectRetries, assumed);
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
            Dialect dialect = databases.dialectOf(connection, provider);
            for (Requirement requirement : dialect.sessionRequirements()) {
                Requirements.demand(requirement, connection);
            }
            return new DatabaseSession(connection, dialect, source);
        } catch (SQLException failure) {
            throw closing(connection, RunFaults.database("read the server's version and settings", failure));
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
