// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The databases on a server where each is within reach of a statement that names it. */
final class OtherDatabases {
    /** The server's own, which statements may ask. */
    private static final Set<String> OF_THE_SERVER = Set.of("information_schema", "mysql", "performance_schema", "sys");

    private OtherDatabases() {}

    /** All but the one of this name; drivers do not always know which one the connection is in. */
    static Set<String> than(String name, Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet row = connection.getMetaData().getCatalogs()) {
            while (row.next()) {
                names.add(row.getString("TABLE_CAT"));
            }
        }
        names.removeIf(other -> other.equals(name) || OF_THE_SERVER.contains(other.toLowerCase(Locale.ROOT)));
        return names;
    }
}
