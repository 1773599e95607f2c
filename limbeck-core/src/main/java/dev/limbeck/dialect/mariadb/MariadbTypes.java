// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyTypes;
import dev.limbeck.schema.SqlType;

/**
 * MariaDB's types: {@code uuid} since 10.7, before that {@code binary(16)}, as Hibernate keeps it. {@code json} is another word
 * for {@code longtext} with a check, by which the reflector knows it again.
 */
final class MariadbTypes extends MySqlFamilyTypes {
    private final boolean knowsUuid;

    MariadbTypes(IdentifierRules identifiers, boolean knowsUuid) {
        super(MariadbDialect.ID, identifiers);
        this.knowsUuid = knowsUuid;
    }

    @Override
    public String uuid(SqlType.UuidType type) {
        return knowsUuid ? "UUID" : "BINARY(16)";
    }
}
