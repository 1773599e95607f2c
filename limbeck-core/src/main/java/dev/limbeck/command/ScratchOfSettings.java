// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Scratch places as the settings allow them: on the server of {@code scratch-url}, else on the user's own, or in memory. */
final class ScratchOfSettings implements ScratchConnections {
    private final Database product;
    private final Database server;
    private final boolean apart;

    /**
     * @param product the database whose kind and settings a place in memory gets
     * @param apart the server was named for the purpose
     */
    private ScratchOfSettings(Database product, Database server, boolean apart) {
        this.product = product;
        this.server = server;
        this.apart = apart;
    }

    /** Beside a database: on the server of {@code scratch-url} if that speaks the same language. */
    static ScratchOfSettings beside(Settings settings, Database own) {
        Optional<Database> named = known(settings.scratch())
                .filter(scratch -> !scratch.url().equals(own.url()))
                .filter(scratch -> known(settings.database())
                        .map(database -> !database.url().equals(scratch.url()))
                        .orElse(true))
                .filter(scratch -> language(scratch).equals(language(own)));
        return new ScratchOfSettings(own, named.orElse(own), named.isPresent());
    }

    /** Without the user's database: {@code url} need not be set where {@code scratch-url} is. */
    static ScratchOfSettings alone(Settings settings) {
        Database scratch = settings.scratch().get();
        Optional<Database> own = own(settings);
        if (own.isPresent() && !language(own.get()).equals(language(scratch))) {
            throw new LimbeckException(
                    ErrorId.INVALID_CONFIG,
                    "the database is " + language(own.get()) + ", and scratch-url leads to " + language(scratch),
                    List.of(),
                    "set scratch-url to a " + language(own.get()) + " database that may be written, or take it out");
        }
        boolean apart =
                own.map(database -> !database.url().equals(scratch.url())).orElse(true);
        return new ScratchOfSettings(scratch, scratch, apart);
    }

    /** The user's database, where {@code url} is set. */
    static Optional<Database> own(Settings settings) {
        return known(settings.database());
    }

    private static Optional<Database> known(Supplier<Database> setting) {
        try {
            return Optional.of(setting.get());
        } catch (LimbeckException none) {
            if (none.id() == ErrorId.NO_URL) {
                return Optional.empty();
            }
            throw none;
        }
    }

    private static String language(Database database) {
        return database.assumedDialect().id();
    }

    /** A session in such a place, which tells the version of the engine. */
    DatabaseSession session() {
        Database place = product.assumedDialect()
                .scratch()
                .match(memory -> inPlace(memory.jdbcUrl()), transaction -> server, temporary -> server, () -> server);
        try {
            return place.open();
        } catch (LimbeckException unreachable) {
            if (unreachable.id() != ErrorId.DATABASE_UNREACHABLE) {
                throw unreachable;
            }
            List<String> facts = new ArrayList<>(unreachable.facts());
            facts.add("revisions are replayed on the engine that they are for: on the side, nothing of yours is read");
            throw new LimbeckException(
                    unreachable.id(),
                    String.valueOf(unreachable.getMessage()),
                    facts,
                    "set scratch-url in limbeck.toml to any server of this kind that may be written, or start this one",
                    unreachable);
        }
    }

    private Database inPlace(UnaryOperator<String> jdbcUrl) {
        return product.elsewhere(jdbcUrl.apply(product.url().jdbcUrl()));
    }

    @Override
    public Connection server() {
        return server.connections().open();
    }

    @Override
    public boolean apart() {
        return apart;
    }

    @Override
    public Connection inMemory(UnaryOperator<String> jdbcUrl) {
        return inPlace(jdbcUrl).connections().open();
    }
}
