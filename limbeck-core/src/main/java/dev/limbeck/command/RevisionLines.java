// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.command.RevisionLine.Mark;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.script.ScriptDirectory;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks up what a list says of each revision. */
final class RevisionLines {
    private final ScriptDirectory scripts;
    private final Set<String> current;

    RevisionLines(ScriptDirectory scripts) {
        this(scripts, Set.of());
    }

    /** @param current the ids to mark as current */
    RevisionLines(ScriptDirectory scripts, Collection<String> current) {
        this.scripts = scripts;
        this.current = Set.copyOf(current);
    }

    List<RevisionLine> of(List<Revision> revisions) {
        return revisions.stream().map(this::line).toList();
    }

    private RevisionLine line(Revision revision) {
        RevisionGraph graph = scripts.graph();
        List<String> children =
                graph.children(revision.id()).stream().map(Revision::id).toList();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (children.isEmpty()) {
            marks.add(graph.isDependedOn(revision.id()) ? Mark.EFFECTIVE_HEAD : Mark.HEAD);
        }
        if (children.size() > 1) {
            marks.add(Mark.BRANCH_POINT);
        }
        if (revision.down().size() > 1) {
            marks.add(Mark.MERGE_POINT);
        }
        if (current.contains(revision.id())) {
            marks.add(Mark.CURRENT);
        }
        return new RevisionLine(scripts.script(revision.id()), marks, children);
    }
}
