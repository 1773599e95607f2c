// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDialect;
import dev.limbeck.reflect.Reflector;

/** MariaDB. */
final class MariadbDialect extends MySqlFamilyDialect {
    static final String ID = "mariadb";

    private static final IdentifierRules IDENTIFIERS = identifiers(MariadbReservedWords.ALL);

    private final DdlRenderer ddl;

    MariadbDialect(ServerInfo server) {
        this(server, new MariadbTypes(IDENTIFIERS, server.atLeast(10, 7)));
    }

    private MariadbDialect(ServerInfo server, MariadbTypes types) {
        super(ID, server, IDENTIFIERS, types);
        this.ddl = new MariadbDdl(new MariadbClauses(IDENTIFIERS, types));
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    public Reflector reflector() {
        return new MariadbReflector(types(), IDENTIFIERS);
    }
}
