// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import java.sql.SQLException;

/** Carries a failed statement through the migration to the runner, which knows the rest of the story. */
final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SqlStatement statement;
    private final SQLException failure;

    StatementFailure(SqlStatement statement, SQLException failure) {
        super(failure.getMessage(), failure);
        this.statement = statement;
        this.failure = failure;
    }

    SqlStatement statement() {
        return statement;
    }

    SQLException failure() {
        return failure;
    }
}
