// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.OnlineRun;
import dev.limbeck.runtime.RunListener;
import dev.limbeck.runtime.ScriptRun;
import java.util.List;

/** {@code limbeck ensure-version}: makes Limbeck's own tables where they are missing, and nothing else. Reads no script. */
public final class EnsureVersion {
    private final Settings settings;
    private final RunListener listener;

    /** Waits for another run without a word. */
    public EnsureVersion(Settings settings) {
        this(settings, (step, before, after) -> {});
    }

    /** @param listener hears when another run has to be waited for */
    public EnsureVersion(Settings settings, RunListener listener) {
        this.listener = listener;
        this.settings = settings;
    }

    /** The version rows, sorted; none if the table is new. */
    public List<String> run() {
        try (DatabaseSession session = settings.database().get().open();
                OnlineRun run = OnlineRun.begin(session, settings.tables(), settings.lockTimeout(), listener)) {
            return run.rows();
        }
    }

    /** The same as a script; opens no connection. */
    public String script() {
        return new ScriptRun(settings.database().get().assumedDialect(), settings.tables(), listener).tables();
    }
}
