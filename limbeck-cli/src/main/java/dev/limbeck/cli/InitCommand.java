// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.InitProject;
import dev.limbeck.command.InitialModel;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;

/** {@code limbeck init}. */
final class InitCommand extends CliCommand {
    private static final String MODEL = "--model";

    InitCommand(Session session) {
        super(
                session,
                "init",
                "Make limbeck.toml and a folder for migrations.",
                "Overwrites nothing.",
                "limbeck init",
                "limbeck init --model sql",
                "limbeck init services/orders");
        option("KIND", "what the database is compared with: hibernate (default), sql, java or database", MODEL);
        argument("0..1", "DIRECTORY", "where (default: here)");
    }

    @Override
    public Integer call() {
        session.prepare(options());
        Path here = session.surroundings().directory();
        String directory = optionalArgument();
        InitialModel model = model();
        InitProject.Result made = new InitProject(directory == null ? here : here.resolve(directory), model).run();
        session.console().data("created " + session.shown(made.config()));
        session.console().data("created " + session.shown(made.scripts()) + "/");
        if (made.model() != null) {
            session.console().data("created " + session.shown(made.model()));
        }
        session.console()
                .progress("next: " + tables(made) + "put the "
                        + (model == InitialModel.DATABASE ? "urls of both databases" : "url") + " into "
                        + session.shown(made.config()) + ", then: limbeck revision --autogenerate -m \"first model\"");
        return 0;
    }

    private String tables(InitProject.Result made) {
        return made.model() == null ? "" : "write the tables into " + session.shown(made.model()) + ", ";
    }

    private InitialModel model() {
        String kind = value(MODEL, "hibernate");
        return switch (kind) {
            case "hibernate" -> InitialModel.HIBERNATE;
            case "sql" -> InitialModel.SQL;
            case "java" -> InitialModel.JAVA;
            case "database" -> InitialModel.DATABASE;
            default ->
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "a new project is compared with hibernate, sql, java or database, not with '" + kind + "'",
                        "limbeck init --model sql");
        };
    }
}
