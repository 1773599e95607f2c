// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.DatabaseUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URLs of SQL Server. User and password leave the JDBC URL, so that what is printed of it holds none. */
final class SqlServerUrl {
    private static final String JDBC_PREFIX = "jdbc:sqlserver:";
    private static final String SERVER_PREFIX = "//";
    /** With {@code ;key=value}; Prisma writes the same without {@code jdbc:}. */
    private static final Pattern JDBC =
            Pattern.compile("(?is)(?:jdbc:)?sqlserver://(?<server>[^/?@;]*)(?<settings>;.*)?");
    // the account ends at the last @ before the path: an unencoded @ in a password is common
    private static final Pattern SHORT = Pattern.compile("(?is)(?:mssql|sqlserver)(?:\\+[a-z0-9_]+)?://"
            + "(?:(?<account>[^/?]*)@)?(?<server>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");
    /** What only an ODBC driver or a Python module wants to know. */
    private static final Set<String> OF_OTHER_DRIVERS =
            Set.of("driver", "charset", "mars_connection", "tds_version", "unicode_results", "autocommit");

    private SqlServerUrl() {}

    static Optional<DatabaseUrl> parse(String url) {
        Matcher jdbc = JDBC.matcher(url);
        if (jdbc.matches()) {
            String settings = jdbc.group("settings");
            return Optional.of(place(jdbc.group("server"), ConnectionString.of(settings == null ? "" : settings)));
        }
        Matcher parts = SHORT.matcher(url);
        if (parts.matches()) {
            return Optional.of(shortForm(parts));
        }
        return url.regionMatches(true, 0, JDBC_PREFIX, 0, JDBC_PREFIX.length())
                ? Optional.of(new DatabaseUrl(url, null, null))
                : Optional.empty();
    }

    private static DatabaseUrl place(String server, ConnectionString settings) {
        String user = settings.take("user", "username");
        String password = settings.take("password");
        return new DatabaseUrl(JDBC_PREFIX + SERVER_PREFIX + server + settings.text(), user, password);
    }

    private static DatabaseUrl shortForm(Matcher parts) {
        ConnectionString settings = new ConnectionString();
        String database = parts.group("database");
        if (database != null && !database.isEmpty()) {
            settings.put("databaseName", decoded(database));
        }
        String server = parts.group("server");
        String query = parts.group("query");
        for (String option : query == null ? new String[0] : query.split("&")) {
            String[] pair = option.split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("odbc_connect")) {
                server = odbc(ConnectionString.of(decoded(pair[1].replace('+', ' '))), settings);
            } else if (pair.length == 2) {
                option(decoded(pair[0]), decoded(pair[1].replace('+', ' ')), settings);
            }
        }
        account(parts.group("account"), settings);
        return place(server.isEmpty() ? "localhost" : server, settings);
    }

    private static void account(@Nullable String account, ConnectionString settings) {
        if (account == null || account.isEmpty()) {
            return;
        }
        int colon = account.indexOf(':');
        settings.put("user", decoded(colon < 0 ? account : account.substring(0, colon)));
        if (colon >= 0) {
            settings.put("password", decoded(account.substring(colon + 1)));
        }
    }

    private static void option(String key, String value, ConnectionString settings) {
        String folded = key.toLowerCase(Locale.ROOT);
        String said = value.equalsIgnoreCase("yes") ? "true" : value.equalsIgnoreCase("no") ? "false" : value;
        switch (folded) {
            case "trustservercertificate" -> settings.put("trustServerCertificate", said);
            case "encrypt" -> settings.put("encrypt", said);
            case "trusted_connection" -> settings.put("integratedSecurity", said);
            default -> {
                if (!OF_OTHER_DRIVERS.contains(folded)) {
                    settings.put(key, value);
                }
            }
        }
    }

    /** {@code DRIVER={…};SERVER=tcp:host,1433;DATABASE=db;UID=user;PWD=password}; gives the server. */
    private static String odbc(ConnectionString odbc, ConnectionString settings) {
        String server = odbc.take("server", "addr", "address");
        String database = odbc.take("database");
        String user = odbc.take("uid", "user");
        String password = odbc.take("pwd", "password");
        if (database != null) {
            settings.put("databaseName", database);
        }
        if (user != null) {
            settings.put("user", user);
        }
        if (password != null) {
            settings.put("password", password);
        }
        for (String key : new String[] {"Encrypt", "TrustServerCertificate", "Trusted_Connection"}) {
            String value = odbc.take(key);
            if (value != null) {
                option(key, value, settings);
            }
        }
        return server == null ? "" : server.replaceFirst("(?i)^tcp:", "").replace(',', ':');
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that encodes nothing stands for itself
            return text;
        }
    }
}
