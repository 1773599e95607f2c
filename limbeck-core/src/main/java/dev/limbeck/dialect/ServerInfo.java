// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/**
 * Which server a dialect speaks to.
 *
 * @param product as JDBC's {@code getDatabaseProductName} gives it: {@code PostgreSQL}, {@code MariaDB}, {@code MySQL}, …
 * @param micro the third number, 0 where there is none or it is not known; MySQL changed its language within 8.0
 */
public record ServerInfo(String product, int major, int minor, int micro) {
    /** With the micro version 0. */
    public ServerInfo(String product, int major, int minor) {
        this(product, major, minor, 0);
    }

    public boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    /** {@code 8.0.31}. */
    public String version() {
        return major + "." + minor + "." + micro;
    }
}
