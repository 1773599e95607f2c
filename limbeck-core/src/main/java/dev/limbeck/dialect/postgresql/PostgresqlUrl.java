// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Understands {@code jdbc:postgresql:…}, libpq's {@code postgresql://user:password@host:port/database?…} and {@code
 * postgres://…}, and SQLAlchemy's forms with a driver after a plus.
 */
final class PostgresqlUrl {
    private static final Pattern SHORT =
            Pattern.compile("postgres(?:ql)?(?:\\+[a-z0-9_]+)?://(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PORT =
            Pattern.compile("|[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]");
    private static final String JDBC = "jdbc:postgresql:";

    /** The parameters of libpq that have another name in the JDBC driver. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "keepalives", "tcpKeepAlive");

    private PostgresqlUrl() {}

    static Optional<DatabaseUrl> parse(String url) {
        Matcher parts = SHORT.matcher(url);
        if (parts.matches()) {
            return Optional.of(jdbc(parts.group(1)));
        }
        if (!url.startsWith(JDBC)) {
            return Optional.empty();
        }
        String rest = url.substring(JDBC.length());
        boolean userInAuthority =
                rest.startsWith("//") && authority(rest.substring(2)).indexOf('@') >= 0;
        if (userInAuthority) {
            return Optional.of(jdbc(rest.substring(2)));
        }
        if (rest.startsWith("//")) {
            requirePorts(authority(rest.substring(2)));
        }
        return Optional.of(new DatabaseUrl(url, null, null));
    }

    private static String authority(String afterSlashes) {
        int end = afterSlashes.length();
        for (char c : new char[] {'/', '?'}) {
            int at = afterSlashes.indexOf(c, Math.max(0, afterSlashes.lastIndexOf('@')));
            end = at >= 0 && at < end ? at : end;
        }
        return afterSlashes.substring(0, end);
    }

    private static DatabaseUrl jdbc(String afterSlashes) {
        String authority = authority(afterSlashes);
        String rest = afterSlashes.substring(authority.length());
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        requirePorts(host);
        String user = null;
        String password = null;
        if (at >= 0) {
            String[] names = authority.substring(0, at).split(":", 2);
            user = decoded(names[0]);
            password = names.length > 1 ? decoded(names[1]) : null;
        }
        return new DatabaseUrl(
                JDBC + "//" + (host.isEmpty() ? "localhost" : host) + driverParameters(rest), user, password);
    }

    /** The driver would print what it takes for a port, which may be a password. */
    private static void requirePorts(String hosts) {
        for (String host : hosts.split(",")) {
            int colon = host.lastIndexOf(':');
            if (colon > host.lastIndexOf(']')
                    && !PORT.matcher(host.substring(colon + 1)).matches()) {
                throw new LimbeckException(
                        ErrorId.INVALID_URL,
                        "the port of a PostgreSQL URL is not a number up to 65535",
                        "write the URL as postgresql://user:password@host:5432/database");
            }
        }
    }

    private static String driverParameters(String rest) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        if (question < 0) {
            return path.isEmpty() ? "/" : path;
        }
        String query = Arrays.stream(rest.substring(question + 1).split("&"))
                .map(PostgresqlUrl::driverParameter)
                .collect(Collectors.joining("&"));
        return (path.isEmpty() ? "/" : path) + "?" + query;
    }

    private static String driverParameter(String parameter) {
        int equals = parameter.indexOf('=');
        @Nullable String name = equals < 0 ? null : PARAMETERS.get(parameter.substring(0, equals));
        return name == null ? parameter : name + parameter.substring(equals);
    }

    private static @Nullable String decoded(String text) {
        // a plus is a plus in this part of a URL
        return text.isEmpty() ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
