// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.ShowHistory;
import java.util.List;

/** {@code limbeck history}. */
final class HistoryCommand extends CliCommand {
    HistoryCommand(Session session) {
        super(
                session,
                "history",
                "List the revisions, newest first.",
                "Reads only the headers of the scripts; compiles nothing.",
                "limbeck history",
                "limbeck history -i",
                "limbeck history -r 1975:head",
                "limbeck history -r-3:",
                "limbeck history -v",
                "limbeck history --graph -i",
                "limbeck history --graph -v",
                "limbeck history --format svg > history.svg");
        option("FROM:TO", "both ends included; either may be left out", "-r", "--rev-range");
        flag("mark what is in force in the database", "-i", "--indicate-current");
        flag("show the whole header of each revision", "-v", "--verbose");
        flag("draw how the revisions follow upon each other", "--graph");
        flag("draw with ASCII characters only", "--ascii");
        option("FORMAT", "print a picture for a file: " + HistoryDrawing.formats(), "--format");
    }

    @Override
    public Integer call() {
        String range = value("--rev-range", ":");
        if (has("--graph") || has("--ascii") || has("--format")) {
            return new HistoryDrawing(session, options())
                    .draw(new HistoryDrawing.Wish(
                            range, value("--format"), has("--indicate-current"), has("--ascii"), has("--verbose")));
        }
        ShowHistory history = new ShowHistory(session.settings(options()));
        List<RevisionLine> lines = has("--indicate-current") ? history.withCurrent(range) : history.run(range);
        history.note().ifPresent(session.console()::note);
        RevisionPrinter printer = new RevisionPrinter(session.console());
        lines.forEach(has("--verbose") ? printer::full : printer::line);
        if (lines.isEmpty()) {
            session.console().progress("no revisions; write the first one: limbeck revision -m \"first\"");
        }
        return 0;
    }
}
