// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.ShowBranches;
import java.util.List;

/** {@code limbeck branches}. */
final class BranchesCommand extends CliCommand {
    BranchesCommand(Session session) {
        super(
                session,
                "branches",
                "List the revisions that several go on from.",
                "Newest first, each with the revisions that go on from it. Compiles nothing.",
                "limbeck branches",
                "limbeck branches -v");
        flag("show the whole header of each revision", "-v", "--verbose");
    }

    @Override
    public Integer call() {
        List<ShowBranches.Branch> branches = new ShowBranches(session.settings(options())).run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        for (ShowBranches.Branch branch : branches) {
            if (has("--verbose")) {
                printer.full(branch.point());
            } else {
                printer.line(branch.point());
            }
            branch.children().forEach(child -> printer.child(branch.point(), child));
            session.console().data("");
        }
        if (branches.isEmpty()) {
            session.console().progress("the history has no branches");
        }
        return 0;
    }
}
