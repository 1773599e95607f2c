// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.runtime.ScriptRun;
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

    /**
     * The same as a script; opens no connection.
     *
     * @param targets revisions, on a database at base; or one range that says where the database is
     */
    public String script(List<String> targets) {
        RevisionPlanner planner = project.planner();
        return targets.size() == 1
                ? written(planner.stampOffline(RevisionSelector.parse(targets.get(0))))
                : written(planner.stamp(List.of(), parsed(targets)));
    }

    /** {@link #purge} as a script, which runs wherever the database is; opens no connection. */
    public String purgeScript(List<String> targets) {
        return written(project.planner().stampPurged(parsed(targets)));
    }

    private String written(RevisionPlan plan) {
        return new ScriptRun(settings.database().get().assumedDialect(), settings.tables(), listener).stamp(plan);
    }

    private static List<RevisionSelector> parsed(List<String> targets) {
        return targets.stream().map(RevisionSelector::parse).toList();
    }

    @FunctionalInterface
    private interface Planning {
        RevisionPlan plan(RevisionPlanner planner, List<String> rows, List<RevisionSelector> targets);
    }

    private RunResult write(List<String> targets, Planning planning) {
        List<RevisionSelector> selectors = parsed(targets);
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
