// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerAddressTest {
    @Test
    void keepsTheParametersOfAUrl() {
        ServerAddress address = ServerAddress.parse(
                DatabaseKind.POSTGRESQL, "jdbc:postgresql://db.example:6543/main?sslmode=require", "ada", "secret");

        assertThat(address.access("other").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:6543/other?sslmode=require");
        assertThat(address.access("other").url()).isEqualTo("postgresql://ada:secret@db.example:6543/other");
        assertThat(address.mainDatabase()).isEqualTo("main");
    }

    @Test
    void knowsAMainDatabaseOfEachKind() {
        assertThat(ServerAddress.parse(DatabaseKind.POSTGRESQL, "jdbc:postgresql://h/", "u", "")
                        .mainDatabase())
                .isEqualTo("postgres");
        assertThat(ServerAddress.parse(DatabaseKind.MARIADB, "jdbc:mariadb://h/", "u", "")
                        .mainDatabase())
                .isEqualTo("mysql");
    }

    @Test
    void refusesAUrlOfAnotherKindAndNamesTheVariable() {
        assertThatThrownBy(() -> ServerAddress.parse(DatabaseKind.MYSQL, "jdbc:mariadb://h/x", "u", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'LIMBECK_TEST_MYSQL_URL'");
    }
}
