// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/** What a dialect is told when it is made: which server, which rules for names, which types. */
public abstract class AnsiDialect implements Dialect {
    private final String id;
    private final ServerInfo server;
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    protected AnsiDialect(String id, ServerInfo server, IdentifierRules identifiers, TypeSystem types) {
        this.id = id;
        this.server = server;
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final ServerInfo server() {
        return server;
    }

    @Override
    public final IdentifierRules identifiers() {
        return identifiers;
    }

    @Override
    public final TypeSystem types() {
        return types;
    }
}
