// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.List;

/** The errors of a graph that cannot be loaded. */
final class GraphFaults {
    private static final int LONGEST_RING = 12;

    private final List<Revision> revisions;

    GraphFaults(List<Revision> revisions) {
        this.revisions = revisions;
    }

    LimbeckException illegalId(Revision revision) {
        String where = revision.source().isEmpty() ? "" : " in " + revision.source();
        return new LimbeckException(
                ErrorId.INVALID_REVISION_ID,
                revision.id().isEmpty()
                        ? "a revision without an id" + where
                        : "the id '" + revision.id() + "'" + where + " is not allowed",
                List.of("an id has at least one character and none of '@', '+', '-', ':', ',', '\\' or a blank:"
                        + " these belong to expressions such as 'label@head' and 'id-1'"),
                "write another id in the script, and in the scripts that name it as parent");
    }

    LimbeckException duplicate(Revision first, Revision second) {
        return new LimbeckException(
                ErrorId.DUPLICATE_REVISION,
                "two revisions have the id '" + first.id() + "'",
                List.of("first: " + origin(first), "second: " + origin(second)),
                "delete one of the two if it is a copy; if not, give the newer one an id of its own");
    }

    LimbeckException labelClash(String label, Revision revision, Revision other) {
        String taken = other.id().equals(label) ? "is the id of " + other.place() : "belongs to " + other.place();
        return new LimbeckException(
                ErrorId.LABEL_CLASH,
                "the branch label '" + label + "' of revision '" + revision.id() + "' is already used",
                List.of("'" + label + "' " + taken, "and is declared by " + revision.place()),
                "write another label in " + (revision.source().isEmpty() ? revision.place() : revision.source()));
    }

    LimbeckException missing(Revision revision, String name, boolean dependency, boolean label) {
        if (label) {
            return new LimbeckException(
                    ErrorId.MISSING_PARENT,
                    "revision '" + revision.id() + "' names the branch label '" + name + "' as its parent",
                    List.of("in " + revision.place(), "a dependency may be a label; a parent must be an id"),
                    "write the id of the revision that is meant in place of the label");
        }
        List<String> facts = new ArrayList<>();
        facts.add("named by " + revision.place() + " as its " + (dependency ? "dependency" : "parent"));
        String nearest = Nearest.of(name, revisions.stream().map(Revision::id).toList());
        if (!nearest.isEmpty()) {
            facts.add("the nearest id is '" + nearest + "'");
        }
        facts.add("this happens when a script was deleted, renamed inside, or lies on a git branch not merged here");
        return new LimbeckException(
                ErrorId.MISSING_PARENT,
                "revision '" + revision.id() + "' needs '" + name + "', which no script has",
                facts,
                "find the lost script with: git log --all --oneline -S " + name
                        + "\nor write it back, if the database ran it: limbeck restore " + name
                        + (nearest.isEmpty() ? "" : "\nor write '" + nearest + "' if that was meant"));
    }

    LimbeckException ring(List<Integer> nodes, boolean dependency) {
        List<String> names =
                nodes.stream().map(node -> revisions.get(node).id()).toList();
        List<String> facts = new ArrayList<>();
        facts.add(draw(names));
        for (int node : nodes.subList(0, Math.min(nodes.size(), LONGEST_RING))) {
            if (!revisions.get(node).source().isEmpty()) {
                facts.add("'" + revisions.get(node).id() + "' is in "
                        + revisions.get(node).source());
            }
        }
        boolean self = nodes.size() == 1;
        String message = self
                ? "revision '" + names.get(0) + "' names itself as " + (dependency ? "dependency" : "parent")
                : nodes.size() + " revisions " + (dependency ? "need each other" : "are each other's parents")
                        + " in a ring";
        return new LimbeckException(
                dependency ? ErrorId.DEPENDENCY_CYCLE : ErrorId.REVISION_CYCLE,
                message,
                facts,
                "change one " + (dependency ? "'depends on'" : "'down'")
                        + " of these scripts so that the ring is open");
    }

    /** {@code a -> b -> a}, each naming the next; the middle of a long ring is left out. */
    private static String draw(List<String> names) {
        List<String> shown = new ArrayList<>(names);
        if (names.size() > LONGEST_RING) {
            shown = new ArrayList<>(names.subList(0, LONGEST_RING / 2));
            shown.add("... " + (names.size() - LONGEST_RING) + " more ...");
            shown.addAll(names.subList(names.size() - LONGEST_RING / 2, names.size()));
        }
        shown.add(names.get(0));
        return String.join(" -> ", shown);
    }

    private static String origin(Revision revision) {
        String message = revision.message().isEmpty() ? "" : ", '" + revision.message() + "'";
        return (revision.source().isEmpty() ? "(source not known)" : revision.source()) + message;
    }
}
