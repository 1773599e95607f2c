// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowHeads;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code limbeck heads}. */
@Command(
        name = "heads",
        header = "List the revisions that nothing goes on from.",
        description = {"", "Reads only the headers of the scripts; compiles nothing."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck heads", "  limbeck heads -v"})
final class HeadsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "show the whole header of each revision")
    boolean verbose;

    HeadsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<RevisionLine> heads = new ShowHeads(session.settings(options)).run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        heads.forEach(verbose ? printer::full : printer::idOnly);
        if (heads.isEmpty()) {
            session.console().progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }
}
