// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops dependencies that an ancestor has already: what remains beside the parents decides the order of a plan. For each
 * revision that several others depend on, one walk down the descendants of those finds the redundant ones; the walk stops
 * at the last of them in topological order, so it stays short where dependants lie close together.
 */
final class DependencyReduction {
    private final GraphIndex index;
    private final int[] rank;

    private DependencyReduction(GraphIndex index) {
        this.index = index;
        this.rank = new int[index.size()];
        int[] order = GraphIndex.sort(index.parents, index.children);
        for (int position = 0; position < order.length; position++) {
            rank[order[position]] = position;
        }
    }

    /** For each node its parents, then its dependencies without the redundant ones. */
    static int[][] reduce(GraphIndex index, int[][] dependencies) {
        Map<Integer, List<Integer>> dependants = new LinkedHashMap<>();
        for (int node = 0; node < dependencies.length; node++) {
            for (int target : dependencies[node]) {
                dependants.computeIfAbsent(target, key -> new ArrayList<>(1)).add(node);
            }
        }
        if (dependants.isEmpty()) {
            return index.parents;
        }
        DependencyReduction reduction = new DependencyReduction(index);
        int[][] kept = dependencies.clone();
        dependants.forEach((target, nodes) -> {
            if (nodes.size() > 1) {
                for (int redundant : reduction.belowAnother(nodes)) {
                    kept[redundant] = Arrays.stream(kept[redundant])
                            .filter(dependency -> dependency != target)
                            .toArray();
                }
            }
        });
        int[][] result = new int[kept.length][];
        for (int node = 0; node < kept.length; node++) {
            result[node] = GraphIndex.union(index.parents[node], kept[node]);
        }
        return result;
    }

    /** Those of the nodes that descend, by parents, from another of them. */
    private List<Integer> belowAnother(List<Integer> nodes) {
        int last = nodes.stream().mapToInt(node -> rank[node]).max().orElseThrow();
        BitSet below = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>(nodes);
        while (!queue.isEmpty()) {
            for (int child : index.children[queue.poll()]) {
                if (rank[child] <= last && !below.get(child)) {
                    below.set(child);
                    queue.add(child);
                }
            }
        }
        return nodes.stream().filter(below::get).toList();
    }
}
