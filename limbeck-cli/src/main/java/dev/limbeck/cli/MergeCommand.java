// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CreateRevision;
import java.util.List;

/** {@code limbeck merge}. */
final class MergeCommand extends WritingCommand {
    MergeCommand(Session session) {
        super(
                session,
                "merge",
                "Write a revision that joins several heads.",
                "It does nothing else. What both sides work on is listed, for you to see whether they go together.",
                "limbeck merge heads -m \"merge\"",
                "limbeck merge 27c6 ae10 -m \"join billing and users\"");
        argument("1..*", "REVISION", "heads, or an id or its beginning, or LABEL@head for each");
        option("TEXT", "part of the file's name", "-m", "--message");
        writingOptions();
        option("ID", "the id (default: twelve random digits)", "--rev-id");
        listOption("LABEL", "a name for the branch that begins here; may be repeated", "--branch-label");
        flag("join revisions that others go on from already", "--splice");
    }

    @Override
    public Integer call() {
        CreateRevision create = new CreateRevision(writing(), session.clock());
        CreateRevision.Merged merged = create.merge(new CreateRevision.Request(
                value("--message", ""),
                value("--rev-id"),
                arguments(),
                has("--splice"),
                values("--branch-label"),
                List.of(),
                null));
        OverlapPrinter.print(session.console(), merged.overlap());
        merged.notes().forEach(session.console()::note);
        session.console().data("created " + session.shown(merged.file()));
        return 0;
    }
}
