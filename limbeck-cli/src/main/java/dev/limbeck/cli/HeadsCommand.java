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
                "limbeck heads -v",
                "limbeck heads --resolve-dependencies");
        flag("show the whole header of each revision", "-v", "--verbose");
        flag("leave out those that another revision depends on", "--resolve-dependencies");
    }

    @Override
    public Integer call() {
        ShowHeads heads = new ShowHeads(session.settings(options()));
        List<RevisionLine> lines = has("--resolve-dependencies") ? heads.withDependenciesResolved() : heads.run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        lines.forEach(has("--verbose") ? printer::full : printer::idOnly);
        if (lines.isEmpty()) {
            session.console().progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }
}
