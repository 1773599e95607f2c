// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.autogenerate.Interview;
import dev.limbeck.autogenerate.NamedRename;
import dev.limbeck.command.CheckModel;
import dev.limbeck.command.CreateRevision;
import dev.limbeck.command.StartingPoint;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code limbeck revision}. */
final class RevisionCommand extends WritingCommand {
    RevisionCommand(Session session) {
        super(
                session,
                "revision",
                "Write the next revision.",
                "With --autogenerate it holds what leads from the database to the model, and the way back, proven on the side.",
                "limbeck revision --autogenerate -m \"add address to users\"",
                "limbeck revision --autogenerate -m \"phone numbers\" --rename users.phone:phone_number",
                "limbeck revision --autogenerate -m \"address\" --from replay",
                "limbeck revision -m \"fill in the countries\"",
                "limbeck revision -m \"first\" --rev-id 0001",
                "limbeck revision -m \"invoices\" --head base --branch-label billing --version-path billing/migrations",
                "limbeck revision -m \"totals\" --head billing@head --depends-on 27c6");
        option("TEXT", "what it does, in any language; part of the file's name", "-m", "--message");
        flag("compare the model with the database, which must be at head", "--autogenerate");
        option("WHAT", "with --autogenerate: " + StartingPointOption.DESCRIPTION, StartingPointOption.NAME);
        flag("with --autogenerate: show what differs and write nothing", "--dry-run");
        listOption(
                "OLD:NEW",
                "a table or column that has another name in the model: users:customers, users.phone:phone_number; may be"
                        + " repeated",
                "--rename");
        listOption(
                "NAME",
                "a table or column that may be dropped although there are rows in it, or: all; may be repeated",
                "--allow-drop");
        listOption(
                "COLUMN:SQL",
                "what fills a column that must not be null: users.age:0, \"users.name:first || ' ' || last\"; may be"
                        + " repeated",
                "--backfill");
        flag("ask nothing, also on a terminal", "--no-input");
        writingOptions();
        option("ID", "the id (default: twelve random digits)", "--rev-id");
        option(
                "REVISION",
                "the revision to go on from, or LABEL@head; base for a new root (default: the one head)",
                "--head");
        flag("go on from a revision that others go on from already", "--splice");
        listOption("LABEL", "a name for the branch that begins here; may be repeated", "--branch-label");
        listOption("REVISION", "what must be in force before it: an id or a label; may be repeated", "--depends-on");
        option(
                "FOLDER",
                "one of several script folders (default: that of the revision gone on from)",
                "--version-path");
    }

    @Override
    public Integer call() {
        CreateRevision create = new CreateRevision(writing(), session.clock());
        StartingPoint point = StartingPointOption.of(value(StartingPointOption.NAME, "database"));
        if (has("--dry-run")) {
            return preview(create, point);
        }
        String folder = value("--version-path");
        CreateRevision.Request request = new CreateRevision.Request(
                value("--message", ""),
                value("--rev-id"),
                List.of(value("--head", "head")),
                has("--splice"),
                values("--branch-label"),
                values("--depends-on"),
                folder == null ? null : session.surroundings().directory().resolve(folder));
        CreateRevision.Result result =
                has("--autogenerate") ? create.autogenerate(request, intentions(), point) : create.blank(request);
        Console console = session.console();
        result.operations().forEach(operation -> console.progress("found: " + operation));
        result.notes().forEach(console::note);
        result.file().ifPresent(file -> console.data("created " + session.shown(file)));
        if (result.file().isEmpty()) {
            console.progress(StartingPointOption.equal(point));
        }
        return 0;
    }

    private Integer preview(CreateRevision create, StartingPoint point) {
        if (!has("--autogenerate")) {
            throw new LimbeckException(
                    ErrorId.USAGE,
                    "there is nothing to look at before an empty revision is written",
                    "limbeck revision --autogenerate --dry-run");
        }
        CheckModel.Result result = create.preview(intentions(), point);
        Console console = session.console();
        result.notes().forEach(console::note);
        new ChangeTree(console).print(result.found());
        if (result.found().isEmpty()) {
            console.progress(StartingPointOption.equal(point));
        }
        return 0;
    }

    private Map<String, String> backfills() {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (String text : values("--backfill")) {
            int colon = text.indexOf(':');
            if (colon < 1 || text.substring(colon + 1).isBlank()) {
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "'" + text + "' does not say what to fill in",
                        "write the column, a colon and an SQL expression: --backfill users.age:0");
            }
            expressions.put(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip());
        }
        return expressions;
    }

    private Intentions intentions() {
        InputStream keyboard = session.surroundings().keyboard();
        return new Intentions(
                values("--rename").stream().map(NamedRename::parse).toList(),
                List.of(),
                values("--allow-drop"),
                backfills(),
                keyboard == null || has("--no-input")
                        ? Interview.withNobody()
                        : new KeyboardInterview(session.console(), keyboard),
                typed(),
                false);
    }
}
