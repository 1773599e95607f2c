// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.InitProject;
import java.nio.file.Path;

/** {@code limbeck init}. */
final class InitCommand extends CliCommand {
    InitCommand(Session session) {
        super(
                session,
                "init",
                "Make limbeck.toml and a folder for migrations.",
                "Overwrites nothing.",
                "limbeck init",
                "limbeck init services/orders");
        argument("0..1", "DIRECTORY", "where (default: here)");
    }

    @Override
    public Integer call() {
        session.prepare(options());
        Path here = session.surroundings().directory();
        String directory = optionalArgument();
        InitProject.Result made = new InitProject(directory == null ? here : here.resolve(directory)).run();
        session.console().data("created " + session.shown(made.config()));
        session.console().data("created " + session.shown(made.scripts()) + "/");
        session.console()
                .progress("next: put the url into " + session.shown(made.config())
                        + ", then: limbeck revision --autogenerate -m \"first model\"");
        return 0;
    }
}
