// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.runtime.DialectContext;
import dev.limbeck.runtime.OperationTitle;
import java.sql.Connection;

/** Lends a draft the words of a dialect. */
final class DraftWords extends DialectContext {
    DraftWords(Dialect dialect) {
        super(dialect);
    }

    @Override
    public void accept(Operation operation) {
        throw new IllegalStateException("a draft keeps its operations itself: " + OperationTitle.of(operation));
    }

    @Override
    public Connection connection() {
        throw new LimbeckException(
                ErrorId.OFFLINE_MODE,
                "op.connection() was used in a draft, which is written and not run",
                "write it with op.execute(…)");
    }
}
