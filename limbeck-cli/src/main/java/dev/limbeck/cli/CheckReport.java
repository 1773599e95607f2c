// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Drift;
import dev.limbeck.command.FoundChange;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.picture.JsonText;
import dev.limbeck.runtime.ToolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comparison found, in the forms that programs read. */
enum CheckReport {
    TEXT,
    /** One object: whether the sides are equal, the changes in order, the notes. */
    JSON,
    /** SARIF 2.1.0, for the code scanning of a build server: one result for each change, one rule for each operation. */
    SARIF;

    /** What the rules of drift begin with. */
    private static final String DRIFT = "drift-";

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
                        "what differs is told as text, json or sarif, not as '" + name + "'",
                        "--format json");
        };
    }

    /** One line; for the text see {@link CheckCommand}. */
    String of(Findings findings) {
        return this == SARIF ? sarif(findings) : json(findings);
    }

    /**
     * What was found.
     *
     * @param sentence how a difference is told: {@code the model differs from the database}
     * @param drift of a database from its revisions, where that was looked at
     */
    record Findings(String sentence, List<FoundChange> found, List<String> notes, Optional<Drift> drift) {}

    private static String json(Findings findings) {
        JsonText whole = changes(new JsonText(), findings.found()).member("notes", findings.notes());
        findings.drift()
                .ifPresent(drift -> whole.nested(
                        "drift",
                        changes(new JsonText().member("database", drift.database()), drift.found())
                                .end()));
        return whole.end();
    }

    private static JsonText changes(JsonText object, List<FoundChange> found) {
        List<String> changes = found.stream()
                .map(change -> new JsonText()
                        .member("operation", change.operation())
                        .member("sign", change.sign().mark())
                        .member("table", change.table())
                        .member("title", change.title())
                        .member("details", change.details())
                        .end())
                .toList();
        return object.member("equal", changes.isEmpty()).nested("changes", JsonText.list(changes));
    }

    private static String sarif(Findings findings) {
        List<FoundChange> drifted = findings.drift().map(Drift::found).orElse(List.of());
        List<String> rules =
                new ArrayList<>(rules("", "what differs is made equal by the operation ", findings.found()));
        rules.addAll(rules(DRIFT, "no revision is the reason for ", drifted));
        List<String> results = new ArrayList<>(results("", findings.sentence(), findings.found()));
        results.addAll(results(DRIFT, "the database differs from what its revisions make", drifted));
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

    private static List<String> rules(String prefix, String description, List<FoundChange> found) {
        return found.stream()
                .map(FoundChange::operation)
                .distinct()
                .map(operation -> new JsonText()
                        .member("id", prefix + operation)
                        .nested("shortDescription", text(description + operation))
                        .end())
                .toList();
    }

    private static List<String> results(String prefix, String sentence, List<FoundChange> found) {
        return found.stream().map(change -> result(prefix, sentence, change)).toList();
    }

    /** A difference stands in no line of a file; the settings say which model and database were compared. */
    private static String result(String prefix, String sentence, FoundChange change) {
        String artifact = new JsonText().member("uri", "limbeck.toml").end();
        String place = new JsonText()
                .nested(
                        "physicalLocation",
                        new JsonText().nested("artifactLocation", artifact).end())
                .end();
        String details = change.details().isEmpty() ? "" : " (" + String.join(", ", change.details()) + ")";
        return new JsonText()
                .member("ruleId", prefix + change.operation())
                .member("level", "error")
                .nested("message", text(sentence + ": " + change.title() + details))
                .nested("locations", JsonText.list(List.of(place)))
                .end();
    }

    private static String text(String text) {
        return new JsonText().member("text", text).end();
    }
}
