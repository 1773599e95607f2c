// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.InitProject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code limbeck init}. */
@Command(
        name = "init",
        header = "Make limbeck.toml and a folder for migrations.",
        description = {"", "Overwrites nothing."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  limbeck init", "  limbeck init services/orders"})
final class InitCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    GlobalOptions options = new GlobalOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIRECTORY", description = "where (default: here)")
    @Nullable
    Path directory;

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.prepare(options);
        Path here = session.surroundings().directory();
        InitProject.Result made = new InitProject(directory == null ? here : here.resolve(directory)).run();
        session.console().data("created " + session.shown(made.config()));
        session.console().data("created " + session.shown(made.scripts()) + "/");
        session.console()
                .progress("next: put the url into " + session.shown(made.config())
                        + ", then: limbeck revision --autogenerate -m \"first model\"");
        return 0;
    }
}
