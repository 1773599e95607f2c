// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CheckModel;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;

/** {@code limbeck check}. */
final class CheckCommand extends CliCommand {
    CheckCommand(Session session) {
        super(
                session,
                "check",
                "Say whether the model and the database differ.",
                "Exit code 3 when revisions are pending or autogenerate would find something. Writes nothing.",
                "limbeck check",
                "limbeck check --format sarif > limbeck.sarif");
        option("FORMAT", "text, json or sarif (default: text)", "--format");
    }

    @Override
    public Integer call() {
        CheckReport report = CheckReport.of(value("--format", "text"));
        CheckModel.Result result = new CheckModel(session.settings(options())).run();
        Console console = session.console();
        if (report == CheckReport.TEXT) {
            result.notes().forEach(console::note);
            result.changes().forEach(console::data);
        } else {
            console.data(report.of(result));
        }
        if (result.changes().isEmpty()) {
            console.progress("nothing to do: the database equals the model");
            return 0;
        }
        int count = result.changes().size();
        throw new LimbeckException(
                ErrorId.CHANGES_FOUND,
                "the model differs from the database in " + count + (count == 1 ? " operation" : " operations"),
                "limbeck revision --autogenerate -m \"…\"");
    }
}
