// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CreateRevision;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limbeck merge}. */
@Command(
        name = "merge",
        header = "Write a revision that joins several heads.",
        description = {"", "It does nothing else; whether the branches go together is for you to see."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck merge heads -m \"merge\"", "  limbeck merge 27c6 ae10 -m \"join billing and users\""})
final class MergeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(arity = "1..*", paramLabel = "REVISION", description = "heads, or an id or its beginning for each")
    List<String> revisions = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "part of the file's name")
    String message = "";

    @Option(names = "--rev-id", paramLabel = "ID", description = "the id (default: twelve random digits)")
    @Nullable
    String id;

    MergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CreateRevision create = new CreateRevision(session.settings(options), InstantSource.system());
        CreateRevision.Result result =
                create.merge(new CreateRevision.Request(message, id, List.copyOf(revisions), false));
        result.file().ifPresent(file -> session.console().data("created " + session.shown(file)));
        return 0;
    }
}
