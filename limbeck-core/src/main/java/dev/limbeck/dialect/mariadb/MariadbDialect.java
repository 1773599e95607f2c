// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mariadb;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyComparison;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDialect;
import dev.limbeck.reflect.Reflector;

/** MariaDB. */
final class MariadbDialect extends MySqlFamilyDialect {
    static final String ID = "mariadb";

    private final MariadbTypes types;
    private final MariadbDdl ddl;

    MariadbDialect(ServerInfo server) {
        super(server, identifiers(MariadbReservedWords.ALL));
        IdentifierRules identifiers = identifiers();
        types = new MariadbTypes(identifiers, server.atLeast(10, 7));
        ddl = new MariadbDdl(new MariadbClauses(identifiers, types));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public TypeSystem types() {
        return types;
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    public SchemaComparison comparison() {
        return new MySqlFamilyComparison(types);
    }

    @Override
    public Reflector reflector() {
        return new MariadbReflector(types, identifiers());
    }
}
