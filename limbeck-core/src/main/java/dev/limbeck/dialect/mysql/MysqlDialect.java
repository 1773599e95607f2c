// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysql;

import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyComparison;
import dev.limbeck.dialect.mysqlfamily.MySqlFamilyDialect;
import dev.limbeck.reflect.Reflector;

/** MySQL. */
final class MysqlDialect extends MySqlFamilyDialect {
    static final String ID = "mysql";

    private final MysqlTypes types;
    private final MysqlDdl ddl;

    MysqlDialect(ServerInfo server) {
        super(server, identifiers(MysqlReservedWords.ALL));
        IdentifierRules identifiers = identifiers();
        types = new MysqlTypes(identifiers);
        ddl = new MysqlDdl(new MysqlClauses(identifiers, types));
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
        return new MysqlReflector(types);
    }
}
