// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.ShowCurrent;

/** {@code limbeck current}. */
final class CurrentCommand extends CliCommand {
    CurrentCommand(Session session) {
        super(
                session,
                "current",
                "Show where the database is.",
                "Prints one line for each revision in force that nothing in force goes on from; none at base. Makes no tables.",
                "limbeck current",
                "limbeck current -v",
                "limbeck current --check-heads");
        flag("show the whole header of each revision", "-v", "--verbose");
        flag("fail with exit code 3 unless every head is in force", "--check-heads");
    }

    @Override
    public Integer call() {
        ShowCurrent show = new ShowCurrent(session.settings(options()));
        ShowCurrent.Result current = has("--check-heads") ? show.withAllHeads() : show.run();
        RevisionPrinter printer = new RevisionPrinter(session.console());
        if (has("--verbose")) {
            session.console().progress("database: " + current.database());
            current.revisions().forEach(printer::full);
        } else {
            current.revisions().forEach(printer::idOnly);
        }
        if (current.revisions().isEmpty()) {
            session.console().progress("the database is at base: no revision is in force");
        }
        current.unfinished().ifPresent(session.console()::note);
        return 0;
    }
}
