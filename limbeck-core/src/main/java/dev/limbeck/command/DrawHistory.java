// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.picture.HistoryPicture;
import dev.limbeck.picture.PictureNode;
import dev.limbeck.picture.PictureNode.Trait;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionSelector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code limbeck history --graph} and {@code --format}: the history as a picture. */
public final class DrawHistory {
    private static final String CURRENT = "current";

    private final Project project;
    private final RevisionGraph graph;
    private final RevisionHistory history;

    /** Reads the scripts' headers. */
    public DrawHistory(Settings settings) {
        this.project = new Project(settings);
        this.graph = project.scripts().graph();
        this.history = new RevisionHistory(graph);
    }

    /** What the reader of a history should know of the folders. */
    public Optional<String> note() {
        return StrangerNote.of(project.scripts());
    }

    /** @param range {@code from:to}, {@code :} for everything */
    public HistoryPicture run(String range) {
        List<String> rows = range.contains(CURRENT) ? project.rows() : List.of();
        return new HistoryPicture(nodes(range, rows, Set.of(), Set.of()), false);
    }

    /** The same, with what the database has. */
    public HistoryPicture withCurrent(String range) {
        List<String> rows = project.rows();
        Set<String> current = new HashSet<>();
        history.current(rows).forEach(revision -> current.add(revision.id()));
        return new HistoryPicture(nodes(range, rows, current, inForce(current)), true);
    }

    /**
     * A revision of the picture in full, without marks.
     *
     * @param id whole
     */
    public RevisionLine line(String id) {
        return new RevisionLines(project.scripts(), List.of())
                .of(List.of(graph.get(id)))
                .get(0);
    }

    private List<PictureNode> nodes(String range, List<String> rows, Set<String> current, Set<String> inForce) {
        return history.between(RevisionSelector.parse(range), rows).stream()
                .map(revision -> new PictureNode(
                        revision.id(),
                        revision.down(),
                        dependencies(revision),
                        revision.labels(),
                        revision.message(),
                        project.scripts().script(revision.id()).created(),
                        traits(revision, current, inForce)))
                .toList();
    }

    private List<String> dependencies(Revision revision) {
        return revision.dependsOn().stream()
                .map(name -> graph.labelled(name).map(Revision::id).orElse(name))
                .toList();
    }

    private Set<Trait> traits(Revision revision, Set<String> current, Set<String> inForce) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        int children = graph.children(revision.id()).size();
        if (children == 0) {
            traits.add(Trait.HEAD);
        }
        if (graph.isDependedOn(revision.id())) {
            traits.add(Trait.DEPENDED_ON);
        }
        if (children > 1) {
            traits.add(Trait.BRANCH_POINT);
        }
        if (revision.down().size() > 1) {
            traits.add(Trait.MERGE_POINT);
        }
        if (current.contains(revision.id())) {
            traits.add(Trait.CURRENT);
        }
        if (inForce.contains(revision.id())) {
            traits.add(Trait.IN_FORCE);
        }
        return traits;
    }

    private Set<String> inForce(Set<String> current) {
        Set<String> inForce = new HashSet<>(current);
        Deque<String> open = new ArrayDeque<>(current);
        while (!open.isEmpty()) {
            for (Revision need : graph.needs(open.pop())) {
                if (inForce.add(need.id())) {
                    open.push(need.id());
                }
            }
        }
        return inForce;
    }
}
