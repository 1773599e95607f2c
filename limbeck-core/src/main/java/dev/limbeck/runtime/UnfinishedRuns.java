// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.error.LimbeckException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees in the journal that an earlier run ended half way: on a database that cannot roll back, or inside
 * {@code op.autocommit}.
 */
public final class UnfinishedRuns {
    private final Journal journal;
    private final DatabaseSession session;

    UnfinishedRuns(Journal journal, DatabaseSession session) {
        this.journal = journal;
        this.session = session;
    }

    /**
     * A run that ended half way, or without the lock perhaps one that is under way.
     *
     * @param failed it says itself that it ended
     * @param error {@code unfinished-revision}
     */
    public record Unfinished(boolean failed, LimbeckException error) {}

    /**
     * Throws {@code unfinished-revision} if a run has failed half way. For callers without the lock, to whom one that is under way
     * looks like one that was killed. Makes nothing.
     */
    public static void refuseFailed(DatabaseSession session, Bookkeeping tables) {
        in(session, tables).filter(Unfinished::failed).ifPresent(unfinished -> {
            throw unfinished.error();
        });
    }

    /** What the journal of the database has of it. Makes nothing. */
    public static Optional<Unfinished> in(DatabaseSession session, Bookkeeping tables) {
        return BookkeepingTables.exists(session.connection(), session.dialect(), tables.journal())
                ? new UnfinishedRuns(new Journal(tables.journal(), session.dialect()), session).found()
                : Optional.empty();
    }

    /** Throws {@code unfinished-revision} if there is one. */
    void refuse() {
        found().ifPresent(unfinished -> {
            throw unfinished.error();
        });
    }

    private Optional<Unfinished> found() {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(journal.openSql())) {
            if (!row.next()) {
                return Optional.empty();
            }
            List<String> facts = new ArrayList<>();
            boolean failed = Journal.FAILED.equals(row.getString("state"));
            String next = row.getString("statement");
            facts.add(("up".equals(row.getString("direction")) ? "upgrade" : "downgrade") + " by "
                    + row.getString("run_by") + " at " + row.getString("started_at") + " UTC");
            int done = row.getInt("statements");
            facts.add(done + (done == 1 ? " statement is" : " statements are") + " done; number " + (done + 1)
                    + (failed ? " failed" : " was under way when the run ended, and may be done or not"));
            LimbeckException error = RunFaults.unfinished(
                    facts,
                    row.getString("revision"),
                    new SqlStatement(
                            next == null
                                    ? "not known; the script itself failed, or only the version table was left"
                                    : next));
            return Optional.of(new Unfinished(failed, error));
        } catch (SQLException failure) {
            throw RunFaults.database("read the journal '" + journal.table() + "'", failure);
        }
    }
}
