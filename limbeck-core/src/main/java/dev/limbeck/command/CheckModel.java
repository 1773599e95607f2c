// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.VersionRows;
import java.util.ArrayList;
import java.util.List;

/** {@code limbeck check}: whether autogenerate would find something to do. Writes nothing. */
public final class CheckModel {
    private final Settings settings;

    public CheckModel(Settings settings) {
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param found what a revision would have to do, in order; empty when the database equals the model
     * @param notes what could not be compared or is not managed, one sentence each
     */
    public record Result(List<FoundChange> found, List<String> notes) {
        public Result {
            found = List.copyOf(found);
            notes = List.copyOf(notes);
        }

        /** The same, one line each. */
        public List<String> changes() {
            return found.stream().map(FoundChange::title).toList();
        }
    }

    /** Throws {@code not-all-heads} when revisions are pending. */
    public Result run() {
        Project project = new Project(settings);
        Generation generation = new Generation(settings, project);
        try (DatabaseSession session = settings.database().get().open()) {
            List<String> rows = VersionRows.read(session, settings.tables());
            new RevisionHistory(project.scripts().graph()).requireAllHeads(rows);
            GeneratedRevision found = generation.compare(session, rows, Intentions.onlyReporting());
            List<String> notes = new ArrayList<>(found.notes());
            new ChangedScripts(settings, project).note(session, rows).ifPresent(notes::add);
            return new Result(
                    found.upgrade().stream()
                            .map(operation -> FoundChange.of(operation, session.dialect()))
                            .toList(),
                    notes);
        }
    }
}
