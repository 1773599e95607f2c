// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The databases that this process can speak to: the dialect providers that one class loader sees. */
public final class Databases {
    private static final Pattern VERSION_OF_MARIADB = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)-mariadb");

    private final ClassLoader loader;
    private final List<DialectProvider> providers;

    Databases(ClassLoader loader, List<DialectProvider> providers) {
        this.loader = loader;
        this.providers = providers;
    }

    /** Those of this class loader, which is also where drivers are looked for. */
    public static Databases of(ClassLoader loader) {
        List<DialectProvider> found = new ArrayList<>();
        ServiceLoader.load(DialectProvider.class, loader).forEach(found::add);
        return new Databases(loader, List.copyOf(found));
    }

    /** The database of this URL; a relative file name begins where the process was started. */
    public Database at(String url, @Nullable String user, @Nullable String password, int connectRetries) {
        return at(Path.of(""), url, user, password, connectRetries);
    }

    /**
     * The database of this URL; no connection is opened and no driver is loaded.
     *
     * @param directory where a relative file name begins
     * @param user overrides the URL's, null = none
     * @param password overrides the URL's, null = none
     * @throws LimbeckException {@code invalid-url}
     */
    public Database at(
            Path directory, String url, @Nullable String user, @Nullable String password, int connectRetries) {
        for (DialectProvider provider : providers) {
            Optional<DatabaseUrl> parsed = provider.parseUrl(url.strip());
            if (parsed.isPresent()) {
                DatabaseUrl place = provider.seenFrom(directory, parsed.get());
                DatabaseUrl complete = new DatabaseUrl(
                        place.jdbcUrl(),
                        user != null ? user : place.user(),
                        password != null ? password : place.password());
                return new Database(this, provider, complete, connectRetries);
            }
        }
        throw new LimbeckException(
                ErrorId.INVALID_URL,
                "no database is known for the URL '" + new DatabaseUrl(url, null, null).masked() + "'",
                List.of("known databases: "
                        + String.join(
                                ", ",
                                providers.stream()
                                        .map(DialectProvider::id)
                                        .sorted()
                                        .toList())),
                "write a URL such as sqlite:///app.db, postgresql://user@host/database or jdbc:postgresql://host/database");
    }

    ClassLoader loader() {
        return loader;
    }

    List<DialectProvider> providers() {
        return providers;
    }

    /** The dialect for the server at the other end of the connection. */
    public Dialect dialectOf(Connection connection) throws SQLException {
        return dialectOf(connection, Stream.empty());
    }

    /** The same; where several dialects speak to the server, the one that understood the URL. */
    Dialect dialectOf(Connection connection, DialectProvider ofUrl) throws SQLException {
        return dialectOf(connection, Stream.of(ofUrl));
    }

    private Dialect dialectOf(Connection connection, Stream<DialectProvider> first) throws SQLException {
        ServerInfo server = serverOf(connection);
        return Stream.concat(first, providers.stream())
                .filter(provider -> provider.speaks(server))
                .findFirst()
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.UNSUPPORTED_DATABASE,
                        "there is no dialect for " + server.product() + " " + server.major() + "." + server.minor(),
                        "put the jar of a dialect for it on the class path: classpath in limbeck.toml"))
                .dialect(server);
    }

    /** MySQL's driver calls a MariaDB server MySQL; the text of the version tells. */
    static ServerInfo serverOf(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String version = String.valueOf(data.getDatabaseProductVersion()).toLowerCase(Locale.ROOT);
        Matcher mariadb = VERSION_OF_MARIADB.matcher(version);
        if (mariadb.find()) {
            return new ServerInfo("MariaDB", number(mariadb, 1), number(mariadb, 2), number(mariadb, 3));
        }
        int major = data.getDatabaseMajorVersion();
        int minor = data.getDatabaseMinorVersion();
        Matcher micro =
                Pattern.compile("\\b" + major + "\\." + minor + "\\.(\\d{1,6})").matcher(version);
        return new ServerInfo(data.getDatabaseProductName(), major, minor, micro.find() ? number(micro, 1) : 0);
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
