// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiDialect;
import dev.limbeck.dialect.EngineNames;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.IdentifierRules.Folding;
import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.Requirement;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.ScriptStyle;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.error.ErrorId;
import java.util.List;
import java.util.Set;

/** What the dialects of MySQL and MariaDB do alike around their statements: splitting, locking, transactions, scratch databases. */
public abstract class MySqlFamilyDialect extends AnsiDialect {
    /** Locks belong to the server; so the name holds the database, and as a hash it stays below 64 characters. */
    private static final String LOCK = "concat('limbeck_', md5(concat(coalesce(database(), ''), '/', ?)))";

    private static final Locking LOCKING = new Locking.SessionFunction(
            "select get_lock(" + LOCK + ", 0)",
            "select release_lock(" + LOCK + ")",
            "select concat('connection ', held.id, coalesce(concat(' of ', session.user, ' from ', session.host), ''))"
                    + " from (select is_used_lock(" + LOCK + ") as id) held"
                    + " left join information_schema.processlist session on session.id = held.id"
                    + " where held.id is not null");

    private static final StatementSplitter SPLITTER = new LexicalSplitter(
            SplitFeature.BACKSLASH_ESCAPES,
            SplitFeature.HASH_COMMENTS,
            SplitFeature.BACKTICK_QUOTES,
            SplitFeature.DELIMITER_COMMAND,
            SplitFeature.BLOCK_BODIES);

    protected MySqlFamilyDialect(String id, ServerInfo server, IdentifierRules identifiers, TypeSystem types) {
        super(id, server, identifiers, types);
    }

    /** Names as they are written, 64 characters. */
    protected static IdentifierRules identifiers(Set<String> reserved) {
        return new IdentifierRules(Folding.PRESERVE, '`', 64, reserved);
    }

    @Override
    public final SchemaComparison comparison() {
        return new MySqlFamilyComparison(types());
    }

    @Override
    public final StatementSplitter splitter() {
        return SPLITTER;
    }

    /**
     * Strings are written, cut and read with backslashes as escapes; where {@code sql_mode} takes them for letters, values and
     * comments with a backslash would change.
     */
    @Override
    public final List<Requirement> sessionRequirements() {
        return List.of(new Requirement(
                "select 1 where find_in_set('NO_BACKSLASH_ESCAPES', @@session.sql_mode) > 0",
                ErrorId.UNSUPPORTED_DATABASE,
                id()
                        + " is told by NO_BACKSLASH_ESCAPES in sql_mode to read strings in another way than Limbeck writes them",
                "set sql_mode for Limbeck's sessions, in the URL: ?sessionVariables=sql_mode='STRICT_TRANS_TABLES'"));
    }

    @Override
    public final EngineNames engineNames() {
        return new MySqlFamilyNames();
    }

    /** Each DDL statement commits what is open. */
    @Override
    public final Transactions transactions() {
        return new Transactions(false, List.of(), "START TRANSACTION", null, "COMMIT", "ROLLBACK", List.of());
    }

    @Override
    public final Locking locking() {
        return LOCKING;
    }

    @Override
    public final ScriptStyle script() {
        return ScriptStyle.standard()
                .withUtcNow("UTC_TIMESTAMP(3)")
                .withTerminate(MySqlFamilyDialect::terminated)
                .withRunWith("mysql DATABASE < FILE");
    }

    /** The command line ends a statement at the first semicolon, even inside a body, unless it is told another sign. */
    private static String terminated(String statement) {
        if (!statement.contains(";")) {
            return ScriptStyle.semicolon(statement);
        }
        String sign = "$$";
        while (statement.contains(sign)) {
            sign += "$";
        }
        return "DELIMITER " + sign + "\n" + statement + "\n" + sign + "\nDELIMITER ;";
    }

    @Override
    public final Scratch scratch() {
        return new Scratch.TemporaryDatabase(
                name -> "CREATE DATABASE " + identifiers().quoted(name),
                name -> "USE " + identifiers().quoted(name),
                name -> "DROP DATABASE IF EXISTS " + identifiers().quoted(name),
                "SET FOREIGN_KEY_CHECKS = 0",
                "select schema_name from information_schema.schemata"
                        + " where schema_name like concat(replace(?, '_', '|_'), '%') escape '|' order by schema_name",
                new Scratch.Owner(
                        "select lower(hex(crc32(concat(@@hostname, ':', @@port))))",
                        name -> "SELECT GET_LOCK('" + name + "', 0)",
                        name -> "SELECT RELEASE_LOCK('" + name + "')",
                        "select is_free_lock(?)"));
    }
}
