// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.util.Locale;

/** The databases that tests run on, whatever their version. */
public enum DatabaseKind {
    SQLITE,
    H2,
    POSTGRESQL,
    MARIADB,
    MYSQL;

    /** The id of the dialect, as in a JDBC URL: {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
