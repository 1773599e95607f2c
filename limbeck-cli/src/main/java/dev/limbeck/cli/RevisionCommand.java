// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CreateRevision;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code limbeck revision}. */
@Command(
        name = "revision",
        header = "Write the next revision.",
        description = {
            "",
            "With --autogenerate it holds what leads from the database to the model, and the way back, proven on the side."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  limbeck revision --autogenerate -m \"add address to users\"",
            "  limbeck revision -m \"fill in the countries\"",
            "  limbeck revision -m \"first\" --rev-id 0001"
        })
final class RevisionCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "what it does, in any language; part of the file's name")
    String message = "";

    @Option(names = "--autogenerate", description = "compare the model with the database, which must be at head")
    boolean autogenerate;

    @Option(names = "--rev-id", paramLabel = "ID", description = "the id (default: twelve random digits)")
    @Nullable
    String id;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "the revision to go on from; base for a new root (default: the one head)")
    String head = "head";

    @Option(names = "--splice", description = "go on from a revision that others go on from already")
    boolean splice;

    RevisionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CreateRevision create = new CreateRevision(session.settings(options), InstantSource.system());
        CreateRevision.Request request = new CreateRevision.Request(message, id, List.of(head), splice);
        CreateRevision.Result result = autogenerate ? create.autogenerate(request) : create.blank(request);
        Console console = session.console();
        result.operations().forEach(operation -> console.progress("found: " + operation));
        result.notes().forEach(console::note);
        result.file().ifPresent(file -> console.data("created " + session.shown(file)));
        if (result.file().isEmpty()) {
            console.progress("nothing to do: the database equals the model");
        }
        return 0;
    }
}
