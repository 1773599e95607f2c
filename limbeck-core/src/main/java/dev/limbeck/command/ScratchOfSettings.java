// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.dialect.DatabaseUrl;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Scratch places as the settings allow them: on the server of {@code scratch-url}, else on the user's own, or in memory. */
final class ScratchOfSettings implements ScratchConnections {
    private final Settings settings;
    private final Database product;

    /** @param product the database whose kind and settings a place in memory gets */
    private ScratchOfSettings(Settings settings, Database product) {
        this.settings = settings;
        this.product = product;
    }

    /** Beside the user's database. */
    static ScratchOfSettings beside(Settings settings) {
        return new ScratchOfSettings(settings, settings.database().get());
    }

    /** Without the user's database: {@code url} need not be set where {@code scratch-url} is. */
    static ScratchOfSettings alone(Settings settings) {
        Database scratch = settings.scratch().get();
        requireOneProduct(settings, scratch);
        return new ScratchOfSettings(settings, scratch);
    }

    private static void requireOneProduct(Settings settings, Database scratch) {
        String given = scratch.assumedDialect().id();
        String wanted = own(settings).map(own -> own.assumedDialect().id()).orElse(given);
        if (!wanted.equals(given)) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "the database is " + wanted + ", and scratch-url leads to " + given,
                    List.of(),
                    "set scratch-url to a " + wanted + " database that may be written, or take it out");
        }
    }

    private static Optional<Database> own(Settings settings) {
        try {
            return Optional.of(settings.database().get());
        } catch (LimbeckException none) {
            if (none.id() == ErrorId.NO_URL) {
                return Optional.empty();
            }
            throw none;
        }
    }

    /** A session in such a place, which tells the version of the engine. */
    DatabaseSession session() {
        return product.assumedDialect()
                .scratch()
                .match(
                        memory -> at(memory.jdbcUrl()),
                        transaction -> settings.scratch().get(),
                        temporary -> settings.scratch().get(),
                        () -> settings.scratch().get())
                .open();
    }

    private Database at(UnaryOperator<String> jdbcUrl) {
        return product.elsewhere(jdbcUrl.apply(product.url().jdbcUrl()));
    }

    @Override
    public Connection server() {
        return settings.scratch().get().connections().open();
    }

    @Override
    public boolean apart() {
        DatabaseUrl scratch = settings.scratch().get().url();
        return own(settings).map(own -> !own.url().equals(scratch)).orElse(true);
    }

    @Override
    public Connection inMemory(UnaryOperator<String> jdbcUrl) {
        return at(jdbcUrl).connections().open();
    }
}
