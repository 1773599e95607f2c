// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.DatabaseUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the URLs of one scheme, {@code mysql} or {@code mariadb}: {@code jdbc:mysql://host/db}, {@code
 * mysql://user:password@host:3306/db?option=value}, and the latter with a driver as SQLAlchemy writes it ({@code
 * mysql+pymysql://…}), which is dropped. User and password may be percent-encoded.
 */
public final class UrlForms {
    private final Pattern form;
    private final String jdbcPrefix;

    public UrlForms(String scheme) {
        // the user part ends at the last @ before the path: an unencoded @ in a password is common
        form = Pattern.compile(
                "(?:jdbc:" + scheme + "|" + scheme + "(?:\\+[A-Za-z0-9_]+)?)://(?:([^/?]*)@)?([^/?@]*)([/?].*)?",
                Pattern.CASE_INSENSITIVE);
        jdbcPrefix = "jdbc:" + scheme + ":";
    }

    /** Empty for another database's URL. */
    public Optional<DatabaseUrl> parse(String url) {
        Matcher parts = form.matcher(url.strip());
        if (parts.matches()) {
            return Optional.of(database(parts.group(1), parts.group(2), parts.group(3)));
        }
        // several hosts and other forms that only the driver understands
        return url.regionMatches(true, 0, jdbcPrefix, 0, jdbcPrefix.length())
                ? Optional.of(new DatabaseUrl(url, null, null))
                : Optional.empty();
    }

    private DatabaseUrl database(@Nullable String account, String host, @Nullable String rest) {
        String server = host.isEmpty() ? "localhost" : host;
        String jdbc = jdbcPrefix + "//" + server + (rest == null ? "/" : rest);
        if (account == null || account.isEmpty()) {
            return new DatabaseUrl(jdbc, null, null);
        }
        int colon = account.indexOf(':');
        return colon < 0
                ? new DatabaseUrl(jdbc, decoded(account), null)
                : new DatabaseUrl(jdbc, decoded(account.substring(0, colon)), decoded(account.substring(colon + 1)));
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
