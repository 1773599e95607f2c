// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.schema.Identifier;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The schemas that a database says it has, but for those of the system. MariaDB and MySQL call them catalogues. */
public final class ListedSchemas {
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("information_schema", "pg_catalog", "pg_toast", "mysql", "performance_schema", "sys", "system_lobs");

    private final IdentifierRules identifiers;

    public ListedSchemas(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    /** Those that this user sees, with the default one. */
    public Set<Identifier> of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        Set<Identifier> found = new TreeSet<>();
        try (ResultSet schemas = metaData.getSchemas()) {
            read(schemas, "TABLE_SCHEM", found);
        }
        if (found.isEmpty()) {
            try (ResultSet catalogues = metaData.getCatalogs()) {
                read(catalogues, "TABLE_CAT", found);
            }
        }
        return found;
    }

    private void read(ResultSet rows, String column, Set<Identifier> found) throws SQLException {
        while (rows.next()) {
            String name = rows.getString(column);
            String lower = name.toLowerCase(Locale.ROOT);
            if (!OF_THE_SYSTEM.contains(lower)
                    && !lower.startsWith("pg_temp_")
                    && !lower.startsWith("pg_toast_temp_")) {
                found.add(identifiers.fromCatalogue(name));
            }
        }
    }
}
