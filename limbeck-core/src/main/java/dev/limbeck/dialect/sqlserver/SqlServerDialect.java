// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.AnsiDialect;
import dev.limbeck.dialect.BatchSplitter;
import dev.limbeck.dialect.BookkeepingWords;
import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.IdentifierRules.Folding;
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

/** SQL Server. DDL can be rolled back; a script is made of batches; names keep their letters. */
final class SqlServerDialect extends AnsiDialect {
    static final String ID = "sqlserver";

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules(Folding.PRESERVE, '[', ']', 128, SqlServerWords.RESERVED);

    /**
     * Locks belong to the database, and one of a session outlives its transactions. The procedure gives a negative number when
     * another one holds the lock; without the role {@code public} only members of {@code db_owner} could share the name.
     */
    private static final Locking LOCKING =
            new Locking.SessionFunction("""
            set nocount on;
            declare @answer int;
            exec @answer = sp_getapplock @Resource = ?, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
            select case when @answer >= 0 then 1 else 0 end""", "exec sp_releaseapplock @Resource = ?, @LockOwner = 'Session'", """
            select top (1) concat('session ', l.request_session_id, ' of ', s.login_name, ' from ', s.host_name)
            from sys.dm_tran_locks l left join sys.dm_exec_sessions s on s.session_id = l.request_session_id
            where l.resource_type = 'APPLICATION' and l.resource_database_id = db_id()
            and l.request_status = 'GRANT' and charindex(concat('[', left(?, 32), ']'), l.resource_description) > 0""");

    SqlServerDialect(ServerInfo server) {
        super(ID, server, IDENTIFIERS, new SqlServerTypes(IDENTIFIERS));
    }

    @Override
    public DdlRenderer ddl() {
        return new SqlServerDdl(new SqlServerClauses(IDENTIFIERS, types()));
    }

    @Override
    public SchemaComparison comparison() {
        return new SqlServerComparison(types());
    }

    @Override
    public Reflector reflector() {
        return new SqlServerReflector(IDENTIFIERS, types());
    }

    @Override
    public StatementSplitter splitter() {
        return new BatchSplitter(List.of(SplitFeature.NESTED_COMMENTS, SplitFeature.BRACKET_QUOTES));
    }

    /** An error may have ended the transaction already. */
    @Override
    public Transactions transactions() {
        return new Transactions(
                true, List.of(), "BEGIN TRANSACTION", null, "COMMIT", "IF @@TRANCOUNT > 0 ROLLBACK", List.of());
    }

    @Override
    public Locking locking() {
        return LOCKING;
    }

    /**
     * Own tables hold what people of any script wrote. The guard also stops a command line that goes on after an error: without
     * {@code EXEC} the server looks at later batches and runs none, until it is told otherwise at the end.
     */
    @Override
    public BookkeepingWords bookkeeping() {
        return new BookkeepingWords(
                SqlServerDialect::ifMissing,
                "",
                condition -> """
                        IF NOT (%s)
                        BEGIN
                            RAISERROR('the database is not at the start of this script', 16, 1);
                            SET NOEXEC ON;
                        END""".formatted(condition),
                "SET NOEXEC OFF;\nIF @@TRANCOUNT > 0 ROLLBACK");
    }

    private static String ifMissing(String create) {
        String name = create.substring("CREATE TABLE ".length(), create.indexOf(" (\n"));
        return "IF object_id(N'" + name.replace("'", "''") + "', 'U') IS NULL\n"
                + create.replace(" VARCHAR(", " NVARCHAR(");
    }

    /** {@code -b} stops at the first error, {@code -I} allows filtered indexes, {@code -x} leaves {@code $(…)} alone. */
    @Override
    public ScriptStyle script() {
        return ScriptStyle.standard()
                .withUtcNow("SYSUTCDATETIME()")
                .withTerminate(statement -> ScriptStyle.semicolon(statement) + "\n\nGO")
                .withRunWith("sqlcmd -b -I -x -f 65001 -d DATABASE -i FILE");
    }

    /** A database cannot be made within a transaction, and to make one needs more rights than most users have. */
    @Override
    public Scratch scratch() {
        return new Scratch.None();
    }
}
