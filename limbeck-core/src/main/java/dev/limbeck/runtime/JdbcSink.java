// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Executes each statement at once. */
final class JdbcSink implements StatementSink {
    private static final System.Logger LOG = System.getLogger(JdbcSink.class.getName());

    private final Connection connection;

    JdbcSink(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void accept(SqlStatement statement) {
        LOG.log(System.Logger.Level.DEBUG, statement::text);
        try (Statement jdbc = statement()) {
            jdbc.execute(statement.text());
        } catch (SQLException failure) {
            throw new StatementFailure(statement, failure);
        }
    }

    @Override
    public void acceptForOneRow(SqlStatement statement) {
        LOG.log(System.Logger.Level.DEBUG, statement::text);
        try (Statement jdbc = statement()) {
            int rows = jdbc.executeUpdate(statement.text());
            if (rows != 1) {
                throw new LimbeckException(
                        ErrorId.VERSION_TABLE_MISMATCH,
                        "the version table changed during the run: a statement was to hit one row and hit " + rows,
                        List.of("statement: " + statement.text()),
                        "see what the table says now: limbeck current");
            }
        } catch (SQLException failure) {
            throw new StatementFailure(statement, failure);
        }
    }

    /** Braces in a migration's SQL are the migration's, not JDBC escapes. */
    private Statement statement() throws SQLException {
        Statement jdbc = connection.createStatement();
        jdbc.setEscapeProcessing(false);
        return jdbc;
    }

    @Override
    public void remark(String text) {
        LOG.log(System.Logger.Level.DEBUG, text);
    }

    @Override
    public Connection connection() {
        return connection;
    }
}
