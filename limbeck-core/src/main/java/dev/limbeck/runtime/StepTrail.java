// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.op.Operation;
import org.jspecify.annotations.Nullable;

/** How far one step has come, for messages and for the journal. Used by one thread. */
final class StepTrail {
    private int operations;
    private int statements;
    private @Nullable Operation operation;

    void begin(Operation next) {
        operations++;
        operation = next;
    }

    void statementDone() {
        statements++;
    }

    /** Statements that the database has done. */
    int statements() {
        return statements;
    }

    /** {@code operation 2, addColumn users.address}, or that the script was between two operations. */
    String place() {
        return operation == null
                ? "before its first operation"
                : "operation " + operations + ": " + OperationTitle.of(operation);
    }
}
