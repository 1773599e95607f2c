// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees in the journal that an earlier run ended half way: on a database that cannot roll back, or inside
 * {@code op.autocommit}.
 */
final class UnfinishedRuns {
    private final Journal journal;
    private final DatabaseSession session;

    UnfinishedRuns(Journal journal, DatabaseSession session) {
        this.journal = journal;
        this.session = session;
    }

    /** Throws {@code unfinished-revision} if there is one. */
    void refuse() {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(journal.openSql())) {
            if (!row.next()) {
                return;
            }
            List<String> facts = new ArrayList<>();
            boolean failed = Journal.FAILED.equals(row.getString("state"));
            String next = row.getString("statement");
            facts.add(("up".equals(row.getString("direction")) ? "upgrade" : "downgrade") + " by "
                    + row.getString("run_by") + " at " + row.getString("started_at") + " UTC");
            int done = row.getInt("statements");
            facts.add(done + (done == 1 ? " statement is" : " statements are") + " done; number " + (done + 1)
                    + (failed ? " failed" : " was under way when the run ended, and may be done or not"));
            throw RunFaults.unfinished(
                    facts,
                    row.getString("revision"),
                    new SqlStatement(
                            next == null
                                    ? "not known; the script itself failed, or only the version table was left"
                                    : next));
        } catch (SQLException failure) {
            throw RunFaults.database("read the journal '" + journal.table() + "'", failure);
        }
    }
}
