// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RunResult;
import dev.limbeck.command.Stamp;
import java.util.List;

/** {@code limbeck stamp}. */
final class StampCommand extends CliCommand {
    StampCommand(Session session) {
        super(
                session,
                "stamp",
                "Say where the database is, without running anything.",
                "For a database whose schema was made another way, or that was repaired by hand.",
                "limbeck stamp head",
                "limbeck stamp base",
                "limbeck stamp --purge 27c6",
                "limbeck stamp head --sql",
                "limbeck stamp 1975:head --sql");
        argument(
                "1..*", "REVISION", "an id or its beginning, head, heads, base, LABEL@head-1; with --sql also FROM:TO");
        flag("empty the version table first; cures revisions that no script has", "--purge");
        flag("print the statements instead of running them; opens no connection", "--sql");
    }

    @Override
    public Integer call() {
        Stamp stamp = new Stamp(session.settings(options()), session.listener());
        List<String> revisions = arguments();
        if (has("--sql")) {
            session.console().dataText(has("--purge") ? stamp.purgeScript(revisions) : stamp.script(revisions));
            return 0;
        }
        RunResult result = has("--purge") ? stamp.purge(revisions) : stamp.run(revisions);
        session.console().progress(RowsText.of(result.rowsAfter()));
        return 0;
    }
}
