// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.op.Operation.CreateIndex;
import dev.limbeck.op.Operation.DropIndex;
import dev.limbeck.op.UnchangedOperations;

/** The same operations for a place that is one transaction: indexes are made while nobody else writes there anyway. */
final class WithinTransaction extends UnchangedOperations {
    static Operation of(Operation operation) {
        return operation.accept(new WithinTransaction());
    }

    @Override
    public Operation createIndex(CreateIndex operation) {
        return new CreateIndex(operation.table(), operation.index());
    }

    @Override
    public Operation dropIndex(DropIndex operation) {
        return new DropIndex(operation.table(), operation.name(), operation.before());
    }
}
