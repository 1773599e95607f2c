// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 in memory: a database lives until it is closed, not until its last connection goes. */
final class H2Engine implements Engine {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String label() {
        return "h2";
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.H2;
    }

    @Override
    public TestDatabase create() {
        String url = "jdbc:h2:mem:limbeck_" + count.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        return new TestDatabase(label(), kind(), new TestDatabase.Access(url, url, "sa", ""), () -> shutDown(url));
    }

    private static void shutDown(String url) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot shut down '" + url + "'", e);
        }
    }
}
