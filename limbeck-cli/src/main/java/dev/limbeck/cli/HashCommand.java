// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.HashScripts;

/** {@code limbeck hash}. */
final class HashCommand extends CliCommand {
    HashCommand(Session session) {
        super(
                session,
                "hash",
                "Write or check limbeck.sum, the integrity file of the scripts.",
                "Committed, it makes git conflict when two branches add a revision. revision, merge and rebase keep it.",
                "limbeck hash",
                "limbeck hash --check");
        flag("write nothing; fail with exit code 6 unless it agrees with the scripts", "--check");
    }

    @Override
    public Integer call() {
        HashScripts hash = new HashScripts(session.settings(options()));
        if (has("--check")) {
            session.console().progress(revisions(hash.check()) + " as they were written down");
            return 0;
        }
        HashScripts.Result result = hash.write();
        session.console().data("wrote " + session.shown(result.file()));
        session.console().progress(revisions(result));
        return 0;
    }

    private static String revisions(HashScripts.Result result) {
        return result.revisions() + (result.revisions() == 1 ? " revision" : " revisions");
    }
}
