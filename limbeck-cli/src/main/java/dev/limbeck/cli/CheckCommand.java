// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CheckModel;
import dev.limbeck.command.Drift;
import dev.limbeck.command.FoundChange;
import dev.limbeck.command.StartingPoint;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;

/** {@code limbeck check}. */
final class CheckCommand extends CliCommand {
    CheckCommand(Session session) {
        super(
                session,
                "check",
                "Say whether the model and the database differ.",
                "Exit code 3 when revisions are pending or autogenerate would find something, 4 when after a replay the database"
                        + " is not as its revisions make it. Writes nothing.",
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
        String sentence = "the model differs from " + StartingPointOption.words(point);
        if (report == CheckReport.TEXT) {
            result.notes().forEach(console::note);
            result.changes().forEach(console::data);
            result.drift().ifPresent(drift -> tell(drift, console));
        } else {
            console.data(report.of(new CheckReport.Findings(sentence, result.found(), result.notes(), result.drift())));
        }
        List<FoundChange> drifted = result.drift().map(Drift::found).orElse(List.of());
        String inModel = sentence + " in " + count(result.found());
        if (!drifted.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.DRIFT_FOUND,
                    "the database differs from what its revisions make in " + count(drifted),
                    result.found().isEmpty() ? List.of() : List.of("besides, " + inModel),
                    "undo by hand what no revision did, or write a revision that does it; the statements:"
                            + " limbeck diff current database --sql");
        }
        if (result.found().isEmpty()) {
            console.progress(StartingPointOption.equal(point));
            result.drift().ifPresent(drift -> console.progress("the database is as its revisions make it"));
            return 0;
        }
        throw new LimbeckException(
                ErrorId.CHANGES_FOUND,
                inModel,
                "limbeck revision --autogenerate -m \"…\"" + (point == StartingPoint.REPLAY ? " --from replay" : ""));
    }

    private static void tell(Drift drift, Console console) {
        if (!drift.found().isEmpty()) {
            console.data("drift of " + drift.database() + ":");
            new ChangeTree(console).print(drift.found());
        }
    }

    static String count(List<FoundChange> found) {
        return found.size() + (found.size() == 1 ? " operation" : " operations");
    }
}
