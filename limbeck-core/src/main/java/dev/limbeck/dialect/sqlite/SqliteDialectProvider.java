// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the dialect {@code sqlite}. Understands {@code jdbc:sqlite:file.db}, {@code sqlite:///relative.db}, {@code
 * sqlite:////absolute.db}, {@code sqlite://} (in memory) and {@code sqlite:file.db}, with a driver's name behind a plus sign
 * passed over.
 */
public final class SqliteDialectProvider implements DialectProvider {
    private static final String JDBC = "jdbc:sqlite:";
    private static final Pattern SHORT = Pattern.compile("(?i)sqlite(\\+\\w+)?:(//(/)?)?(.*)");

    @Override
    public String id() {
        return SqliteDialect.ID;
    }

    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        if (url.regionMatches(true, 0, JDBC, 0, JDBC.length())) {
            return Optional.of(new DatabaseUrl(JDBC + url.substring(JDBC.length()), null, null));
        }
        Matcher match = SHORT.matcher(url);
        if (!match.matches() || (match.group(2) != null && match.group(3) == null && !isEmptyPath(match.group(4)))) {
            return Optional.empty();
        }
        String file = isEmptyPath(match.group(4)) ? ":memory:" + match.group(4) : match.group(4);
        return Optional.of(new DatabaseUrl(JDBC + file, null, null));
    }

    /** What begins with a colon is memory or a resource, and {@code file:} begins a URI, which SQLite reads by its own rules. */
    @Override
    public DatabaseUrl seenFrom(Path directory, DatabaseUrl url) {
        String file = url.jdbcUrl().substring(JDBC.length());
        if (!isPlainPath(file)) {
            return url;
        }
        return new DatabaseUrl(JDBC + directory.resolve(file).normalize(), url.user(), url.password());
    }

    @Override
    public Optional<Path> fileOf(DatabaseUrl url) {
        String file = url.jdbcUrl().substring(JDBC.length());
        int parameters = file.indexOf('?');
        return isPlainPath(file)
                ? Optional.of(Path.of(parameters < 0 ? file : file.substring(0, parameters)))
                : Optional.empty();
    }

    private static boolean isPlainPath(String file) {
        return !isEmptyPath(file) && !file.startsWith(":") && !file.startsWith("file:");
    }

    private static boolean isEmptyPath(String path) {
        return path.isEmpty() || path.startsWith("?");
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equalsIgnoreCase("SQLite");
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo("SQLite", 3, 40);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new SqliteDialect(server);
    }

    @Override
    public String driverClass() {
        return "org.sqlite.JDBC";
    }

    @Override
    public String driverArtifact() {
        return "org.xerial:sqlite-jdbc";
    }
}
