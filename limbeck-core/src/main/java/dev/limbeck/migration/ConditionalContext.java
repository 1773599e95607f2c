// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Literal;
import dev.limbeck.op.Operation;
import java.sql.Connection;

/** Puts a condition around each operation. */
record ConditionalContext(OpContext context, Existence existence) implements OpContext {
    @Override
    public void accept(Operation operation) {
        context.accept(new Operation.Conditional(existence, operation));
    }

    @Override
    public Connection connection() {
        return context.connection();
    }

    @Override
    public String literal(Literal literal) {
        return context.literal(literal);
    }

    @Override
    public String dialect() {
        return context.dialect();
    }

    @Override
    public void autocommit(Runnable work) {
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "autocommit makes nothing, so it cannot depend on what exists",
                "write the condition inside: op.autocommit(() -> op."
                        + (existence == Existence.IF_EXISTS ? "ifExists()" : "ifNotExists()") + ".…)");
    }
}
