// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.NamedRename;
import dev.limbeck.command.DiffSchemas;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.List;
import java.util.Optional;

/** {@code limbeck diff}. */
final class DiffCommand extends CliCommand {
    DiffCommand(Session session) {
        super(
                session,
                "diff",
                "Show what leads from one schema to another.",
                "Exit code 3 when they differ. Revisions are replayed and files are run on the side; writes nothing.",
                "limbeck diff database model",
                "limbeck diff 27c6 head",
                "limbeck diff current database",
                "limbeck diff database postgresql://user@host/other --sql",
                "limbeck diff head schema.sql --format json",
                "limbeck diff head model --rename users.phone:phone_number");
        argument(
                "1..*",
                "SCHEMA",
                "two of: database, a URL, model, a revision (head, an id, base, current), a file of SQL (schema.sql)");
        flag("print the statements that lead from the first to the second", "--sql");
        listOption(
                "OLD:NEW",
                "a table, column or value that has another name in the second: users:customers, users.phone:phone_number; may"
                        + " be repeated",
                "--rename");
        option("FORMAT", "text, json or sarif (default: text)", "--format");
    }

    @Override
    public Integer call() {
        CheckReport report = CheckReport.of(value("--format", "text"));
        List<String> sides = arguments();
        if (sides.size() != 2) {
            throw new LimbeckException(
                    ErrorId.USAGE,
                    "two schemas are compared, and " + sides.size() + (sides.size() == 1 ? " is" : " are") + " named",
                    "limbeck diff database model\nlimbeck diff --help");
        }
        if (has("--sql") && report != CheckReport.TEXT) {
            throw new LimbeckException(
                    ErrorId.USAGE, "--sql and --format are two ways to tell the same", "leave one of them out");
        }
        SettingsResolution resolution = session.resolution(options());
        DiffSchemas.Result result = new DiffSchemas(
                        resolution.settings(),
                        resolution::databaseAt,
                        name -> session.surroundings().directory().resolve(name))
                .run(
                        sides.get(0),
                        sides.get(1),
                        values("--rename").stream().map(NamedRename::parse).toArray(NamedRename[]::new));
        String names =
                "'" + TypedWords.masked(sides.get(0)) + "' differs from '" + TypedWords.masked(sides.get(1)) + "'";
        print(report, names, result);
        if (result.found().isEmpty()) {
            session.console().progress("nothing differs");
            return 0;
        }
        throw new LimbeckException(
                ErrorId.CHANGES_FOUND,
                names + " in " + CheckCommand.count(result.found()),
                has("--sql")
                        ? "read the statements before you run them"
                        : "see the statements: " + typed().replaceFirst(" --format[= ]\\S+", "") + " --sql");
    }

    private void print(CheckReport report, String names, DiffSchemas.Result result) {
        Console console = session.console();
        if (report != CheckReport.TEXT) {
            console.data(report.of(new CheckReport.Findings(names, result.found(), result.notes(), Optional.empty())));
            return;
        }
        result.notes().forEach(console::note);
        if (has("--sql")) {
            result.statements().forEach(console::data);
        } else {
            new ChangeTree(console).print(result.found());
        }
    }
}
