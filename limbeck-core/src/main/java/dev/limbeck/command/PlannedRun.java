// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.runtime.RowsMoved;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.runtime.ScriptRun;
import dev.limbeck.runtime.UnfinishedRuns;
import dev.limbeck.runtime.VersionRows;
import dev.limbeck.script.LoadedMigration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What upgrade and downgrade have in common: plan, load, lock, plan again if somebody was faster, run. */
final class PlannedRun {
    private static final int MOST_PLANS = 20;

    private final Settings settings;
    private final RunListener listener;
    private final Project project;

    PlannedRun(Settings settings, RunListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.project = new Project(settings).requireFolder();
    }

    Project project() {
        return project;
    }

    /** Without a step to run nothing is locked and nothing is made. Scripts are compiled before the lock is taken. */
    RunResult run(Function<List<String>, RevisionPlan> planner) {
        try (DatabaseSession session = settings.database().get().open()) {
            RevisionPlan plan = planner.apply(VersionRows.read(session, settings.tables()));
            StrangerNote.of(project.scripts()).ifPresent(listener::note);
            new ChangedScripts(settings, project).note(session, plan.rows()).ifPresent(listener::note);
            for (int attempt = 1; !plan.steps().isEmpty(); attempt++) {
                Map<String, LoadedMigration> migrations = project.load(plan, session.dialect());
                try (OnlineRun run = OnlineRun.begin(session, settings.tables(), settings.lockTimeout(), listener)) {
                    List<String> rows = run.rows();
                    if (rows.equals(plan.rows())) {
                        run.execute(plan, migrations);
                        return RunResult.of(plan);
                    }
                    plan = planner.apply(rows);
                } catch (RowsMoved moved) {
                    if (attempt == MOST_PLANS) {
                        throw new IllegalStateException("the version rows never stood still", moved);
                    }
                    plan = planner.apply(VersionRows.read(session, settings.tables()));
                }
            }
            // a run that ended half way is not in the version rows, and its script may be gone
            UnfinishedRuns.refuseFailed(session, settings.tables());
            return RunResult.of(plan);
        }
    }

    String script(RevisionPlan plan) {
        Dialect dialect = settings.database().get().assumedDialect();
        return new ScriptRun(dialect, settings.tables(), listener)
                .write(plan, project.load(plan, dialect), () -> project.replay(plan.rows(), dialect));
    }
}
