// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiDialect;
import dev.limbeck.dialect.DdlRenderer;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.LexicalSplitter;
import dev.limbeck.dialect.Locking;
import dev.limbeck.dialect.RowCheck;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.ScriptStyle;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.SplitFeature;
import dev.limbeck.dialect.StatementSplitter;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.reflect.Reflector;
import java.util.List;
import java.util.Set;

/** SQLite 3.26 and later: before that, renaming a table could not leave views alone. */
final class SqliteDialect extends AnsiDialect {
    /** The table that is asked for comes first, since the check of a table that there is not is an error. */
    private static final RowCheck FOREIGN_KEYS = new RowCheck(
            "SELECT \"table\", parent, \"rowid\" FROM pragma_foreign_key_check",
            "SELECT k.\"table\", k.parent, k.\"rowid\" FROM pragma_table_info(?1) i"
                    + " CROSS JOIN pragma_foreign_key_check(?1) k WHERE i.cid = 0",
            "SELECT m.name, k.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'",
            "SELECT k.\"table\" FROM pragma_foreign_key_list(?1) k");

    static final String ID = "sqlite";

    /** Words that the grammar does not take for a name, and older keywords that read badly as one. */
    private static final Set<String> RESERVED =
            Set.of(("add after all alter analyze and as asc attach autoincrement before begin between by cascade case"
                            + " cast check collate column commit conflict constraint create cross current_date"
                            + " current_time current_timestamp database default deferrable deferred delete desc detach"
                            + " distinct drop each else end escape except exclusive exists explain fail false for foreign"
                            + " from full glob group having if ignore immediate in index indexed initially inner insert"
                            + " instead intersect into is isnull join key left like limit match natural not nothing"
                            + " notnull null of offset on or order outer plan pragma primary query raise references"
                            + " reindex rename replace restrict returning right rollback row select set table temp"
                            + " temporary then to transaction trigger true union unique update using vacuum values view"
                            + " virtual when where")
                    .split(" ", -1));

    /** No length is too long for SQLite. */
    private static final int LONGEST_NAME = 9_999;

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules(IdentifierRules.Folding.PRESERVE, '"', LONGEST_NAME, RESERVED);

    private final SqliteTypes types;
    private final DdlRenderer ddl;

    SqliteDialect(ServerInfo server) {
        this(server, new SqliteTypes(IDENTIFIERS));
    }

    private SqliteDialect(ServerInfo server, SqliteTypes types) {
        super(ID, server, IDENTIFIERS, types);
        this.types = types;
        this.ddl = new SqliteDdl(ID, IDENTIFIERS, types, server.atLeast(3, 35));
    }

    @Override
    public DdlRenderer ddl() {
        return ddl;
    }

    @Override
    public SchemaComparison comparison() {
        return new SqliteComparison(types, new SqliteClauses(IDENTIFIERS, types));
    }

    @Override
    public Reflector reflector() {
        return new SqliteReflector(IDENTIFIERS, new TableReader(types));
    }

    @Override
    public StatementSplitter splitter() {
        return new LexicalSplitter(
                SplitFeature.BACKTICK_QUOTES, SplitFeature.BRACKET_QUOTES, SplitFeature.BLOCK_BODIES);
    }

    /** Foreign keys are off during a run, because a rebuild drops tables, and are checked before each commit instead. */
    @Override
    public Transactions transactions() {
        return new Transactions(
                true,
                List.of("PRAGMA foreign_keys=OFF"),
                "BEGIN IMMEDIATE",
                FOREIGN_KEYS,
                "COMMIT",
                "ROLLBACK",
                List.of("PRAGMA legacy_alter_table=OFF", "PRAGMA foreign_keys=ON"));
    }

    @Override
    public Locking locking() {
        return new Locking.WriteTransaction(SqliteDialect::isBusy);
    }

    /** SQLITE_BUSY and SQLITE_LOCKED, with or without the byte that says more (sqlite.org/rescode.html). */
    private static boolean isBusy(int code) {
        int primary = code & 0xff;
        return primary == 5 || primary == 6;
    }

    /** A length is part of a type's name and nothing else. */
    @Override
    public boolean enforcesLengths() {
        return false;
    }

    /** {@code CURRENT_TIMESTAMP} is UTC here. */
    @Override
    public ScriptStyle script() {
        return ScriptStyle.standard()
                .withRunWith("sqlite3 DATABASE < FILE")
                // neither an error nor a transaction keeps sqlite3 from the next line: it would commit the rest
                .withOpening(".bail on");
    }

    @Override
    public Scratch scratch() {
        return new Scratch.InMemory(url -> "jdbc:sqlite::memory:");
    }
}
