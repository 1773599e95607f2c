// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.yugabytedb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.Databases;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import dev.limbeck.testkit.compliance.DialectCompliance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The laws of Limbeck's own dialects, on the database that is nearest to hand: a PostgreSQL. */
class YugabyteComplianceDatabaseTest extends DialectCompliance {
    private final List<TestDatabase> databases = new ArrayList<>();

    @Override
    protected Connection emptyDatabase() throws SQLException {
        TestDatabase database = TestDatabases.of("postgresql");
        databases.add(database);
        return database.connect();
    }

    @AfterEach
    void dropDatabases() {
        databases.forEach(TestDatabase::close);
    }

    @Override
    protected Dialect dialect() {
        YugabyteProvider provider = new YugabyteProvider();
        return provider.dialect(provider.defaultServer());
    }

    @Test
    void isTakenForAUrlOfItsOwnThoughTheServerSaysPostgresql() {
        try (TestDatabase database = TestDatabases.of("postgresql");
                DatabaseSession session = Databases.of(getClass().getClassLoader())
                        .at(
                                database.url().replaceFirst("^[a-z]+:", "yugabytedb:"),
                                database.user(),
                                database.password(),
                                0)
                        .open()) {
            assertThat(session.dialect().id()).isEqualTo("yugabytedb");
        }
    }
}
