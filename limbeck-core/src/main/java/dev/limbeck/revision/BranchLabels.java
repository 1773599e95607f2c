// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Inheritance of branch labels, as in Alembic: a label holds for all descendants of the revision that declares it; and, as
 * long as nothing has forked or merged above it, for its ancestors down to the branch or merge point before it. Revisions
 * with equal labels share one set.
 */
final class BranchLabels {
    private BranchLabels() {}

    /** The labels of each node, sorted. */
    static List<Set<String>> inherit(List<Revision> revisions, GraphIndex index) {
        int[] order = GraphIndex.sort(index.parents, index.children);
        List<Set<String>> labels = new ArrayList<>(revisions.size());
        for (Revision revision : revisions) {
            labels.add(revision.labels().isEmpty() ? Set.of() : new TreeSet<>(revision.labels()));
        }
        BitSet open = new BitSet(revisions.size());
        for (int position = order.length - 1; position >= 0; position--) {
            int node = order[position];
            int[] children = index.children[node];
            if (isPlain(node, index) && (children.length == 0 || open.get(children[0]))) {
                open.set(node);
                for (int child : children) {
                    add(labels, node, labels.get(child));
                }
            }
        }
        for (int node : order) {
            for (int parent : index.parents[node]) {
                add(labels, node, labels.get(parent));
            }
        }
        return labels;
    }

    /** Neither a branch point (dependants count) nor a merge. */
    private static boolean isPlain(int node, GraphIndex index) {
        return index.dependants[node].length <= 1 && index.parents[node].length <= 1;
    }

    private static void add(List<Set<String>> labels, int node, Set<String> more) {
        Set<String> own = labels.get(node);
        if (own.isEmpty()) {
            labels.set(node, more);
        } else if (own != more && !own.containsAll(more)) {
            Set<String> both = new TreeSet<>(own);
            both.addAll(more);
            labels.set(node, both);
        }
    }
}
