// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Keeps the statements, for proofs and tests. */
public final class RecordingSink implements StatementSink {
    private final List<SqlStatement> statements = new ArrayList<>();

    /** What came, in order. */
    public List<SqlStatement> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void accept(SqlStatement statement) {
        statements.add(statement);
    }

    @Override
    public void acceptForOneRow(SqlStatement statement) {
        statements.add(statement);
    }

    @Override
    public void remark(String text) {
        // only statements are kept
    }

    @Override
    public Connection connection() {
        throw new LimbeckException(
                ErrorId.OFFLINE_MODE,
                "the migration asks for a connection, and nothing is connected",
                "write it with op.execute(…)");
    }
}
