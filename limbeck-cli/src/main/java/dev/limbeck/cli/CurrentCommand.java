// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.ShowCurrent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code limbeck current}. */
@Command(
        name = "current",
        header = "Show where the database is.",
        description = {
            "",
            "Prints one line for each revision in force that nothing in force goes on from; none at base. Makes no tables."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck current", "  limbeck current -v"})
final class CurrentCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "show the whole header of each revision")
    boolean verbose;

    CurrentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ShowCurrent.Result current = new ShowCurrent(session.settings(options)).run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        if (verbose) {
            session.console().progress("database: " + current.database());
        }
        current.revisions().forEach(line -> {
            if (verbose) {
                printer.full(line);
            } else {
                printer.idOnly(line);
            }
        });
        if (current.revisions().isEmpty()) {
            session.console().progress("the database is at base: no revision is in force");
        }
        return 0;
    }
}
