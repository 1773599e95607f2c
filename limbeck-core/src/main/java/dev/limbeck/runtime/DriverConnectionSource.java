// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections straight from one driver, past {@link java.sql.DriverManager}: a driver from the user's class path needs no
 * registration, and no other driver is loaded.
 */
public final class DriverConnectionSource implements ConnectionSource {
    private static final long PAUSE_MILLISECONDS = 1000;

    private final Driver driver;
    private final DatabaseUrl url;
    private final int retries;

    /** @param retries how often a refused connection is tried again, a second apart; nothing else is ever retried */
    public DriverConnectionSource(Driver driver, DatabaseUrl url, int retries) {
        this.driver = driver;
        this.url = url;
        this.retries = retries;
    }

    @Override
    public Connection open() {
        for (int attempt = 0; ; attempt++) {
            try {
                Connection connection = driver.connect(url.jdbcUrl(), properties());
                if (connection == null) {
                    throw refused("the driver does not understand this URL", null);
                }
                return connection;
            } catch (SQLException failure) {
                if (attempt >= retries) {
                    throw refused(message(failure), failure);
                }
                pause();
            }
        }
    }

    @Override
    public String description() {
        return url.masked();
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        return properties;
    }

    /** Drivers repeat the URL in their messages. */
    private String message(SQLException failure) {
        String text = String.valueOf(failure.getMessage());
        String password = url.password();
        String hidden = text.replace(url.jdbcUrl(), url.masked());
        return password == null || password.isEmpty() ? hidden : hidden.replace(password, "***");
    }

    private LimbeckException refused(String reason, @Nullable SQLException cause) {
        return new LimbeckException(
                ErrorId.DATABASE_UNREACHABLE,
                "cannot connect to '" + url.masked() + "'",
                url.user() == null
                        ? List.of("the driver says: " + reason.strip())
                        : List.of("as user '" + url.user() + "'", "the driver says: " + reason.strip()),
                "check that the database runs and that host, port, database name, user and password are right",
                cause);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
