// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import java.util.List;
import java.util.Set;

/** {@code limbeck branches}: the revisions that several go on from. Needs no database. */
public final class ShowBranches {
    private final Settings settings;

    public ShowBranches(Settings settings) {
        this.settings = settings;
    }

    /**
     * Where the history forks.
     *
     * @param children the revisions that go on from it, in load order; two or more
     */
    public record Branch(RevisionLine point, List<RevisionLine> children) {
        public Branch {
            children = List.copyOf(children);
        }
    }

    /** Newest first. */
    public List<Branch> run() {
        Project project = new Project(settings);
        RevisionGraph graph = project.scripts().graph();
        RevisionLines lines = new RevisionLines(project.scripts());
        Set<Revision> points = Set.copyOf(graph.branchPoints());
        if (points.isEmpty()) {
            return List.of();
        }
        return graph.newestFirst().stream()
                .filter(points::contains)
                .map(point -> new Branch(lines.of(List.of(point)).get(0), lines.of(graph.children(point.id()))))
                .toList();
    }
}
