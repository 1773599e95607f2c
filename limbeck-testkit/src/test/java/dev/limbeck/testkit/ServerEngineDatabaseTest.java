// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

class ServerEngineDatabaseTest {
    @EachDatabase({"postgresql", "mariadb", "mysql"})
    void usesAServerThatRunsAlready(TestDatabase running) throws SQLException {
        ServerEngine engine =
                ServerEngine.external(running.kind(), running.jdbcUrl(), running.user(), running.password());

        try (TestDatabase database = engine.create();
                Connection connection = database.connect()) {
            assertThat(database.label()).isEqualTo(running.kind().id());
            assertThat(connection.getCatalog()).isNotEqualTo(catalog(running));
        }
    }

    private static String catalog(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getCatalog();
        }
    }
}
