// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.RunListener;

/** {@code limbeck downgrade}: takes everything above a revision out of force. */
public final class Downgrade {
    private final PlannedRun planned;

    /** Reads the scripts. */
    public Downgrade(Settings settings, RunListener listener) {
        this.planned = new PlannedRun(settings, listener);
    }

    /**
     * Runs the ways back.
     *
     * @param target {@code base}, an id that stays in force, {@code -1}, …
     */
    public RunResult run(String target) {
        RevisionSelector selector = RevisionSelector.parse(target);
        return planned.run(rows -> planned.project().planner().downgrade(rows, selector));
    }

    /**
     * The same as a script; opens no connection.
     *
     * @param target {@code from:to}
     */
    public String script(String target) {
        return planned.script(planned.project().planner().downgradeOffline(RevisionSelector.parse(target)));
    }
}
