// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.reflect.Reflector;
import java.util.List;
import java.util.Optional;

/**
 * A dialect that differs from another one in a few answers: a database that speaks the language of another one. Override what
 * is different; everything else is forwarded.
 *
 * <p>The other dialect comes from its provider: {@code ForwardingProvider.of("postgresql")}.
 */
public abstract class ForwardingDialect implements Dialect {
    private final Dialect base;

    protected ForwardingDialect(Dialect base) {
        this.base = base;
    }

    /** The dialect that answers what is not overridden. */
    protected final Dialect base() {
        return base;
    }

    @Override
    public String id() {
        return base.id();
    }

    @Override
    public ServerInfo server() {
        return base.server();
    }

    @Override
    public IdentifierRules identifiers() {
        return base.identifiers();
    }

    @Override
    public TypeSystem types() {
        return base.types();
    }

    @Override
    public DdlRenderer ddl() {
        return base.ddl();
    }

    @Override
    public SchemaComparison comparison() {
        return base.comparison();
    }

    @Override
    public Reflector reflector() {
        return base.reflector();
    }

    @Override
    public StatementSplitter splitter() {
        return base.splitter();
    }

    @Override
    public Transactions transactions() {
        return base.transactions();
    }

    @Override
    public Locking locking() {
        return base.locking();
    }

    @Override
    public Scratch scratch() {
        return base.scratch();
    }

    @Override
    public Optional<String> checkingDeferred() {
        return base.checkingDeferred();
    }

    @Override
    public boolean enumValuesWaitForCommit() {
        return base.enumValuesWaitForCommit();
    }

    @Override
    public List<Requirement> sessionRequirements() {
        return base.sessionRequirements();
    }

    @Override
    public BookkeepingWords bookkeeping() {
        return base.bookkeeping();
    }

    @Override
    public boolean enforcesLengths() {
        return base.enforcesLengths();
    }

    @Override
    public EngineNames engineNames() {
        return base.engineNames();
    }

    @Override
    public ScriptStyle script() {
        return base.script();
    }
}
