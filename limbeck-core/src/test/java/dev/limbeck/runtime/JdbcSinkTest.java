// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.dialect.SqlStatement;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdbcSinkTest {
    private static final String ROWS = "rows";
    private static final String COUNT = "count";
    private static final String ERROR = "error";

    /** A driver that has these results ready, and tells each only when it is asked for, as SQL Server's does. */
    private static final class Results implements InvocationHandler {
        private final Deque<String> left;

        Results(String... results) {
            this.left = new ArrayDeque<>(List.of(results));
        }

        JdbcSink sink() {
            Statement statement = fake(Statement.class, this);
            return new JdbcSink(fake(Connection.class, (proxy, method, arguments) -> statement));
        }

        private static <T> T fake(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws SQLException {
            return switch (method.getName()) {
                case "execute" -> isRows();
                case "getMoreResults" -> {
                    left.poll();
                    yield isRows();
                }
                case "getUpdateCount" -> COUNT.equals(left.peek()) ? 1 : -1;
                default -> null;
            };
        }

        private boolean isRows() throws SQLException {
            if (ERROR.equals(left.peek())) {
                throw new SQLException("the second statement failed");
            }
            return ROWS.equals(left.peek());
        }
    }

    @Test
    void hearsOfAnErrorBehindTheFirstResult() {
        for (String first : List.of(ROWS, COUNT)) {
            JdbcSink sink = new Results(first, ERROR).sink();
            assertThatThrownBy(() -> sink.accept(new SqlStatement("UPDATE t SET a = 1; UPDATE u SET b = 1")))
                    .isInstanceOf(StatementFailure.class)
                    .hasMessageContaining("the second statement failed");
        }
    }

    @Test
    void takesAllResults() {
        Results results = new Results(COUNT, ROWS, COUNT);
        results.sink().accept(new SqlStatement("…"));
        assertThat(results.left).isEmpty();
    }
}
