// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.runtime.RunListener;

/** {@code limbeck upgrade}: brings a revision and all it needs into force. */
public final class Upgrade {
    private final PlannedRun planned;

    /** Reads the scripts. */
    public Upgrade(Settings settings, RunListener listener) {
        this.planned = new PlannedRun(settings, listener);
    }

    /**
     * Runs what is missing.
     *
     * @param target {@code head}, {@code heads}, an id, {@code +1}, …
     */
    public RunResult run(String target) {
        RevisionSelector selector = RevisionSelector.parse(target);
        return planned.run(rows -> planned.project().planner().upgrade(rows, selector));
    }

    /**
     * The same as a script; opens no connection.
     *
     * @param target a revision, from base on; or {@code from:to}
     */
    public String script(String target) {
        return planned.script(planned.project().planner().upgradeOffline(RevisionSelector.parse(target)));
    }
}
