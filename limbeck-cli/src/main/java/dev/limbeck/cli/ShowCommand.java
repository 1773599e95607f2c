// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowRevision;
import java.util.List;

/** {@code limbeck show}. */
final class ShowCommand extends CliCommand {
    ShowCommand(Session session) {
        super(
                session,
                "show",
                "Show one revision in full.",
                "Its header and its file.",
                "limbeck show head",
                "limbeck show 27c6",
                "limbeck show current");
        argument("1", "REVISION", "an id or its beginning, head, heads, current, -N");
    }

    @Override
    public Integer call() {
        List<RevisionLine> lines = new ShowRevision(session.settings(options())).run(argument());
        lines.forEach(new RevisionPrinter(session.console())::full);
        if (lines.isEmpty()) {
            session.console().progress("'" + argument() + "' is base: there is no revision to show");
        }
        return 0;
    }
}
