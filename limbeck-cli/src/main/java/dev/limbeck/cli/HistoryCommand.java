// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowHistory;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code limbeck history}. */
@Command(
        name = "history",
        header = "List the revisions, newest first.",
        description = {"", "Reads only the headers of the scripts; compiles nothing."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  limbeck history",
            "  limbeck history -i",
            "  limbeck history -r 1975:head",
            "  limbeck history -r-3:",
            "  limbeck history -v"
        })
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            defaultValue = ":",
            description = "both ends included; either may be left out")
    String range = ":";

    @Option(
            names = {"-i", "--indicate-current"},
            description = "mark what is in force in the database")
    boolean current;

    @Option(
            names = {"-v", "--verbose"},
            description = "show the whole header of each revision")
    boolean verbose;

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ShowHistory history = new ShowHistory(session.settings(options));
        List<RevisionLine> lines = current ? history.withCurrent(range) : history.run(range);
        RevisionPrinter printer = new RevisionPrinter(session.console());
        lines.forEach(verbose ? printer::full : printer::line);
        if (lines.isEmpty()) {
            session.console().progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }
}
