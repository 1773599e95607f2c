// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Existence;
import dev.limbeck.op.Operation;

/** Puts a condition around each operation. */
final class ConditionalContext extends ForwardingContext {
    private final Existence existence;

    ConditionalContext(OpContext context, Existence existence) {
        super(context);
        this.existence = existence;
    }

    @Override
    public void accept(Operation operation) {
        context().accept(new Operation.Conditional(existence, operation));
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
