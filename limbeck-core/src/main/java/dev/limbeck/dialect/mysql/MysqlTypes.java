// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyTypes;
import dev.limbeck.schema.SqlType;

/** MySQL's types: a UUID is {@code binary(16)}, as Hibernate keeps it, and reads back as that. */
final class MysqlTypes extends MySqlFamilyTypes {
    MysqlTypes(IdentifierRules identifiers) {
        super(MysqlDialect.ID, identifiers);
    }

    @Override
    public String uuid(SqlType.UuidType type) {
        return "BINARY(16)";
    }
}
