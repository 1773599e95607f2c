// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import java.util.List;
import java.util.function.Function;

/** {@code limbeck heads}: the revisions that nothing goes on from. Needs no database. */
public final class ShowHeads {
    private final Settings settings;

    public ShowHeads(Settings settings) {
        this.settings = settings;
    }

    /** In load order; with those that another revision depends on. */
    public List<RevisionLine> run() {
        return lines(RevisionGraph::heads);
    }

    /** Without those that another revision depends on: the rows of a database that has everything. */
    public List<RevisionLine> withDependenciesResolved() {
        return lines(RevisionGraph::effectiveHeads);
    }

    private List<RevisionLine> lines(Function<RevisionGraph, List<Revision>> heads) {
        Project project = new Project(settings);
        return new RevisionLines(project.scripts())
                .of(heads.apply(project.scripts().graph()));
    }
}
