// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Downgrade;
import dev.limbeck.command.RunResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limbeck downgrade}. */
@Command(
        name = "downgrade",
        header = "Take everything above a revision out of force.",
        description = {"", "The revision itself stays; base is before the first one."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  limbeck downgrade -1",
            "  limbeck downgrade 1975",
            "  limbeck downgrade base",
            "  limbeck downgrade 27c6:1975 --sql"
        })
final class DowngradeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(
            index = "0",
            paramLabel = "REVISION",
            description = "an id or its beginning, base, -N; with --sql FROM:TO")
    String revision = "";

    @Option(names = "--sql", description = "print the statements instead of running them; opens no connection")
    boolean sql;

    DowngradeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Downgrade downgrade = new Downgrade(session.settings(options), session.listener());
        if (sql) {
            session.console().dataText(downgrade.script(revision));
            return 0;
        }
        RunResult result = downgrade.run(revision);
        if (result.steps() == 0) {
            session.console().progress("nothing to do: " + RowsText.of(result.rowsAfter()));
        }
        return 0;
    }
}
