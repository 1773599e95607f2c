// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.migration.OpContext;
import dev.limbeck.op.Literal;

/** Speaks one dialect, and has no transaction to leave. What becomes of the operations is left to its heirs. */
public abstract class DialectContext implements OpContext {
    private final Dialect dialect;

    protected DialectContext(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public final String dialect() {
        return dialect.id();
    }

    @Override
    public final String literal(Literal literal) {
        return dialect.ddl().literal(literal);
    }

    @Override
    public void autocommit(Runnable work) {
        work.run();
    }
}
