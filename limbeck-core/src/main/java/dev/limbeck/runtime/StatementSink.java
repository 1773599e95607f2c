// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import java.sql.Connection;
import java.util.List;

/** Where statements go: to a database, into a script, or into memory. Used by one thread. */
public interface StatementSink {
    /** Takes the next statement. */
    void accept(SqlStatement statement);

    /** Takes statements that give no answer, in order; a database may get them in one message. */
    default void acceptAll(List<SqlStatement> statements) {
        statements.forEach(this::accept);
    }

    /**
     * Takes a statement that must hit exactly one row of the version table.
     *
     * @throws dev.limbeck.error.LimbeckException {@code version-table-mismatch}, where rows can be counted
     */
    void acceptForOneRow(SqlStatement statement);

    /** Takes a line for the reader; means nothing to a database. */
    void remark(String text);

    /**
     * The connection behind it.
     *
     * @throws dev.limbeck.error.LimbeckException {@code offline-mode} where there is none
     */
    Connection connection();
}
