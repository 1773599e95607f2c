// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, String> settings;
    private final int retries;
    private final @Nullable Path file;

    /**
     * Connections to a server.
     *
     * @param retries how often a refused connection is tried again, a second apart; nothing else is ever retried
     */
    public DriverConnectionSource(Driver driver, DatabaseUrl url, int retries) {
        this(driver, url, Map.of(), retries, null);
    }

    /**
     * @param settings for the driver, beside what the URL says
     * @param file where the database is, for the error's help; null = on a server or in memory
     */
    DriverConnectionSource(
            Driver driver, DatabaseUrl url, Map<String, String> settings, int retries, @Nullable Path file) {
        this.settings = Map.copyOf(settings);
        this.file = file;
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
                    throw refused(null);
                }
                if (!connection.getAutoCommit()) {
                    connection.setAutoCommit(true);
                }
                return connection;
            } catch (SQLException failure) {
                if (attempt >= retries || isOfAccount(failure)) {
                    throw refused(failure);
                }
                pause();
            }
        }
    }

    /** A wrong password stays wrong, and servers lock accounts for it. */
    private static boolean isOfAccount(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("28");
    }

    @Override
    public String description() {
        return url.masked();
    }

    private Properties properties() {
        Properties properties = new Properties();
        settings.forEach(properties::setProperty);
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        return properties;
    }

    private LimbeckException refused(@Nullable SQLException cause) {
        String reason = cause == null
                ? "the driver does not understand this URL"
                : "the driver says: " + url.withoutPasswords(String.valueOf(cause.getMessage()));
        List<String> facts = new ArrayList<>();
        if (file == null && url.user() != null) {
            facts.add("as user '" + url.user() + "'");
        }
        facts.add(reason.strip());
        return new LimbeckException(
                ErrorId.DATABASE_UNREACHABLE,
                "cannot connect to '" + url.masked() + "'",
                facts,
                file == null
                        ? "check that the database runs and that host, port, database name, user and password are right"
                        : FileHelp.of(file),
                cause == null ? null : withoutPasswords(cause));
    }

    /** What a stack trace shows: drivers repeat the URL in their messages. */
    private Throwable withoutPasswords(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        String hidden = url.withoutPasswords(message);
        Throwable cause = failure.getCause();
        Throwable hiddenCause = cause == null || cause == failure ? null : withoutPasswords(cause);
        if (hidden.equals(message) && Objects.equals(cause, hiddenCause)) {
            return failure;
        }
        SQLException copy = failure instanceof SQLException sql
                ? new SQLException(hidden, sql.getSQLState(), sql.getErrorCode(), hiddenCause)
                : new SQLException(failure.getClass().getName() + ": " + hidden, hiddenCause);
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
