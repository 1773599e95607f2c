// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit.compliance;

import dev.limbeck.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests of a dialect from another jar: extend it, and say which dialect and where. Each sample of an operation is a test;
 * one that the dialect refuses with {@code unsupported-operation}, before it touches anything, passes.
 */
public abstract class DialectCompliance {
    /** For JUnit. */
    protected DialectCompliance() {}

    /** The dialect for the server of {@link #emptyDatabase()}. */
    protected abstract Dialect dialect();

    /**
     * A connection in auto-commit mode to a database that is empty and that no other connection of this method has. The suite
     * closes the connection and leaves the database empty.
     */
    protected abstract Connection emptyDatabase() throws SQLException;

    @TestFactory
    final Stream<DynamicTest> operationsKeepTheLaws() throws SQLException {
        Connection connection = emptyDatabase();
        Connection aside = emptyDatabase();
        OperationLaws laws = new OperationLaws(dialect(), connection, aside);
        return Samples.all().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> laws.hold(sample)))
                .onClose(() -> {
                    close(connection);
                    close(aside);
                });
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
