// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** What version rows bring into force, dependencies included. */
final class InForce {
    private final RevisionGraph graph;

    InForce(RevisionGraph graph) {
        this.graph = graph;
    }

    /** The newest revision in force of each branch, in load order: no child of it is in force. */
    List<Integer> tips(Collection<Integer> rows) {
        BitSet inForce = graph.index.required(rows);
        List<Integer> tips = new ArrayList<>();
        for (int node = inForce.nextSetBit(0); node >= 0; node = inForce.nextSetBit(node + 1)) {
            boolean covered = false;
            for (int child : graph.index.children[node]) {
                covered |= inForce.get(child);
            }
            if (!covered) {
                tips.add(node);
            }
        }
        return tips;
    }
}
