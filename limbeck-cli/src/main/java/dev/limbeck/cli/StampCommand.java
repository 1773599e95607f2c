// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RunResult;
import dev.limbeck.command.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limbeck stamp}. */
@Command(
        name = "stamp",
        header = "Say where the database is, without running anything.",
        description = {"", "For a database whose schema was made another way, or that was repaired by hand."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck stamp head", "  limbeck stamp base", "  limbeck stamp --purge 27c6"})
final class StampCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(arity = "1..*", paramLabel = "REVISION", description = "an id or its beginning, head, heads, base")
    List<String> revisions = new ArrayList<>();

    @Option(names = "--purge", description = "empty the version table first; cures revisions that no script has")
    boolean purge;

    StampCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Stamp stamp = new Stamp(session.settings(options), session.listener());
        RunResult result = purge ? stamp.purge(revisions) : stamp.run(revisions);
        session.console().progress(RowsText.of(result.rowsAfter()));
        return 0;
    }
}
