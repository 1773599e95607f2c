// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

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
    @Override
    public String toString() {
        return "DatabaseUrl[" + masked() + "]";
    }

    /** The URL with every password replaced by {@code ***}. */
    public String masked() {
        return jdbcUrl.replaceAll("(?i)((?:password|pwd|passwd|secret|token)=)[^&;]*", "$1***")
                .replaceAll("(//[^/@:?]+:)[^@/]*@", "$1***@");
    }
}
