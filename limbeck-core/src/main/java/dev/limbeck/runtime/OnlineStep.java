// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.Step;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.MigrationScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One step of a run: the script, the version rows and the journal, in one transaction where the database has that. */
final class OnlineStep {
    private final DatabaseSession session;
    private final VersionTable versions;
    private final Journal journal;
    private final RunCatalog catalog;
    private final WrongRows wrongRows;
    private final Transaction transaction;
    private final JdbcSink sink;
    private final StepTrail trail = new StepTrail();

    OnlineStep(
            DatabaseSession session,
            VersionTable versions,
            Journal journal,
            RunCatalog catalog,
            WrongRows wrongRows,
            Patience patience) {
        this.wrongRows = wrongRows;
        this.session = session;
        this.versions = versions;
        this.journal = journal;
        this.catalog = catalog;
        this.transaction = new Transaction(session, patience);
        this.sink = new JdbcSink(session.connection());
    }

    static String name(Step step) {
        return step.revisions().isEmpty() ? "base" : step.revision().id();
    }

    /**
     * @param before the version rows that the plan expects now
     * @param done the ids of the steps before this one, for messages
     * @param begun called when nothing has to be waited for any more
     */
    void run(Step step, Map<String, LoadedMigration> scripts, List<String> before, List<String> done, Runnable begun)
            throws RowsMoved {
        LoadedMigration migration = Objects.requireNonNull(scripts.get(name(step)), "a script for each step");
        if (session.dialect().transactions().ddl()) {
            inOneTransaction(step, migration, before, done, begun);
        } else {
            requireRows(before, done);
            begun.run();
            statementByStatement(step, migration, done);
        }
    }

    // ---- where DDL is transactional

    private void inOneTransaction(
            Step step, LoadedMigration migration, List<String> before, List<String> done, Runnable begun)
            throws RowsMoved {
        OnlineInterruption run = new OnlineInterruption(
                journal,
                JournalEntry.of(step.direction(), migration.script()),
                session.connection(),
                transaction,
                trail,
                () -> wrongRows.refuseNew(migration.script()),
                () -> requireSameRows(before));
        try (run) {
            transaction.begin();
            requireRows(before, done);
            begun.run();
            wrongRows.remember();
            ScriptCall.run(
                    step.direction(),
                    migration,
                    new OperationContext(
                            session.dialect(), sink, wrongRows.listeningTo(catalog), trail, run::before, run));
            Autocommit.require(session.connection(), migration.script());
            step.changes().forEach(change -> versions.apply(change, sink));
            run.done();
            wrongRows.refuseNew(migration.script());
            transaction.commit();
        } catch (RowsMoved moved) {
            transaction.rollback(moved);
            throw moved;
        } catch (RuntimeException failure) {
            if (!run.isOutside()) {
                transaction.rollback(failure);
            }
            run.failed(failure);
            catalog.forget();
            throw explained(failure, step, migration.script(), outcome(run.committed(), done), run.committed() > 0);
        }
    }

    /** Before anything is done: the lock keeps other runs away, and nobody else. */
    private void requireRows(List<String> before, List<String> done) throws RowsMoved {
        List<String> now = versions.rows(session.connection());
        // a row that is there twice, in a table without a key, is told by the statement that hits both
        if (now.stream().distinct().toList().equals(before)) {
            return;
        }
        if (done.isEmpty()) {
            throw new RowsMoved();
        }
        throw RunFaults.rowsMoved("between two revisions", before, now);
    }

    /** When a script comes back from {@code op.autocommit}. */
    private void requireSameRows(List<String> before) {
        List<String> now = versions.rows(session.connection());
        if (!now.stream().distinct().toList().equals(before)) {
            throw RunFaults.rowsMoved("while the revision was outside of its transaction", before, now);
        }
    }

    private String outcome(int committed, List<String> done) {
        if (committed > 0) {
            return "its first " + (committed == 1 ? "statement was" : committed + " statements were")
                    + " committed by op.autocommit and " + (committed == 1 ? "stays" : "stay")
                    + (trail.statements() > committed ? "; what followed was rolled back" : "") + before(done);
        }
        return done.isEmpty()
                ? "it was rolled back; the database is as it was before"
                : "it was rolled back; committed before it: " + String.join(", ", done);
    }

    // ---- where each statement commits

    private void statementByStatement(Step step, LoadedMigration migration, List<String> done) {
        Instant started = Instant.now();
        JournalEntry entry = JournalEntry.of(step.direction(), migration.script());
        try (JournalProgress progress = new JournalProgress(journal, entry.revision(), session.connection())) {
            sink.accept(journal.insert(entry, Journal.RUNNING, 0, RunTimes.since(started), RunBy.text()));
            ScriptCall.run(
                    step.direction(),
                    migration,
                    new OperationContext(
                            session.dialect(),
                            sink,
                            catalog,
                            trail,
                            statement -> progress.next(trail.statements(), statement),
                            Interruption.NO_TRANSACTION));
            Autocommit.turnOn(session.connection());
            transaction.around(() -> {
                step.changes().forEach(change -> versions.apply(change, sink));
                Instant now = Instant.now();
                sink.accept(journal.finish(
                        entry.revision(),
                        trail.statements(),
                        "'" + RunTimes.text(now) + "'",
                        Duration.between(started, now).toMillis()));
            });
        } catch (RuntimeException failure) {
            catalog.forget();
            Autocommit.turnOnAfter(failure, session.connection());
            JournalProgress.failed(journal, entry.revision(), session.connection(), trail.statements(), failure);
            throw explained(failure, step, migration.script(), leftBehind(done), trail.statements() > 0);
        }
    }

    private String leftBehind(List<String> done) {
        String before = before(done);
        return trail.statements() == 0
                ? "nothing of it was done" + before
                : "this database cannot roll back: " + trail.statements() + " of its statements are done and stay"
                        + before;
    }

    // ---- both

    private static String before(List<String> done) {
        return done.isEmpty() ? "" : "; committed before it: " + String.join(", ", done);
    }

    /** @param stays something of it was done and cannot be rolled back */
    private LimbeckException explained(
            RuntimeException failure, Step step, MigrationScript script, String outcome, boolean stays) {
        String way = step.direction() == Direction.UP ? "upgrade" : "downgrade";
        String at = way + ", " + trail.place();
        List<String> facts = List.of("script: " + RunFaults.place(failure, script), at, outcome);
        if (failure instanceof StatementFailure statement) {
            String help = stays
                    ? byHand(step)
                    : "correct the script and run it again: limbeck " + way + " "
                            + (step.direction() == Direction.UP ? "head" : "-1");
            return RunFaults.statement(ErrorId.SQL_FAILED, statement, "revision '" + script.id() + "'", facts, help);
        }
        if (failure instanceof LimbeckException known) {
            return RunFaults.withFacts(known, facts, stays ? known.help() + "\n" + byHand(step) : known.help());
        }
        String again = "correct " + script.path() + " and run the command again";
        return RunFaults.script(
                failure,
                script,
                List.of("script: " + script.path(), at, outcome),
                (stays ? byHand(step) : again) + "; --debug shows the whole stack");
    }

    /** The revision will not be run again as long as the journal says that it is half done. */
    private static String byHand(Step step) {
        List<String> down = step.revision().down();
        String above = step.revision().id();
        String below = down.isEmpty() ? "base" : down.size() == 1 ? down.get(0) : "<revision>";
        boolean up = step.direction() == Direction.UP;
        return "do the rest by hand, then:   limbeck stamp " + (up ? above : below)
                + "\nor undo what was done, then:  limbeck stamp " + (up ? below : above);
    }
}
