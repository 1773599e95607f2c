// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionHistory;
import java.util.List;

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
     */
    public record Result(String database, List<RevisionLine> revisions, List<RevisionLine> missing) {
        public Result {
            revisions = List.copyOf(revisions);
            missing = List.copyOf(missing);
        }
    }

    public Result run() {
        Project project = new Project(settings);
        return result(project, project.rows());
    }

    /** The same; throws {@code not-all-heads} unless every head is in force. */
    public Result withAllHeads() {
        Project project = new Project(settings);
        List<String> rows = project.rows();
        new RevisionHistory(project.scripts().graph()).requireAllHeads(rows);
        return result(project, rows);
    }

    private Result result(Project project, List<String> rows) {
        RevisionLines lines = new RevisionLines(project.scripts());
        RevisionHistory history = new RevisionHistory(project.scripts().graph());
        return new Result(
                settings.database().get().url().masked(),
                lines.of(history.current(rows)),
                lines.of(history.missingHeads(rows)));
    }
}
