// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the URLs of Oracle's driver, of which user and password are taken out, and {@code
 * oracle://user:password@host:1521/service}. SQLAlchemy's {@code oracle+oracledb://…} and {@code oracle+cx_oracle://…} mean
 * the same; as there, {@code ?service_name=} names a service, and what then stands after the slash is not there, while a name
 * after the slash alone is a SID in SQLAlchemy and a service here, because a database of today has no SID to the outside.
 */
final class OracleUrl {
    private static final Pattern DRIVER = Pattern.compile(
            "(?<kind>jdbc:oracle:(?:thin|oci8?):)(?:(?<user>\"[^\"]*\"|[^/@\"(]*)/(?<password>.*))?@(?<place>[^@]*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Pattern.compile(
            "oracle(?:\\+[a-z0-9_]+)?://(?:(?<account>[^/?]*)@)?(?<host>[^/?@]*)(?:/(?<service>[^?]*))?(?:\\?(?<query>.*))?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final String THIN = "jdbc:oracle:thin:@";
    private static final String USUAL_PORT = "1521";

    private OracleUrl() {}

    static Optional<DatabaseUrl> parse(String url) {
        Matcher driver = DRIVER.matcher(url);
        if (driver.matches()) {
            return Optional.of(new DatabaseUrl(
                    driver.group("kind") + "@" + driver.group("place"),
                    filled(driver.group("user")),
                    unquoted(driver.group("password"))));
        }
        if (url.toLowerCase(Locale.ROOT).startsWith("jdbc:oracle:")) {
            return Optional.of(new DatabaseUrl(url, null, null));
        }
        Matcher parts = SHORT.matcher(url);
        return parts.matches() ? Optional.of(shortForm(parts)) : Optional.empty();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Quotes around a user's name keep its letters; those around a password only let it hold an {@code @}. */
    private static @Nullable String unquoted(@Nullable String text) {
        String password = filled(text);
        return password == null ? null : password.replaceAll("^\"|\"$", "");
    }

    private static DatabaseUrl shortForm(Matcher parts) {
        String account = parts.group("account");
        int colon = account == null ? -1 : account.indexOf(':');
        String user = account == null || colon < 0 ? account : account.substring(0, colon);
        String password = account == null || colon < 0 ? null : account.substring(colon + 1);
        return new DatabaseUrl(THIN + place(parts), decoded(user), decoded(password));
    }

    private static String place(Matcher parts) {
        List<String> options = new ArrayList<>();
        String service = parts.group("service");
        String sid = null;
        for (String option : parts.group("query") == null
                ? new String[0]
                : parts.group("query").split("&")) {
            String[] pair = option.split("=", 2);
            String value = pair.length < 2 ? "" : String.valueOf(decoded(pair[1]));
            switch (pair[0].toLowerCase(Locale.ROOT)) {
                case "service_name" -> service = value;
                case "sid" -> sid = value;
                // of Python's drivers alone
                case "encoding", "nencoding", "mode", "events", "threaded" -> {}
                default -> options.add(option);
            }
        }
        String query = options.isEmpty() ? "" : "?" + String.join("&", options);
        String host = parts.group("host");
        boolean alias = !host.isEmpty() && !host.contains(":") && (service == null || service.isEmpty()) && sid == null;
        if (alias) {
            // a name of tnsnames.ora
            return host + query;
        }
        String server = withPort(host);
        return sid != null && (service == null || service.isEmpty())
                ? server + ":" + sid
                : "//" + server + "/" + (service == null ? "" : service) + query;
    }

    /** The driver would print what it takes for a port, which may be a password. */
    private static String withPort(String host) {
        int colon = host.lastIndexOf(':');
        if (host.isEmpty()) {
            return "localhost:" + USUAL_PORT;
        }
        if (colon < 0 || colon < host.lastIndexOf(']')) {
            return host + ":" + USUAL_PORT;
        }
        if (!PORT.matcher(host.substring(colon + 1)).matches()) {
            throw new LimbeckException(
                    ErrorId.INVALID_URL,
                    "the port of an Oracle URL is not a number",
                    "write the URL as oracle://user:password@host:1521/service");
        }
        return host;
    }

    private static @Nullable String decoded(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that encodes nothing stands for itself
            return text;
        }
    }
}
