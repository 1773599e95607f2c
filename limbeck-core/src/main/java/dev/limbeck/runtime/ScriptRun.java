// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.SqlStatement;
import dev.limbeck.dialect.Transactions;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.PlannedStep;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.Step;
import dev.limbeck.script.LoadedMigration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Writes a plan as a script instead of running it: the same steps, the same statements, and a guard: in each transaction
 * where DDL has one, so that it holds even where the command line goes on after an error; else at the head. Opens no
 * connection. Used by one thread.
 */
public final class ScriptRun {
    private final Dialect dialect;
    private final VersionTable versions;
    private final Journal journal;
    private final RunListener listener;

    public ScriptRun(Dialect dialect, Bookkeeping tables, RunListener listener) {
        this.dialect = dialect;
        this.versions = new VersionTable(tables.version(), dialect);
        this.journal = new Journal(tables.journal(), dialect);
        this.listener = listener;
    }

    /**
     * The whole script, lines ended by LF; empty for a plan without steps.
     *
     * @param scripts by id: one for each step
     * @param before the schema before the plan, asked for only when an operation needs it
     * @throws LimbeckException {@code offline-mode}, {@code missing-definition}, {@code script-failed} and what operations
     *     throw, with the revision
     */
    public String write(
            RevisionPlan plan, Map<String, LoadedMigration> scripts, Supplier<SchemaReplay.Replayed> before) {
        if (plan.steps().isEmpty()) {
            return "";
        }
        Transactions transactions = dialect.transactions();
        ScriptSink sink = new ScriptSink(dialect.script());
        RunCatalog catalog = new ReplayedCatalog(before);
        head(plan, sink);
        transactions.before().forEach(text -> sink.accept(new SqlStatement(text)));
        boolean first = true;
        for (PlannedStep planned : plan.walk()) {
            listener.starting(planned.step(), planned.before(), planned.after());
            String name = OnlineStep.name(planned.step());
            step(planned, first, Objects.requireNonNull(scripts.get(name), "a script for each step"), sink, catalog);
            first = false;
        }
        if (transactions.ddl()) {
            sink.accept(versions.dropGuard());
        }
        transactions.after().forEach(text -> sink.accept(new SqlStatement(text)));
        return sink.text();
    }

    /** A stamp as a script: the rows and the journal in one transaction. Guarded, unless it empties the table first. */
    public String stamp(RevisionPlan plan) {
        if (plan.steps().isEmpty()) {
            return "";
        }
        ScriptSink sink = new ScriptSink(dialect.script());
        head(plan, sink);
        for (PlannedStep planned : plan.walk()) {
            StepTitle.of(planned.step()).forEach(sink::remark);
            listener.starting(planned.step(), planned.before(), planned.after());
        }
        boolean guarded = dialect.transactions().ddl() && !plan.purges();
        sink.accept(new SqlStatement(dialect.transactions().begin()));
        if (guarded) {
            guard(OnlineRun.sorted(plan.rows()), true, sink);
        }
        plan.steps().forEach(step -> step.changes().forEach(change -> versions.apply(change, sink)));
        sink.accept(journal.close());
        sink.accept(journal.insert(
                JournalEntry.stamp(OnlineRun.sorted(plan.rowsAfter())),
                Journal.DONE,
                0,
                RunTimes.ofScript(dialect, true),
                null));
        sink.accept(new SqlStatement(dialect.transactions().commit()));
        if (guarded) {
            sink.accept(versions.dropGuard());
        }
        return sink.text();
    }

    /** Limbeck's own tables, made where they are missing. */
    public String tables() {
        ScriptSink sink = new ScriptSink(dialect.script());
        sink.remark("written by limbeck for " + dialect.id());
        sink.accept(versions.create());
        sink.accept(journal.create());
        return sink.text();
    }

    private void head(RevisionPlan plan, ScriptSink sink) {
        String runWith = dialect.script().runWith();
        sink.remark("written by limbeck for " + dialect.id()
                + (runWith.isEmpty() ? "; stop at the first error when running it" : "; run with: " + runWith));
        if (plan.rows().isEmpty()) {
            sink.accept(versions.create());
        }
        // a database that another tool managed so far has a version table and no journal
        sink.accept(journal.create());
        if (!dialect.transactions().ddl() && !plan.purges()) {
            guard(OnlineRun.sorted(plan.rows()), true, sink);
            sink.accept(versions.dropGuard());
        }
    }

    /** Made in the first transaction only: without it, when that one has failed, all later ones fail too. */
    private void guard(List<String> rows, boolean first, ScriptSink sink) {
        sink.remark("stops here unless the database is at " + (rows.isEmpty() ? "base" : String.join(", ", rows)));
        if (first) {
            sink.accept(versions.makeGuard());
        }
        sink.accept(versions.guard(rows));
    }

    private void step(
            PlannedStep planned, boolean first, LoadedMigration migration, ScriptSink sink, RunCatalog catalog) {
        Step step = planned.step();
        List<String> before = planned.before();
        StepTrail trail = new StepTrail();
        Transactions transactions = dialect.transactions();
        StepTitle.of(step).forEach(sink::remark);
        try {
            Runnable running = () -> sink.accept(running(step, migration, trail));
            ScriptInterruption run =
                    new ScriptInterruption(transactions, sink, running, () -> sink.accept(versions.guard(before)));
            if (transactions.ddl()) {
                sink.accept(new SqlStatement(transactions.begin()));
                guard(before, first, sink);
            } else {
                running.run();
            }
            ScriptCall.run(
                    step.direction(),
                    migration,
                    new OperationContext(dialect, sink, catalog, trail, statement -> {}, run));
            if (!transactions.ddl()) {
                sink.accept(new SqlStatement(transactions.begin()));
            }
            rows(step, migration, sink, trail, transactions.ddl() && !run.happened());
            sink.accept(new SqlStatement(transactions.commit()));
        } catch (LimbeckException failure) {
            String place = RunFaults.place(failure, migration.script());
            throw RunFaults.withFacts(failure, facts(step, migration, place, trail), failure.help());
        } catch (RuntimeException failure) {
            throw RunFaults.script(
                    failure,
                    migration.script(),
                    facts(step, migration, migration.script().path(), trail),
                    "correct " + migration.script().path()
                            + " and run the command again; --debug shows the whole stack");
        }
    }

    private SqlStatement running(Step step, LoadedMigration migration, StepTrail trail) {
        return journal.insert(
                JournalEntry.of(step.direction(), migration.script()).withoutSource(),
                Journal.RUNNING,
                trail.statements(),
                RunTimes.ofScript(dialect, false),
                null);
    }

    private void rows(
            Step step, LoadedMigration migration, ScriptSink sink, StepTrail trail, boolean inOneTransaction) {
        step.changes().forEach(change -> versions.apply(change, sink));
        if (inOneTransaction) {
            sink.accept(journal.insert(
                    JournalEntry.of(step.direction(), migration.script()).withoutSource(),
                    Journal.DONE,
                    trail.statements(),
                    RunTimes.ofScript(dialect, true),
                    null));
        } else {
            sink.accept(journal.finish(
                    migration.script().id(),
                    trail.statements(),
                    dialect.script().utcNow(),
                    -1));
        }
    }

    private static List<String> facts(Step step, LoadedMigration migration, String place, StepTrail trail) {
        return List.of(
                "revision: " + migration.script().id() + ", script: " + place,
                (step.direction() == Direction.UP ? "upgrade, " : "downgrade, ") + trail.place());
    }
}
