// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.AnsiDialect;
import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.EngineNames;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.IdentifierRules.Folding;
import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.ScriptStyle;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.reflect.Reflector;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * H2 2.x in its regular mode. DDL commits implicitly; there is no lock of the session.
 *
 * <p>Settings in a URL that fold names otherwise ({@code DATABASE_TO_LOWER}, {@code DATABASE_TO_UPPER}) are understood. The
 * scratch place takes over the settings that change what statements mean, {@code MODE} before all.
 */
final class H2Dialect extends AnsiDialect {
    static final String ID = "h2";

    private static final IdentifierRules IDENTIFIERS = identifiers(Folding.UPPER);

    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "MODE",
            "DATABASE_TO_UPPER",
            "DATABASE_TO_LOWER",
            "CASE_INSENSITIVE_IDENTIFIERS",
            "NON_KEYWORDS",
            "DEFAULT_NULL_ORDERING",
            "IGNORECASE",
            "COLLATION",
            "TIME ZONE");

    H2Dialect(ServerInfo server) {
        super(ID, server, IDENTIFIERS, new H2Types(IDENTIFIERS));
    }

    static IdentifierRules identifiers(Folding folding) {
        return new IdentifierRules(folding, '"', 256, H2Words.RESERVED);
    }

    @Override
    public DdlRenderer ddl() {
        return new H2Ddl(new H2Clauses(IDENTIFIERS, types(), server()));
    }

    @Override
    public SchemaComparison comparison() {
        return new H2Comparison(types(), IDENTIFIERS);
    }

    @Override
    public Reflector reflector() {
        return new H2Reflector(IDENTIFIERS, types());
    }

    @Override
    public StatementSplitter splitter() {
        return new LexicalSplitter(SplitFeature.DOLLAR_QUOTES, SplitFeature.NESTED_COMMENTS);
    }

    @Override
    public EngineNames engineNames() {
        return new H2Names();
    }

    @Override
    public Transactions transactions() {
        return Transactions.plain(false);
    }

    @Override
    public Locking locking() {
        return new Locking.LeaseRow();
    }

    /** H2 turns a time with zone into one of the session's zone, so UTC is counted from the epoch. */
    @Override
    public ScriptStyle script() {
        return ScriptStyle.standard()
                .withUtcNow("DATEADD('MILLISECOND', CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT),"
                        + " TIMESTAMP '1970-01-01 00:00:00')")
                .withRunWith("java org.h2.tools.RunScript -url URL -script FILE");
    }

    @Override
    public Scratch scratch() {
        return new Scratch.InMemory(H2Dialect::scratchUrl);
    }

    private static String scratchUrl(String userUrl) {
        String settings = Arrays.stream(userUrl.split(";"))
                .skip(1)
                .filter(setting -> OF_THE_LANGUAGE.contains(
                        setting.split("=", 2)[0].strip().toUpperCase(Locale.ROOT)))
                .map(setting -> ";" + setting)
                .collect(Collectors.joining());
        return "jdbc:h2:mem:limbeck_" + UUID.randomUUID() + settings;
    }
}
