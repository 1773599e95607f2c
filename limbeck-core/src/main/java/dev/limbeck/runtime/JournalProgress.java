// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps the journal's row up to date while a revision runs whose statements commit one by one. */
final class JournalProgress implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JournalProgress.class.getName());

    private final PreparedStatement update;
    private final String revision;

    JournalProgress(Journal journal, String revision, Connection connection) {
        this.revision = revision;
        try {
            this.update = connection.prepareStatement(journal.progressSql());
        } catch (SQLException failure) {
            throw RunFaults.database("write the journal", failure);
        }
    }

    /** So many statements are done, and this one comes next; null = one that is not known yet. */
    void next(int done, @Nullable SqlStatement statement) {
        try {
            update.setInt(1, done);
            update.setString(3, revision);
            JournalText.write(update, 2, statement == null ? null : statement.text());
        } catch (SQLException failure) {
            throw RunFaults.database("write the journal", failure);
        }
    }

    @Override
    public void close() {
        try {
            update.close();
        } catch (SQLException alreadyGone) {
            LOG.log(System.Logger.Level.DEBUG, "the journal's statement did not close", alreadyGone);
        }
    }

    /**
     * Marks the run as failed. One that failed at its first statement left nothing behind, so its row does not stand in the
     * way of the next run.
     */
    static void failed(Journal journal, String revision, Connection connection, int done, RuntimeException failure) {
        try (PreparedStatement mark = connection.prepareStatement(journal.failureSql())) {
            mark.setString(1, done == 0 ? Journal.CLOSED : Journal.FAILED);
            mark.setInt(2, done);
            mark.setString(4, revision);
            JournalText.write(
                    mark,
                    3,
                    failure instanceof StatementFailure s ? s.statement().text() : null);
        } catch (SQLException alsoGone) {
            // the row still says "running", which the next run understands as well
            failure.addSuppressed(alsoGone);
        }
    }
}
