// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

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
import java.util.Optional;

/** PostgreSQL 12 to 18. All DDL is transactional, the lock is an advisory one of the session. */
final class PostgresqlDialect extends AnsiDialect {
    static final String ID = "postgresql";

    static final IdentifierRules IDENTIFIERS =
            new IdentifierRules(Folding.LOWER, '"', 63, PostgresqlWords.RESERVED).inBytes();

    /** A 64-bit lock stands in {@code pg_locks} as two halves, with {@code objsubid} 1. */
    private static final String HOLDER = """
            select 'pid ' || a.pid || ', user ' || coalesce(a.usename, 'unknown')
                || coalesce(', host ' || host(a.client_addr), '')
                || case when a.application_name <> '' then ', application ' || a.application_name else '' end
                || ', connected since ' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')
              from (select hashtextextended(?, 0) as lock) k
              join pg_locks l on l.locktype = 'advisory' and l.granted and l.objsubid = 1
                             and l.classid::bigint = (k.lock >> 32) & 4294967295
                             and l.objid::bigint = k.lock & 4294967295
                             and l.database = (select oid from pg_database where datname = current_database())
              join pg_stat_activity a on a.pid = l.pid""";

    PostgresqlDialect(ServerInfo server) {
        super(ID, server, IDENTIFIERS, new PostgresqlTypes(IDENTIFIERS, server));
    }

    @Override
    public DdlRenderer ddl() {
        return new PostgresqlDdl(new PostgresqlClauses(IDENTIFIERS, types(), server()), server());
    }

    @Override
    public SchemaComparison comparison() {
        return new PostgresqlComparison(types());
    }

    @Override
    public Reflector reflector() {
        return new PostgresqlReflector(types());
    }

    @Override
    public EngineNames engineNames() {
        return new PostgresqlNames();
    }

    @Override
    public StatementSplitter splitter() {
        return new LexicalSplitter(
                SplitFeature.DOLLAR_QUOTES,
                SplitFeature.NESTED_COMMENTS,
                SplitFeature.E_STRINGS,
                SplitFeature.BLOCK_BODIES);
    }

    @Override
    public Transactions transactions() {
        return Transactions.plain(true);
    }

    @Override
    public boolean enumValuesWaitForCommit() {
        return true;
    }

    @Override
    public Optional<String> checkingDeferred() {
        return Optional.of("SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Override
    public Locking locking() {
        return new Locking.SessionFunction(
                "select pg_try_advisory_lock(hashtextextended(?, 0))",
                "select pg_advisory_unlock(hashtextextended(?, 0))",
                HOLDER);
    }

    @Override
    public ScriptStyle script() {
        return ScriptStyle.standard()
                .withUtcNow("CURRENT_TIMESTAMP AT TIME ZONE 'UTC'")
                .withRunWith("psql -v ON_ERROR_STOP=1 -f FILE");
    }

    @Override
    public Scratch scratch() {
        PostgresqlDdl ddl = new PostgresqlDdl(new PostgresqlClauses(IDENTIFIERS, types(), server()), server());
        return PostgresqlScratch.with(IDENTIFIERS, new WithinTransaction(ddl, IDENTIFIERS, server()));
    }
}
