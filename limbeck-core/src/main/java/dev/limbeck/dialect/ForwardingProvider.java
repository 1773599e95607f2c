// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The provider of a {@link ForwardingDialect}: what it does not override is as with the provider of the other dialect. */
public abstract class ForwardingProvider implements DialectProvider {
    private final DialectProvider base;

    protected ForwardingProvider(DialectProvider base) {
        this.base = base;
    }

    /**
     * The provider that is registered under this id, in the class loader of the caller's thread or in Limbeck's own.
     *
     * @throws LimbeckException {@code unsupported-database}
     */
    public static DialectProvider of(String id) {
        return find(id, ForwardingProvider.class.getClassLoader())
                .or(() -> find(id, Thread.currentThread().getContextClassLoader()))
                .orElseThrow(() -> new LimbeckException(
                        ErrorId.UNSUPPORTED_DATABASE,
                        "there is no dialect '" + id + "' to build another one upon",
                        "put its jar on the class path: classpath in limbeck.toml"));
    }

    private static Optional<DialectProvider> find(String id, ClassLoader loader) {
        return ServiceLoader.load(DialectProvider.class, loader).stream()
                // by its type first: making a provider that asks for another one here would go on for ever
                .filter(provider -> !ForwardingProvider.class.isAssignableFrom(provider.type()))
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** The provider that answers what is not overridden. */
    protected final DialectProvider base() {
        return base;
    }

    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return base.parseUrl(url);
    }

    @Override
    public DatabaseUrl seenFrom(Path directory, DatabaseUrl url) {
        return base.seenFrom(directory, url);
    }

    @Override
    public Optional<Path> fileOf(DatabaseUrl url) {
        return base.fileOf(url);
    }

    @Override
    public boolean speaks(ServerInfo server) {
        return base.speaks(server);
    }

    @Override
    public ServerInfo defaultServer() {
        return base.defaultServer();
    }

    @Override
    public Map<String, String> connectionProperties() {
        return base.connectionProperties();
    }

    @Override
    public String driverClass() {
        return base.driverClass();
    }

    @Override
    public String driverArtifact() {
        return base.driverArtifact();
    }

    @Override
    public List<DriverChoice> drivers(DatabaseUrl url) {
        return base.drivers(url);
    }
}
