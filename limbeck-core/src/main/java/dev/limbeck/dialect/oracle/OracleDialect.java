// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.AnsiDialect;
import dev.limbeck.dialect.BookkeepingWords;
import dev.limbeck.dialect.DdlRenderer;
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
import java.util.List;
import java.util.regex.Pattern;

/** Oracle Database 19c and 23ai, and the releases between and after. DDL commits implicitly. */
final class OracleDialect extends AnsiDialect {
    static final String ID = "oracle";

    /** Letters, digits and {@code _ $}, beginning with a letter; {@code #} would need no quotes either, but other tools write them. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_$]*");

    /** 128 bytes since 12.2; each character outside ASCII takes more than one. */
    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules(Folding.UPPER, '"', 128, OracleWords.RESERVED, PLAIN).inBytes();

    static final StatementSplitter SPLITTER =
            new LexicalSplitter(SplitFeature.Q_STRINGS, SplitFeature.SLASH_LINES, SplitFeature.PLSQL_BODIES);

    private static final String FORMATS = "ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY-MM-DD HH24:MI:SS'"
            + " NLS_TIMESTAMP_FORMAT = 'YYYY-MM-DD HH24:MI:SS.FF'"
            + " NLS_TIMESTAMP_TZ_FORMAT = 'YYYY-MM-DD HH24:MI:SS.FF TZH:TZM'";

    OracleDialect(ServerInfo server) {
        super(ID, server, IDENTIFIERS, new OracleTypes(IDENTIFIERS, server));
    }

    @Override
    public DdlRenderer ddl() {
        return new OracleDdl(new OracleClauses(IDENTIFIERS, types(), server()), server());
    }

    @Override
    public SchemaComparison comparison() {
        return new OracleComparison(types(), IDENTIFIERS);
    }

    @Override
    public Reflector reflector() {
        return new OracleReflector(IDENTIFIERS, types());
    }

    @Override
    public StatementSplitter splitter() {
        return SPLITTER;
    }

    /**
     * A transaction begins with any statement. Texts that become dates are read in the standard's format, on a connection as in
     * a script, whatever the session's territory.
     */
    @Override
    public Transactions transactions() {
        return new Transactions(false, List.of(FORMATS), "", null, "COMMIT", "ROLLBACK", List.of());
    }

    @Override
    public BookkeepingWords bookkeeping() {
        return new BookkeepingWords(this::ifMissing, "", OracleDialect::guard, "");
    }

    private String ifMissing(String create) {
        return server().atLeast(23, 0)
                ? BookkeepingWords.standard().ifMissing().apply(create)
                : OracleConditions.guarded(create, List.of(OracleConditions.NAME_IS_USED));
    }

    private static String guard(String condition) {
        return """
                BEGIN
                    FOR limbeck_guard IN (SELECT 1 FROM dual WHERE NOT (%s)) LOOP
                        RAISE_APPLICATION_ERROR(-20000, 'the database is not at the start of this script');
                    END LOOP;
                END;""".formatted(condition);
    }

    /** A lock of the session would need a grant on {@code DBMS_LOCK}. */
    @Override
    public Locking locking() {
        return new Locking.LeaseRow();
    }

    @Override
    public ScriptStyle script() {
        return ScriptStyle.standard()
                .withUtcNow("SYS_EXTRACT_UTC(SYSTIMESTAMP)")
                .withTerminate(statement -> statement + "\n\n/")
                .withOpening("WHENEVER SQLERROR EXIT FAILURE ROLLBACK\nSET DEFINE OFF SQLBLANKLINES ON")
                .withRunWith("sqlplus -L USER@SERVICE @FILE");
    }

    /** A schema is a user, which few may create: {@code scratch-url} names one. */
    @Override
    public Scratch scratch() {
        return new Scratch.None();
    }
}
