// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.BatchUpdateException;
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
            if (statement.requirement() != null) {
                Requirements.demand(statement.requirement(), connection);
            }
            boolean rows = jdbc.execute(statement.text());
            // SQL Server's driver tells an error in a later statement of a batch only when its result is asked for
            while (rows || jdbc.getUpdateCount() != -1) {
                rows = jdbc.getMoreResults();
            }
        } catch (SQLException failure) {
            throw new StatementFailure(statement, failure);
        }
    }

    @Override
    public void acceptAll(List<SqlStatement> statements) {
        try (Statement jdbc = statement()) {
            for (SqlStatement statement : statements) {
                LOG.log(System.Logger.Level.DEBUG, statement::text);
                jdbc.addBatch(statement.text());
            }
            jdbc.executeBatch();
        } catch (BatchUpdateException failure) {
            throw new StatementFailure(statements.get(failed(failure, statements.size())), reason(failure));
        } catch (SQLException failure) {
            throw new StatementFailure(statements.get(0), failure);
        }
    }

    /** Drivers stop at the failure and count what was done, or mark it, or leave it at no row (SQLite's). */
    private static int failed(BatchUpdateException failure, int size) {
        int[] counts = failure.getUpdateCounts();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED || (counts.length == size && counts[i] == 0)) {
                return i;
            }
        }
        return Math.min(counts.length, size - 1);
    }

    /** What the database said of the one statement, without the driver's words around it. */
    private static SQLException reason(BatchUpdateException failure) {
        if (failure.getNextException() != null) {
            return failure.getNextException();
        }
        return failure.getCause() instanceof SQLException cause ? cause : failure;
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
