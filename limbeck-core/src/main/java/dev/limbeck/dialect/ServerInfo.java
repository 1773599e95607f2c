// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * Which server a dialect speaks to.
 *
 * @param product as JDBC's {@code getDatabaseProductName} gives it: {@code PostgreSQL}, {@code MariaDB}, {@code MySQL}, …
 */
public record ServerInfo(String product, int major, int minor) {
    public boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
}
