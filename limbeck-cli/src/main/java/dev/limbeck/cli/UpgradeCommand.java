// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RunResult;
import dev.limbeck.command.Upgrade;

/** {@code limbeck upgrade}. */
final class UpgradeCommand extends CliCommand {
    UpgradeCommand(Session session) {
        super(
                session,
                "upgrade",
                "Bring a revision and all it needs into force.",
                "Runs under a lock, each revision in a transaction where the database can roll back DDL.",
                "limbeck upgrade head",
                "limbeck upgrade +1",
                "limbeck upgrade 27c6",
                "limbeck upgrade head --sql > upgrade.sql",
                "limbeck upgrade 1975:head --sql");
        argument("1", "REVISION", "an id or its beginning, head, heads, +N; with --sql also FROM:TO");
        flag("print the statements instead of running them; opens no connection", "--sql");
    }

    @Override
    public Integer call() {
        Upgrade upgrade = new Upgrade(session.settings(options()), session.listener());
        if (has("--sql")) {
            String script = upgrade.script(argument());
            session.console().dataText(script);
            if (script.isEmpty()) {
                session.console().progress("nothing to do: '" + argument() + "' is no step up");
            }
            return 0;
        }
        RunResult result = upgrade.run(argument());
        if (result.steps() == 0) {
            session.console().progress("nothing to do: " + RowsText.of(result.rowsAfter()));
        }
        return 0;
    }
}
