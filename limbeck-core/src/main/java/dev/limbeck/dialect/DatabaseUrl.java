// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, ready for JDBC.
 *
 * @param jdbcUrl without user name and password where they were given apart
 * @param user null = none given, or inside the URL
 * @param password null = none given, or inside the URL; never printed
 */
public record DatabaseUrl(
        String jdbcUrl, @Nullable String user, @Nullable String password) {
    private static final String HIDDEN = "***";
    private static final String SECRET = "secret";

    /** Where a password stands in a URL, also in one that nobody understands. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?i)(?<before>(?:password|pwd|passwd|secret|token)=)(?<secret>[^&;]*)(?<after>)"),
            Pattern.compile("(?<before>//[^/@:?]+:)(?<secret>.*)(?<after>@)"),
            // Oracle's user/password@host
            Pattern.compile("(?<before>:[^/@:]+/)(?<secret>[^/@][^@]*)(?<after>@)"),
            // in the place of a port, when the host was left out
            Pattern.compile(
                    "(?<before>//[^/@:?\\[,]+:)(?<secret>(?![0-9]*(?:[/?,;]|$))[^/?,;@]+)(?<after>(?=[/?,;]|$))"));

    @Override
    public String toString() {
        return "DatabaseUrl[" + masked() + "]";
    }

    /** The URL with every password replaced by {@code ***}. */
    public String masked() {
        return masked(jdbcUrl);
    }

    /** A driver's message, which may repeat the URL or parts of it, without the passwords. */
    public String withoutPasswords(String message) {
        String hidden = message.replace(jdbcUrl, masked());
        for (String secret : secrets()) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return hidden;
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>();
        if (password != null && !password.isEmpty()) {
            secrets.add(password);
        }
        for (Pattern place : PLACES) {
            Matcher found = place.matcher(jdbcUrl);
            while (found.find()) {
                if (!found.group(SECRET).isEmpty()) {
                    secrets.add(found.group(SECRET));
                }
            }
        }
        return secrets;
    }

    private static String masked(String url) {
        String masked = url;
        for (Pattern place : PLACES) {
            masked = place.matcher(masked).replaceAll("${before}" + HIDDEN + "${after}");
        }
        return masked;
    }
}
