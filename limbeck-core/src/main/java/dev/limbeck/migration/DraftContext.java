// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import java.util.List;

/** Takes down what goes into a draft. */
final class DraftContext extends ForwardingContext {
    private final List<Operation> operations;

    /** @param operations gets them in order */
    DraftContext(OpContext words, List<Operation> operations) {
        super(words);
        this.operations = operations;
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public void autocommit(Runnable work) {
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "a generated revision cannot leave its transaction by op.autocommit",
                "write a revision of its own for it: limbeck revision -m \"…\"");
    }
}
