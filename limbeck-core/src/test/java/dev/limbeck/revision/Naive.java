// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The meaning of a history written down as plainly as can be, without regard to time: what the fast code is held to. */
final class Naive {
    private final RevisionGraph graph;

    Naive(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Parents and all dependencies as declared. */
    Set<String> needs(String id) {
        Set<String> result = new HashSet<>(graph.get(id).down());
        result.addAll(graph.get(id).dependsOn());
        return result;
    }

    /** The ids with all that they need, directly or not. */
    Set<String> closure(List<String> ids) {
        Set<String> result = new TreeSet<>(ids);
        boolean grown = true;
        while (grown) {
            Set<String> more = new HashSet<>();
            result.forEach(id -> more.addAll(needs(id)));
            grown = result.addAll(more);
        }
        return result;
    }

    /** The version rows for what is in force: what nothing else in force needs. */
    Set<String> rows(Set<String> inForce) {
        Set<String> result = new TreeSet<>(inForce);
        inForce.forEach(id -> result.removeAll(needs(id)));
        return result;
    }

    /** What stays in force after a downgrade to this revision: all but its children and what needs one of those. */
    Set<String> after(Set<String> inForce, String target) {
        Set<String> gone = new HashSet<>();
        for (String id : inForce) {
            boolean falls = closure(List.of(id)).stream()
                    .anyMatch(lower -> graph.get(lower).down().contains(target));
            if (falls) {
                gone.add(id);
            }
        }
        Set<String> result = new TreeSet<>(inForce);
        result.removeAll(gone);
        return result;
    }

    /** All ways to go from nothing to everything by running one revision at a time whose needs are in force. */
    List<List<String>> orders() {
        List<List<String>> found = new ArrayList<>();
        extend(new ArrayList<>(), found);
        return found;
    }

    private void extend(List<String> begun, List<List<String>> found) {
        if (begun.size() == graph.size()) {
            found.add(List.copyOf(begun));
            return;
        }
        for (Revision revision : graph.revisions()) {
            if (!begun.contains(revision.id()) && begun.containsAll(needs(revision.id()))) {
                begun.add(revision.id());
                extend(begun, found);
                begun.remove(begun.size() - 1);
            }
        }
    }
}
