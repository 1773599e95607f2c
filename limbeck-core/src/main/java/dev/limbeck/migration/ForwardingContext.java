// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Literal;
import java.sql.Connection;

/** Passes on what does not concern operations; what becomes of these is left to its heirs. */
abstract class ForwardingContext implements OpContext {
    private final OpContext context;

    ForwardingContext(OpContext context) {
        this.context = context;
    }

    /** Where everything goes. */
    final OpContext context() {
        return context;
    }

    @Override
    public final Connection connection() {
        return context.connection();
    }

    @Override
    public final String dialect() {
        return context.dialect();
    }

    @Override
    public void autocommit(Runnable work) {
        context.autocommit(work);
    }

    @Override
    public final String literal(Literal literal) {
        return context.literal(literal);
    }
}
