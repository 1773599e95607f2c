// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.CheckModel;
import dev.limbeck.command.FoundChange;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.picture.JsonText;
import dev.limbeck.runtime.ToolVersion;
import java.util.List;

/** What a check found, in the forms that programs read. */
enum CheckReport {
    TEXT,
    /** One object: whether the sides are equal, the changes in order, the notes. */
    JSON,
    /** SARIF 2.1.0, for the code scanning of a build server: one result for each change, one rule for each operation. */
    SARIF;

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Throws {@code usage}. */
    static CheckReport of(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "sarif" -> SARIF;
            default ->
                throw new LimbeckException(
                        ErrorId.USAGE,
                        "a check is told as text, json or sarif, not as '" + name + "'",
                        "--format json");
        };
    }

    /** One line; for the text see {@link CheckCommand}. */
    String of(CheckModel.Result result) {
        return this == SARIF ? sarif(result) : json(result);
    }

    private static String json(CheckModel.Result result) {
        List<String> changes = result.found().stream()
                .map(change -> new JsonText()
                        .member("operation", change.operation())
                        .member("sign", change.sign().mark())
                        .member("table", change.table())
                        .member("title", change.title())
                        .member("details", change.details())
                        .end())
                .toList();
        return new JsonText()
                .member("equal", changes.isEmpty())
                .nested("changes", JsonText.list(changes))
                .member("notes", result.notes())
                .end();
    }

    private static String sarif(CheckModel.Result result) {
        List<String> rules = result.found().stream()
                .map(FoundChange::operation)
                .distinct()
                .map(operation -> new JsonText()
                        .member("id", operation)
                        .nested("shortDescription", text("the database needs the operation " + operation))
                        .end())
                .toList();
        List<String> results = result.found().stream().map(CheckReport::result).toList();
        String driver = new JsonText()
                .member("name", "limbeck")
                .member("version", ToolVersion.text())
                .nested("rules", JsonText.list(rules))
                .end();
        String run = new JsonText()
                .nested("tool", new JsonText().nested("driver", driver).end())
                .nested("results", JsonText.list(results))
                .end();
        return new JsonText()
                .member("$schema", SCHEMA)
                .member("version", "2.1.0")
                .nested("runs", JsonText.list(List.of(run)))
                .end();
    }

    /** A difference stands in no line of a file; the settings say which model and database were compared. */
    private static String result(FoundChange change) {
        String artifact = new JsonText().member("uri", "limbeck.toml").end();
        String place = new JsonText()
                .nested(
                        "physicalLocation",
                        new JsonText().nested("artifactLocation", artifact).end())
                .end();
        String details = change.details().isEmpty() ? "" : " (" + String.join(", ", change.details()) + ")";
        return new JsonText()
                .member("ruleId", change.operation())
                .member("level", "error")
                .nested("message", text("the model differs from the database: " + change.title() + details))
                .nested("locations", JsonText.list(List.of(place)))
                .end();
    }

    private static String text(String text) {
        return new JsonText().member("text", text).end();
    }
}
