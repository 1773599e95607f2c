// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.yugabytedb;

import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.ForwardingProvider;
import dev.limbeck.dialect.ServerInfo;
import java.util.Optional;

/** Found by the service loader; understands {@code yugabytedb://user:password@host:5433/database}. */
public final class YugabyteProvider extends ForwardingProvider {
    private static final String SCHEME = "yugabytedb://";

    /** For the service loader. */
    public YugabyteProvider() {
        super(of("postgresql"));
    }

    @Override
    public String id() {
        return YugabyteDialect.ID;
    }

    /** The server calls itself PostgreSQL, so only the URL tells. */
    @Override
    public Optional<DatabaseUrl> parseUrl(String url) {
        return url.startsWith(SCHEME)
                ? base().parseUrl("postgresql://" + url.substring(SCHEME.length()))
                : Optional.empty();
    }

    @Override
    public Dialect dialect(ServerInfo server) {
        return new YugabyteDialect(base().dialect(server));
    }
}
