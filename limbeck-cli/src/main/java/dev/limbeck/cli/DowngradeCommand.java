// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Downgrade;
import dev.limbeck.command.RunResult;

/** {@code limbeck downgrade}. */
final class DowngradeCommand extends CliCommand {
    DowngradeCommand(Session session) {
        super(
                session,
                "downgrade",
                "Take everything above a revision out of force.",
                "The revision itself stays; base is before the first one.",
                "limbeck downgrade -1",
                "limbeck downgrade 1975",
                "limbeck downgrade base",
                "limbeck downgrade 27c6:1975 --sql");
        argument("1", "REVISION", "an id or its beginning, base, -N; with --sql FROM:TO");
        flag("print the statements instead of running them; opens no connection", "--sql");
    }

    @Override
    public Integer call() {
        Downgrade downgrade = new Downgrade(session.settings(options()), session.listener());
        if (has("--sql")) {
            String script = downgrade.script(argument());
            session.console().dataText(script);
            if (script.isEmpty()) {
                session.console().progress("nothing to do: '" + argument() + "' is no step down");
            }
            return 0;
        }
        RunResult result = downgrade.run(argument());
        if (result.steps() == 0) {
            session.console().progress("nothing to do: " + RowsText.of(result.rowsAfter()));
        }
        return 0;
    }
}
