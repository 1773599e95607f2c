// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.oracle.OracleDialectProvider;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Transactions that no statement begins, as Oracle has them; H2 stands in for the server. */
class SilentTransactionDatabaseTest {
    private static final Dialect ORACLE = new OracleDialectProvider().dialect(new ServerInfo("Oracle", 23, 0));

    @EachDatabase("h2")
    void commitsAllStatementsTogether(TestDatabase database) throws SQLException {
        try (DatabaseSession session = session(database)) {
            transaction(session).around(() -> {
                insert(session);
                insert(session);
                assertThat(rows(database)).isZero();
            });
            assertThat(rows(database)).isEqualTo(2);
            assertThat(session.connection().getAutoCommit()).isTrue();
        }
    }

    @EachDatabase("h2")
    void takesBackWhatWasDoneBeforeAFailure(TestDatabase database) throws SQLException {
        try (DatabaseSession session = session(database)) {
            assertThatThrownBy(() -> transaction(session).around(() -> {
                        insert(session);
                        throw new IllegalStateException("halfway");
                    }))
                    .hasMessage("halfway");
            assertThat(rows(database)).isZero();
            assertThat(session.connection().getAutoCommit()).isTrue();
        }
    }

    private static DatabaseSession session(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a INTEGER)");
        }
        return new DatabaseSession(connection, ORACLE, new ConnectionSource() {
            @Override
            public Connection open() {
                throw new IllegalStateException("one connection is enough");
            }

            @Override
            public String description() {
                return "h2";
            }
        });
    }

    private static Transaction transaction(DatabaseSession session) {
        return new Transaction(session, new Patience(Duration.ofSeconds(1), (step, before, after) -> {}));
    }

    private static void insert(DatabaseSession session) {
        new JdbcSink(session.connection()).accept(new SqlStatement("INSERT INTO t VALUES (1)"));
    }

    private static int rows(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
