// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RebaseRevision;
import dev.limbeck.command.RebaseRevision.Proof;

/** {@code limbeck rebase}. */
final class RebaseCommand extends CliCommand {
    RebaseCommand(Session session) {
        super(
                session,
                "rebase",
                "Give a local revision another parent, instead of merging.",
                "Of several revisions in a row the lowest moves, and the others with it. Refused once it is in force.",
                "limbeck rebase 27c6",
                "limbeck rebase 27c6 --onto head",
                "limbeck rebase billing@head --onto ae10");
        argument("1", "LOCAL", "a revision of yours: an id or its beginning, or LABEL@head");
        option("REVISION", "the new parent (default: head, the one head that is not yours)", "--onto");
        flag("do it also when the database cannot be asked whether it is in force", "--force");
    }

    @Override
    public Integer call() {
        RebaseRevision.Result result = new RebaseRevision(session.settings(options()))
                .run(argument(), value("--onto", "head"), has("--force") ? Proof.IF_POSSIBLE : Proof.REQUIRED);
        Console console = session.console();
        if (!result.changed()) {
            console.progress("nothing to do: '" + argument() + "' is above " + result.onto() + " already");
            return 0;
        }
        OverlapPrinter.print(console, result.overlap());
        result.notes().forEach(console::note);
        result.script().file().ifPresent(file -> console.data("changed " + session.shown(file)));
        console.progress(String.join(", ", result.moved()) + (result.moved().size() == 1 ? " goes" : " go")
                + " on from " + result.onto());
        return 0;
    }
}
