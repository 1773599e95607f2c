// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.RevisionLine;
import dev.limbeck.command.RevisionLine.Mark;
import dev.limbeck.script.MigrationScript;
import java.util.ArrayList;
import java.util.List;

/** Revisions in the manner of Alembic. */
final class RevisionPrinter {
    private final Console console;

    RevisionPrinter(Console console) {
        this.console = console;
    }

    /** {@code 27c6a30d7c24 (head)}. */
    void idOnly(RevisionLine line) {
        console.data(console.strong(line.script().id()) + labels(line) + marks(line));
    }

    /** {@code -> 27c6a30d7c24 (head), add address to users}, under the revision that it goes on from. */
    void child(RevisionLine parent, RevisionLine child) {
        String message = child.script().message();
        console.data(" ".repeat(parent.script().id().length()) + " -> "
                + console.strong(child.script().id()) + labels(child) + marks(child)
                + (message.isEmpty() ? "" : ", " + message));
    }

    /** {@code 1975ea83b712 -> 27c6a30d7c24 (head), add address to users}. */
    void line(RevisionLine line) {
        MigrationScript script = line.script();
        List<String> down = script.revision().down();
        String parents = down.isEmpty() ? "<base>" : String.join(", ", down);
        console.data(parents + " -> " + console.strong(script.id()) + labels(line) + marks(line)
                + (script.message().isEmpty() ? "" : ", " + script.message()));
    }

    /** The whole header, one fact on each line, and an empty line. */
    void full(RevisionLine line) {
        MigrationScript script = line.script();
        console.data("revision: " + console.strong(script.id()) + marks(line));
        relations(line).forEach(console::data);
        optional("labels: ", String.join(", ", script.revision().labels())).forEach(console::data);
        optional("message: ", script.message()).forEach(console::data);
        origin(line).forEach(console::data);
        console.data("");
    }

    /** What {@link #full} says beyond the line of a revision in a drawing. */
    static List<String> besidesDrawing(RevisionLine line) {
        List<String> facts = new ArrayList<>(relations(line));
        facts.addAll(origin(line));
        return facts;
    }

    private static List<String> relations(RevisionLine line) {
        List<String> down = line.script().revision().down();
        List<String> facts = new ArrayList<>();
        facts.add((down.size() > 1 ? "parents: " : "parent: ") + (down.isEmpty() ? "<base>" : String.join(", ", down)));
        facts.addAll(optional("goes on with: ", String.join(", ", line.children())));
        facts.addAll(optional(
                "depends on: ", String.join(", ", line.script().revision().dependsOn())));
        return facts;
    }

    private static List<String> origin(RevisionLine line) {
        MigrationScript script = line.script();
        List<String> facts = new ArrayList<>(optional("created: ", script.created()));
        facts.add("file: " + script.file().map(Object::toString).orElse(script.path()));
        return facts;
    }

    private static List<String> optional(String title, String value) {
        return value.isEmpty() ? List.of() : List.of(title + value);
    }

    private static String labels(RevisionLine line) {
        List<String> labels = line.script().revision().labels();
        return labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")";
    }

    private String marks(RevisionLine line) {
        List<String> marks = new ArrayList<>();
        for (Mark mark : line.marks()) {
            marks.add(" (" + mark.text() + ")");
        }
        return marks.isEmpty() ? "" : console.good(String.join("", marks));
    }
}
