// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import java.util.List;

/** Takes operations down that become one thing, which has no transaction of its own to leave. */
final class CollectingContext extends ForwardingContext {
    private final List<Operation> operations;
    private final Indivisible whole;

    /**
     * @param operations gets them in order
     * @param whole what becomes of them
     */
    CollectingContext(OpContext words, List<Operation> operations, Indivisible whole) {
        super(words);
        this.operations = operations;
        this.whole = whole;
    }

    /**
     * What is done as a whole.
     *
     * @param refusal says why {@code op.autocommit} has no place in it
     * @param help where it has one
     */
    record Indivisible(String refusal, String help) {}

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public void autocommit(Runnable work) {
        throw new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, whole.refusal(), whole.help());
    }
}
