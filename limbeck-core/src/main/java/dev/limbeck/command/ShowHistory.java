// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionSelector;
import java.util.List;
import java.util.Optional;

/** {@code limbeck history}: the revisions, newest first. Needs a database only for what is current. */
public final class ShowHistory {
    private static final String CURRENT = "current";

    private final Project project;

    /** Reads the scripts' headers. */
    public ShowHistory(Settings settings) {
        this.project = new Project(settings);
    }

    /** What the reader of a history should know of the folders. */
    public Optional<String> note() {
        return StrangerNote.of(project.scripts());
    }

    /** @param range {@code from:to}, {@code :} for everything */
    public List<RevisionLine> run(String range) {
        return lines(range, range.contains(CURRENT) ? project.rows() : List.of(), List.of());
    }

    /** The same, with a mark at what is in force in the database. */
    public List<RevisionLine> withCurrent(String range) {
        List<String> rows = project.rows();
        List<String> current = new RevisionHistory(project.scripts().graph())
                .current(rows).stream().map(Revision::id).toList();
        return lines(range, rows, current);
    }

    private List<RevisionLine> lines(String range, List<String> rows, List<String> current) {
        RevisionHistory history = new RevisionHistory(project.scripts().graph());
        return new RevisionLines(project.scripts(), current).of(history.between(RevisionSelector.parse(range), rows));
    }
}
