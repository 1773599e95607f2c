// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowHeads;
import java.util.List;

/** {@code limbeck heads}. */
final class HeadsCommand extends CliCommand {
    HeadsCommand(Session session) {
        super(
                session,
                "heads",
                "List the revisions that nothing goes on from.",
                "Reads only the headers of the scripts; compiles nothing.",
                "limbeck heads",
                "limbeck heads -v");
        flag("show the whole header of each revision", "-v", "--verbose");
    }

    @Override
    public Integer call() {
        List<RevisionLine> lines = new ShowHeads(session.settings(options())).run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        lines.forEach(has("--verbose") ? printer::full : printer::idOnly);
        if (lines.isEmpty()) {
            session.console().progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }
}
