// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and makes one kind of dialect. Registered in {@code META-INF/services/dev.limbeck.dialect.DialectProvider}, as a third
 * party's is.
 */
public interface DialectProvider {
    /** The {@link Dialect#id id} of the dialects it makes. */
    String id();

    /**
     * Understands {@code jdbc:…} and the short form ({@code postgresql://user:pw@host/db}, {@code sqlite:///file}) of its
     * database; empty for another's.
     */
    Optional<DatabaseUrl> parseUrl(String url);

    /** The same place for somebody in this directory: a file with a relative path is found from there. */
    default DatabaseUrl seenFrom(Path directory, DatabaseUrl url) {
        return url;
    }

    /** The file that holds the database; empty for one on a server or in memory. */
    default Optional<Path> fileOf(DatabaseUrl url) {
        return Optional.empty();
    }

    /** Whether a connection to this product is its own; decides between databases that share a URL scheme. */
    boolean speaks(ServerInfo server);

    /** What is assumed offline, when no connection tells. */
    ServerInfo defaultServer();

    Dialect dialect(ServerInfo server);

    /** Settings for the driver that hold unless the URL says otherwise: what the server is to show of this program, say. */
    default Map<String, String> connectionProperties() {
        return Map.of();
    }

    /** The driver class to look for when none is registered: {@code org.postgresql.Driver}. */
    String driverClass();

    /** The Maven coordinates of the driver, without version, for the error {@code driver-missing}. */
    String driverArtifact();

    /** The drivers that can reach this place, the best first; the first one on the class path is taken. */
    default List<DriverChoice> drivers(DatabaseUrl url) {
        return List.of(new DriverChoice(driverClass(), url));
    }

    /** @param url as this driver wants it */
    record DriverChoice(String driverClass, DatabaseUrl url) {}
}
