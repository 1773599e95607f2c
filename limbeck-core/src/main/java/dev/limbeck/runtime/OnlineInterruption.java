// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The journal's row of a step that may leave its transaction. As long as it does not, the row is written with everything else
 * at the end. Once it does, the row is committed as the row of a run that is under way, and is kept as on a database that
 * cannot roll back: a run that dies is seen by the next one.
 */
final class OnlineInterruption implements Interruption, AutoCloseable {
    private final Journal journal;
    private final JournalEntry entry;
    private final Connection connection;
    private final Transaction transaction;
    private final StepTrail trail;
    private final Runnable verify;
    private final Runnable begun;
    private final JdbcSink sink;
    private final Instant started = Instant.now();

    private @Nullable JournalProgress progress;
    private boolean outside;
    /** Statements that stay whatever happens. */
    private int committed;

    /**
     * @param verify called before a commit
     * @param begun called in each new transaction
     */
    OnlineInterruption(
            Journal journal,
            JournalEntry entry,
            Connection connection,
            Transaction transaction,
            StepTrail trail,
            Runnable verify,
            Runnable begun) {
        this.journal = journal;
        this.entry = entry;
        this.connection = connection;
        this.transaction = transaction;
        this.trail = trail;
        this.verify = verify;
        this.begun = begun;
        this.sink = new JdbcSink(connection);
    }

    @Override
    public void leave() {
        if (progress == null) {
            sink.accept(
                    journal.insert(entry, Journal.RUNNING, trail.statements(), RunTimes.since(started), RunBy.text()));
            progress = new JournalProgress(journal, entry.revision(), connection);
        } else {
            progress.next(trail.statements(), null);
        }
        verify.run();
        transaction.commit();
        committed = trail.statements();
        outside = true;
    }

    /** Hears of each statement before it is executed. */
    void before(SqlStatement statement) {
        if (outside && progress != null) {
            progress.next(trail.statements(), statement);
        }
    }

    @Override
    public void comeBack() {
        if (progress != null) {
            progress.next(trail.statements(), null);
        }
        committed = trail.statements();
        transaction.begin();
        outside = false;
        begun.run();
    }

    /** Statements that no roll-back takes away. */
    int committed() {
        return outside ? trail.statements() : committed;
    }

    /** Nothing is to be rolled back. */
    boolean isOutside() {
        return outside;
    }

    /** Writes that the run has ended well. */
    void done() {
        if (progress == null) {
            sink.accept(journal.insert(
                    entry, Journal.DONE, trail.statements(), RunTimes.between(started, Instant.now()), RunBy.text()));
            return;
        }
        Instant now = Instant.now();
        sink.accept(journal.finish(
                entry.revision(),
                trail.statements(),
                "'" + RunTimes.text(now) + "'",
                Duration.between(started, now).toMillis()));
    }

    /** Writes, after the roll-back, that the run has failed; nothing where it left nothing. */
    void failed(RuntimeException failure) {
        if (progress != null) {
            JournalProgress.failed(journal, entry.revision(), connection, committed(), failure);
        }
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
        }
    }
}
