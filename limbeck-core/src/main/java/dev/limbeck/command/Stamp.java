// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.runtime.RunListener;
import java.util.List;

/** {@code limbeck stamp}: says where the database is, without running anything. */
public final class Stamp {
    private final Settings settings;
    private final RunListener listener;
    private final Project project;

    /** Reads the scripts. */
    public Stamp(Settings settings, RunListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.project = new Project(settings);
    }

    /** Moves the rows of the targets' lineages; others stay. */
    public RunResult run(List<String> targets) {
        return write(targets, RevisionPlanner::stamp);
    }

    /** Empties the table first; cures rows that no script has. */
    public RunResult purge(List<String> targets) {
        return write(targets, (planner, rows, selectors) -> planner.stampPurged(selectors));
    }

    @FunctionalInterface
    private interface Planning {
        RevisionPlan plan(RevisionPlanner planner, List<String> rows, List<RevisionSelector> targets);
    }

    private RunResult write(List<String> targets, Planning planning) {
        List<RevisionSelector> selectors =
                targets.stream().map(RevisionSelector::parse).toList();
        // a target that does not exist is told before anything is locked or made
        project.planner().stampPurged(selectors);
        try (DatabaseSession session = settings.database().get().open();
                OnlineRun run = OnlineRun.begin(session, settings.tables(), settings.lockTimeout(), listener)) {
            RevisionPlan plan = planning.plan(project.planner(), run.rows(), selectors);
            run.stamp(plan);
            return RunResult.of(plan);
        }
    }
}
