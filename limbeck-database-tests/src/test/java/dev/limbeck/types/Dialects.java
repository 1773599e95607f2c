// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.types;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Every dialect there is, for the server that it takes for granted when it cannot ask one. */
public final class Dialects {
    private static final List<String> ORDER =
            List.of("postgresql", "h2", "mariadb", "mysql", "sqlite", "sqlserver", "oracle");

    private Dialects() {}

    /** In the order in which pages show them. */
    public static List<Dialect> all() {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> provider.dialect(provider.defaultServer()))
                .sorted(Comparator.comparingInt((Dialect dialect) -> place(dialect.id()))
                        .thenComparing(Dialect::id))
                .toList();
    }

    private static int place(String id) {
        int place = ORDER.indexOf(id);
        return place < 0 ? ORDER.size() : place;
    }
}
