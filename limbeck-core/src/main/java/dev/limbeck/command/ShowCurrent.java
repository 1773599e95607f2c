// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.UnfinishedRuns;
import dev.limbeck.runtime.VersionRows;
import java.util.List;
import java.util.Optional;

/** {@code limbeck current}: where the database is. Makes no tables. */
public final class ShowCurrent {
    private final Settings settings;

    public ShowCurrent(Settings settings) {
        this.settings = settings;
    }

    /**
     * What is in force.
     *
     * @param database the place, without password
     * @param revisions the newest of each branch; empty at base
     * @param missing the heads that are not in force
     * @param unfinished says so where a run ended half way, so that the database is somewhere in between
     */
    public record Result(
            String database, List<RevisionLine> revisions, List<RevisionLine> missing, Optional<String> unfinished) {
        public Result {
            revisions = List.copyOf(revisions);
            missing = List.copyOf(missing);
        }
    }

    public Result run() {
        Project project = new Project(settings);
        try (DatabaseSession session = settings.database().get().open()) {
            return result(project, session, VersionRows.read(session, settings.tables()));
        }
    }

    /** The same; throws {@code not-all-heads} unless every head is in force. */
    public Result withAllHeads() {
        Project project = new Project(settings);
        try (DatabaseSession session = settings.database().get().open()) {
            List<String> rows = VersionRows.read(session, settings.tables());
            new RevisionHistory(project.scripts().graph()).requireAllHeads(rows);
            return result(project, session, rows);
        }
    }

    private Result result(Project project, DatabaseSession session, List<String> rows) {
        RevisionLines lines = new RevisionLines(project.scripts());
        RevisionHistory history = new RevisionHistory(project.scripts().graph());
        return new Result(
                settings.database().get().url().masked(),
                lines.of(history.current(rows)),
                lines.of(history.missingHeads(rows)),
                UnfinishedRuns.in(session, settings.tables())
                        .map(
                                unfinished -> unfinished.failed()
                                        ? unfinished.error().getMessage() + ": limbeck upgrade head says what it did"
                                        : "a run is under way, or was killed: limbeck upgrade head waits for it, or says what it did"));
    }
}
