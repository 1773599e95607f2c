// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Finds one ring among the nodes that a topological sort could not place. */
final class Rings {
    private Rings() {}

    /**
     * The nodes of one ring, each followed by the one that it names; the last names the first. Every node left over by the
     * sort names another one left over, so a walk among them must meet itself.
     */
    static List<Integer> find(int[][] edges, int[] placed) {
        BitSet done = new BitSet(edges.length);
        Arrays.stream(placed).forEach(done::set);
        int[] seenAt = new int[edges.length];
        List<Integer> path = new ArrayList<>();
        int node = done.nextClearBit(0);
        while (seenAt[node] == 0) {
            path.add(node);
            seenAt[node] = path.size();
            node = Arrays.stream(edges[node])
                    .filter(next -> !done.get(next))
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(seenAt[node] - 1, path.size());
    }
}
