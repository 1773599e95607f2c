// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyClauses;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyTypes;
import dev.limbeck.schema.Column;

/** The clauses in which MariaDB differs from MySQL. */
final class MariadbClauses extends MySqlFamilyClauses {
    MariadbClauses(IdentifierRules identifiers, MySqlFamilyTypes types) {
        super(MariadbDialect.ID, identifiers, types);
    }

    /** A generated column takes no {@code NOT NULL}: it is a syntax error. */
    @Override
    protected boolean mayBeNotNull(Column column) {
        return column.generated() == null;
    }

    @Override
    protected String functionalPart(String sql) {
        throw unsupported(
                "index the expression '" + sql + "'; PostgreSQL, SQLite and MySQL 8.0.13 and newer can",
                "add a generated column with the expression and index that");
    }
}
