// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.ServerInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the dialect of H2. */
public final class H2DialectProvider implements DialectProvider {
    private static final String PRODUCT = "H2";
    private static final Pattern URL = Pattern.compile("(?:jdbc:)?h2:(.+)", Pattern.DOTALL);
    private static final Pattern RELATIVE =
            Pattern.compile("jdbc:h2:(?:file:)?(?<file>\\.\\.?[/\\\\][^;]*)(?<settings>.*)", Pattern.DOTALL);
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<server>jdbc:h2:(?:tcp|ssl)://)(?<user>[^/@:]*)(?::(?<password>[^/]*))?@(?<rest>.*)");
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?(?<file>[^:;]+)(?:;.*)?", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("(?i).*;USER=.*", Pattern.DOTALL);

    @Override
    public String id() {
        return H2Dialect.ID;
    }

    /**
     * {@code jdbc:h2:…} or {@code h2:…}; without {@code USER} in it the user is {@code sa} without a password, as it is with
     * Spring, Quarkus and H2's own console. A server's may have {@code user:password@} before the host.
     */
    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String jdbcUrl = "jdbc:h2:" + parts.group(1);
        Matcher account = ACCOUNT.matcher(jdbcUrl);
        if (account.matches()) {
            return Optional.of(new DatabaseUrl(
                    account.group("server") + account.group("rest"),
                    decoded(account.group("user")),
                    decoded(account.group("password"))));
        }
        boolean named = USER.matcher(jdbcUrl).matches();
        return Optional.of(new DatabaseUrl(jdbcUrl, named ? null : "sa", named ? null : ""));
    }

    /** H2 itself refuses a relative path that does not begin with a dot. */
    @Override
    public DatabaseUrl seenFrom(Path directory, DatabaseUrl url) {
        Matcher parts = RELATIVE.matcher(url.jdbcUrl());
        if (!parts.matches()) {
            return url;
        }
        Path file = directory.toAbsolutePath().resolve(parts.group("file")).normalize();
        return new DatabaseUrl("jdbc:h2:file:" + file + parts.group("settings"), url.user(), url.password());
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Path> fileOf(DatabaseUrl url) {
        Matcher parts = FILE.matcher(url.jdbcUrl());
        return parts.matches() ? Optional.of(Path.of(parts.group("file") + ".mv.db")) : Optional.empty();
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return server.product().equals(PRODUCT);
    }

    @Override
    public ServerInfo defaultServer() {
        return new ServerInfo(PRODUCT, 2, 4);
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new H2Dialect(server);
    }

    @Override
    public String driverClass() {
        return "org.h2.Driver";
    }

    @Override
    public String driverArtifact() {
        return "com.h2database:h2";
    }
}
