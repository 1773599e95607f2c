// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyClauses;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyTypes;
import dev.limbeck.schema.SqlType;

/** The clauses in which MySQL differs from MariaDB. */
final class MysqlClauses extends MySqlFamilyClauses {
    MysqlClauses(IdentifierRules identifiers, MySqlFamilyTypes types) {
        super(MysqlDialect.ID, identifiers, types);
    }

    /** Large types take a default since 8.0.13, but only as an expression. */
    @Override
    protected boolean takesStringDefault(SqlType type) {
        return !(type instanceof SqlType.TextType
                || type instanceof SqlType.BlobType
                || type instanceof SqlType.JsonType);
    }
}
