// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverConnectionSourceTest {
    private final List<String> calls = new ArrayList<>();

    private ConnectionSource refusing(String state) {
        Driver driver = (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    throw new SQLException("no", state);
                });
        return new DriverConnectionSource(driver, new DatabaseUrl("jdbc:any", "bob", "wrong"), 1);
    }

    @ParameterizedTest
    @CsvSource({"08001, 2", "57P03, 2", "28000, 1", "28P01, 1"})
    void triesAgainWhatMayComeButNeverAPassword(String state, int attempts) {
        LimbeckException failure = catchThrowableOfType(
                LimbeckException.class, () -> refusing(state).open());

        assertThat(failure.id()).isEqualTo(ErrorId.DATABASE_UNREACHABLE);
        assertThat(calls).hasSize(attempts);
    }

    @Test
    void turnsAutocommitOnWhereTheUrlTurnsItOff() throws SQLException {
        ConnectionSource source = Databases.of(getClass().getClassLoader())
                .at("jdbc:h2:mem:;AUTOCOMMIT=FALSE", null, null, 0)
                .connections();

        try (Connection connection = source.open()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }
}
