// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running server and an account on it that may create databases.
 *
 * @param authority host and port, as in a URL
 * @param mainDatabase the database to connect to for creating others
 * @param parameters what follows the database in a JDBC URL, with its question mark, or empty
 */
record ServerAddress(
        DatabaseKind kind, String authority, String mainDatabase, String parameters, String user, String password) {
    private static final Pattern JDBC_URL = Pattern.compile("jdbc:(\\w+)://([^/?]+)/([^?]*)(\\?.*)?");

    /** Reads a JDBC URL; without a database in it, the kind's own is used. */
    static ServerAddress parse(DatabaseKind kind, String jdbcUrl, String user, String password) {
        Matcher url = JDBC_URL.matcher(jdbcUrl);
        if (!url.matches() || !url.group(1).equals(kind.id())) {
            throw new IllegalArgumentException("'LIMBECK_TEST_" + kind.name() + "_URL' is no URL like 'jdbc:"
                    + kind.id() + "://host:port/database': '" + jdbcUrl + "'");
        }
        String database = url.group(3).isEmpty() ? mainDatabase(kind) : url.group(3);
        return new ServerAddress(
                kind, url.group(2), database, url.group(4) == null ? "" : url.group(4), user, password);
    }

    static ServerAddress local(DatabaseKind kind, int port, String user, String password) {
        return new ServerAddress(kind, "127.0.0.1:" + port, mainDatabase(kind), "", user, password);
    }

    /** How to reach one database of this server. */
    TestDatabase.Access access(String database) {
        String account = password.isEmpty() ? user : user + ":" + password;
        return new TestDatabase.Access(
                "jdbc:" + kind.id() + "://" + authority + "/" + database + parameters,
                kind.id() + "://" + account + "@" + authority + "/" + database,
                user,
                password);
    }

    /** Connects to the main database. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(access(mainDatabase).jdbcUrl(), user, password);
    }

    private static String mainDatabase(DatabaseKind kind) {
        return kind == DatabaseKind.POSTGRESQL ? "postgres" : "mysql";
    }
}
