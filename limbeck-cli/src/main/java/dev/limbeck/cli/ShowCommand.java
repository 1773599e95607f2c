// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowRevision;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code limbeck show}. */
@Command(
        name = "show",
        header = "Show one revision in full.",
        description = {"", "Its header and its file."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck show head", "  limbeck show 27c6", "  limbeck show current"})
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(index = "0", paramLabel = "REVISION", description = "an id or its beginning, head, heads, current, -N")
    String revision = "";

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<RevisionLine> lines = new ShowRevision(session.settings(options)).run(revision);
        lines.forEach(new RevisionPrinter(session.console())::full);
        if (lines.isEmpty()) {
            session.console().progress("'" + revision + "' is base: there is no revision to show");
        }
        return 0;
    }
}
