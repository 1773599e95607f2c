// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.revision.PlannedStep;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.script.LoadedMigration;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A run on a database, from taking the lock to letting it go. Used by one thread, once:
 *
 * <pre>
 * try (OnlineRun run = OnlineRun.begin(session, tables, patience, listener)) {
 *     run.execute(plan(run.rows()), scripts);
 * }
 * </pre>
 */
public final class OnlineRun implements AutoCloseable {
    private final DatabaseSession session;
    private final VersionTable versions;
    private final Journal journal;
    private final MigrationLock lock;
    private final Patience patience;
    private final RunListener listener;
    private final RunCatalog catalog;

    private OnlineRun(
            DatabaseSession session, Bookkeeping tables, MigrationLock lock, Duration patience, RunListener listener) {
        this.session = session;
        this.versions = new VersionTable(tables.version(), session.dialect());
        this.journal = new Journal(tables.journal(), session.dialect());
        this.lock = lock;
        this.patience = new Patience(patience, listener);
        this.listener = listener;
        this.catalog = new ReflectedCatalog(session.dialect(), session.connection(), tables.tables());
    }

    /**
     * Takes the lock and makes Limbeck's own tables where they are missing.
     *
     * @param patience how long to wait for other runs
     * @throws dev.limbeck.error.LimbeckException {@code lock-timeout}
     */
    public static OnlineRun begin(
            DatabaseSession session, Bookkeeping tables, Duration patience, RunListener listener) {
        MigrationLock lock = MigrationLock.acquire(session, tables, new Patience(patience, listener));
        OnlineRun run = new OnlineRun(session, tables, lock, patience, listener);
        try {
            run.makeTables(tables);
            return run;
        } catch (RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    private void makeTables(Bookkeeping tables) {
        List<SqlStatement> missing = new ArrayList<>();
        if (!BookkeepingTables.exists(connection(), session.dialect(), tables.version())) {
            missing.add(versions.create());
        }
        if (!BookkeepingTables.exists(connection(), session.dialect(), tables.journal())) {
            missing.add(journal.create());
        } else if (!journal.keepsSources(connection())) {
            missing.add(journal.keepSources());
        }
        if (!missing.isEmpty()) {
            new Transaction(session, patience).around(() -> missing.forEach(new JdbcSink(connection())::accept));
        }
    }

    /** The version rows, sorted. */
    public List<String> rows() {
        return versions.rows(connection());
    }

    /**
     * Runs the steps of a plan made from {@link #rows}.
     *
     * @param scripts by id: one for each step that runs a script
     * @throws RowsMoved before anything was done; plan anew
     * @throws dev.limbeck.error.LimbeckException {@code sql-failed}, {@code script-failed}, {@code version-table-mismatch},
     *     {@code unfinished-revision} and what operations throw
     */
    public void execute(RevisionPlan plan, Map<String, LoadedMigration> scripts) throws RowsMoved {
        if (plan.steps().isEmpty()) {
            return;
        }
        new UnfinishedRuns(journal, session).refuse();
        requireRoom(plan);
        try (Prepared prepared = prepare()) {
            steps(plan, scripts);
        }
    }

    /** A session as a run wants it; what fails first is what is told, also when closing this fails. */
    @FunctionalInterface
    private interface Prepared extends AutoCloseable {
        @Override
        void close();
    }

    private Prepared prepare() {
        Transactions transactions = session.dialect().transactions();
        outside(transactions.before());
        return () -> outside(transactions.after());
    }

    private void outside(List<String> statements) {
        JdbcSink sink = new JdbcSink(connection());
        try {
            statements.forEach(text -> sink.accept(new SqlStatement(text)));
        } catch (StatementFailure failure) {
            throw RunFaults.database("run '" + failure.statement().text() + "'", failure.failure());
        }
    }

    private void requireRoom(RevisionPlan plan) {
        List<String> ids = new ArrayList<>();
        plan.steps().forEach(step -> step.revisions().forEach(revision -> ids.add(revision.id())));
        versions.requireRoomFor(connection(), ids);
    }

    private void steps(RevisionPlan plan, Map<String, LoadedMigration> scripts) throws RowsMoved {
        WrongRows wrongRows = new WrongRows(session);
        List<String> done = new ArrayList<>();
        for (PlannedStep planned : plan.walk()) {
            if (done.size() + 1 == plan.steps().size()) {
                wrongRows.comesLast();
            }
            OnlineStep one = new OnlineStep(session, versions, journal, catalog, wrongRows, patience);
            one.run(planned.step(), scripts, planned.before(), done, () -> begin(planned));
            done.add(OnlineStep.name(planned.step()));
        }
    }

    private void begin(PlannedStep planned) {
        listener.starting(planned.step(), planned.before(), planned.after());
    }

    /**
     * Writes the steps of a stamp, one transaction for all, and closes what an unfinished run left in the journal.
     *
     * @throws dev.limbeck.error.LimbeckException {@code version-table-mismatch}, and nothing was written, if the rows are not
     *     those of the plan any more; a plan that begins by emptying the table takes any rows
     */
    public void stamp(RevisionPlan plan) {
        requireRoom(plan);
        JdbcSink sink = new JdbcSink(connection());
        plan.walk().forEach(this::begin);
        Instant started = Instant.now();
        try (Prepared prepared = prepare()) {
            stampRows(plan, sink, started);
        }
    }

    private void stampRows(RevisionPlan plan, JdbcSink sink, Instant started) {
        new Transaction(session, patience).around(() -> {
            requireRows(plan);
            plan.steps().forEach(step -> step.changes().forEach(change -> versions.apply(change, sink)));
            sink.accept(journal.close());
            sink.accept(journal.insert(
                    JournalEntry.stamp(sorted(plan.rowsAfter())),
                    Journal.DONE,
                    0,
                    RunTimes.between(started, Instant.now()),
                    RunBy.text()));
        });
    }

    private void requireRows(RevisionPlan plan) {
        List<String> expected = sorted(plan.rows());
        List<String> now = rows();
        if (!plan.purges() && !now.equals(expected)) {
            throw RunFaults.rowsMoved("between reading and writing it", expected, now);
        }
    }

    static List<String> sorted(List<String> rows) {
        List<String> sorted = new ArrayList<>(rows);
        Collections.sort(sorted);
        return sorted;
    }

    private Connection connection() {
        return session.connection();
    }

    /** Lets the lock go; the session stays open. */
    @Override
    public void close() {
        lock.close();
    }
}
