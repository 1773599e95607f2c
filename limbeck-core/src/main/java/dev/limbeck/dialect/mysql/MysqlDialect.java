// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDialect;
import dev.limbeck.reflect.Reflector;

/** MySQL. */
final class MysqlDialect extends MySqlFamilyDialect {
    static final String ID = "mysql";

    private static final IdentifierRules IDENTIFIERS = identifiers(MysqlReservedWords.ALL);

    private final DdlRenderer ddl;

    MysqlDialect(ServerInfo server) {
        this(server, new MysqlTypes(IDENTIFIERS));
    }

    private MysqlDialect(ServerInfo server, MysqlTypes types) {
        super(ID, server, IDENTIFIERS, types);
        this.ddl = new MysqlDdl(new MysqlClauses(IDENTIFIERS, types));
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    public Reflector reflector() {
        return new MysqlReflector(types());
    }
}
