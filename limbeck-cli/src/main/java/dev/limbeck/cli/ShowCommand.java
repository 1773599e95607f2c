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
                "Show revisions in full.",
                "The header of each, and its file.",
                "limbeck show head",
                "limbeck show 27c6",
                "limbeck show current",
                "limbeck show 27c6,ae10 billing@head-1");
        argument("1..*", "REVISION", "an id or its beginning, a label, head, heads, current, -N, LABEL@head, ID+N");
    }

    @Override
    public Integer call() {
        List<RevisionLine> lines = new ShowRevision(session.settings(options())).run(arguments());
        lines.forEach(new RevisionPrinter(session.console())::full);
        if (lines.isEmpty()) {
            session.console().progress("'" + String.join(" ", arguments()) + "' is base: there is no revision to show");
        }
        return 0;
    }
}
