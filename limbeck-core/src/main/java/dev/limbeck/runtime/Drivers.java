// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.dialect.DialectProvider.DriverChoice;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.sql.Driver;
import java.util.List;

/** Finds a JDBC driver by the name of its class. */
final class Drivers {
    private final ClassLoader loader;

    Drivers(ClassLoader loader) {
        this.loader = loader;
    }

    ConnectionSource source(DialectProvider provider, DatabaseUrl url, int retries) {
        for (DriverChoice choice : provider.drivers(url)) {
            try {
                Driver driver = (Driver) Class.forName(choice.driverClass(), true, loader)
                        .getDeclaredConstructor()
                        .newInstance();
                return new DriverConnectionSource(
                        driver,
                        choice.url(),
                        provider.connectionProperties(),
                        retries,
                        provider.fileOf(choice.url()).orElse(null));
            } catch (ClassNotFoundException absent) {
                continue;
            } catch (ReflectiveOperationException | LinkageError failure) {
                throw broken(choice.driverClass(), failure);
            }
        }
        throw new LimbeckException(
                ErrorId.DRIVER_MISSING,
                "there is no JDBC driver for '" + url.masked() + "'",
                List.of(
                        "looked for the class '" + provider.driverClass() + "'",
                        "it is in the Maven artifact " + provider.driverArtifact()),
                "add the jar to limbeck.toml: classpath = [\"lib/driver.jar\"]");
    }

    private static LimbeckException broken(String driverClass, Throwable failure) {
        return new LimbeckException(
                ErrorId.DRIVER_MISSING,
                "the JDBC driver '" + driverClass + "' cannot be used: " + failure,
                List.of(),
                "replace its jar in limbeck.toml: classpath = [\"lib/driver.jar\"]",
                failure);
    }
}
