// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CheckModel;
import dev.limbeck.command.StartingPoint;
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
                "limbeck check --format sarif > limbeck.sarif",
                "limbeck check --from replay");
        option("WHAT", StartingPointOption.DESCRIPTION, StartingPointOption.NAME);
        option("FORMAT", "text, json or sarif (default: text)", "--format");
    }

    @Override
    public Integer call() {
        CheckReport report = CheckReport.of(value("--format", "text"));
        StartingPoint point = StartingPointOption.of(value(StartingPointOption.NAME, "database"));
        CheckModel.Result result = new CheckModel(session.settings(options())).run(point);
        Console console = session.console();
        if (report == CheckReport.TEXT) {
            result.notes().forEach(console::note);
            result.changes().forEach(console::data);
        } else {
            console.data(report.of(result));
        }
        if (result.changes().isEmpty()) {
            console.progress(StartingPointOption.equal(point));
            return 0;
        }
        int count = result.changes().size();
        throw new LimbeckException(
                ErrorId.CHANGES_FOUND,
                "the model differs from " + StartingPointOption.words(point) + " in " + count
                        + (count == 1 ? " operation" : " operations"),
                "limbeck revision --autogenerate -m \"…\"" + (point == StartingPoint.REPLAY ? " --from replay" : ""));
    }
}
