// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code limbeck check}: whether autogenerate would find something to do and, after a replay, whether the database is what its
 * revisions make. Writes nothing.
 */
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
     * @param drift whether the database is what its revisions make; empty where that was not asked, or there is none
     */
    public record Result(List<FoundChange> found, List<String> notes, Optional<Drift> drift) {
        public Result {
            found = List.copyOf(found);
            notes = List.copyOf(notes);
        }

        /** The same, one line each. */
        public List<String> changes() {
            return found.stream().map(FoundChange::title).toList();
        }
    }

    /** @throws LimbeckException {@code not-all-heads} when revisions are pending in the database that is looked at */
    public Result run(StartingPoint point) {
        Project project = new Project(settings);
        Generation generation = new Generation(settings, project);
        try (OpenedStart start = OpenedStart.open(point, settings, project)) {
            new RevisionHistory(project.scripts().graph()).requireAllHeads(start.rows());
            GeneratedRevision found = generation.compare(start, Intentions.onlyReporting());
            List<String> notes = new ArrayList<>(found.notes());
            Optional<Drift> drift = Optional.empty();
            if (point == StartingPoint.REPLAY) {
                drift = new DriftCheck(settings, project, notes::add).of(start);
            } else {
                new ChangedScripts(settings, project)
                        .note(start.session(), start.rows())
                        .ifPresent(notes::add);
            }
            return new Result(FoundChange.of(found.upgrade(), start.dialect()), notes, drift);
        }
    }
}
