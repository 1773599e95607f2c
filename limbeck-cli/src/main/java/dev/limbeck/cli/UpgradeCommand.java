// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RunResult;
import dev.limbeck.command.Upgrade;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limbeck upgrade}. */
@Command(
        name = "upgrade",
        header = "Bring a revision and all it needs into force.",
        description = {"", "Runs under a lock, each revision in a transaction where the database can roll back DDL."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  limbeck upgrade head",
            "  limbeck upgrade +1",
            "  limbeck upgrade 27c6",
            "  limbeck upgrade head --sql > upgrade.sql",
            "  limbeck upgrade 1975:head --sql"
        })
final class UpgradeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(
            index = "0",
            paramLabel = "REVISION",
            description = "an id or its beginning, head, heads, +N; with --sql also FROM:TO")
    String revision = "";

    @Option(names = "--sql", description = "print the statements instead of running them; opens no connection")
    boolean sql;

    UpgradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Upgrade upgrade = new Upgrade(session.settings(options), session.listener());
        if (sql) {
            session.console().dataText(upgrade.script(revision));
            return 0;
        }
        RunResult result = upgrade.run(revision);
        if (result.steps() == 0) {
            session.console().progress("nothing to do: " + RowsText.of(result.rowsAfter()));
        }
        return 0;
    }
}
