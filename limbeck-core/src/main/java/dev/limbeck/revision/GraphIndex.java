// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The edges of the graph over node numbers (the load order), and the walks over them. All walks are iterative and touch
 * each edge once.
 */
final class GraphIndex {
    private static final int[] NONE = {};

    /** Parents by {@code down}, without repetition. */
    final int[][] parents;
    /** Revisions that name the node as parent. */
    final int[][] children;
    /** Parents and all dependencies. */
    final int[][] needs;
    /** Revisions that need the node. */
    final int[][] dependants;

    GraphIndex(int[][] parents, int[][] dependencies) {
        this.parents = parents;
        this.children = reverse(parents);
        this.needs = new int[parents.length][];
        boolean dependent = false;
        for (int node = 0; node < parents.length; node++) {
            needs[node] = union(parents[node], dependencies[node]);
            dependent |= needs[node] != parents[node];
        }
        this.dependants = dependent ? reverse(needs) : children;
    }

    int size() {
        return parents.length;
    }

    /** The nodes from which the given ones can be reached downwards along {@code edges}, the starts included. */
    static BitSet closure(int[][] edges, Collection<Integer> starts) {
        BitSet seen = new BitSet(edges.length);
        int[] stack = new int[Math.max(16, starts.size())];
        int depth = 0;
        for (int start : starts) {
            if (!seen.get(start)) {
                seen.set(start);
                stack[depth++] = start;
            }
        }
        while (depth > 0) {
            for (int next : edges[stack[--depth]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    if (depth == stack.length) {
                        stack = Arrays.copyOf(stack, depth * 2);
                    }
                    stack[depth++] = next;
                }
            }
        }
        return seen;
    }

    /** The starts and everything that must be in force below them. */
    BitSet required(Collection<Integer> starts) {
        return closure(needs, starts);
    }

    /** The starts and everything that cannot stand without them. */
    BitSet supported(Collection<Integer> starts) {
        return closure(dependants, starts);
    }

    /** The starts with their ancestors and descendants by parents only. */
    BitSet lineage(Collection<Integer> starts) {
        BitSet result = closure(parents, starts);
        result.or(closure(children, starts));
        return result;
    }

    /** The starts with their ancestors and descendants, dependencies included. */
    BitSet wideLineage(Collection<Integer> starts) {
        BitSet result = required(starts);
        result.or(supported(starts));
        return result;
    }

    /** What the starts need, without a start that no other start needs. */
    BitSet strictlyRequired(Collection<Integer> starts) {
        BitSet below = new BitSet(size());
        for (int start : starts) {
            for (int need : needs[start]) {
                below.set(need);
            }
        }
        return required(list(below));
    }

    /** Nodes with edges first, as far as there is no cycle: each node comes after those that {@code edges} names. */
    static int[] sort(int[][] edges, int[][] reversed) {
        int[] waiting = new int[edges.length];
        int[] order = new int[edges.length];
        int filled = 0;
        for (int node = 0; node < edges.length; node++) {
            waiting[node] = edges[node].length;
            if (waiting[node] == 0) {
                order[filled++] = node;
            }
        }
        for (int position = 0; position < filled; position++) {
            for (int next : reversed[order[position]]) {
                if (--waiting[next] == 0) {
                    order[filled++] = next;
                }
            }
        }
        return Arrays.copyOf(order, filled);
    }

    static List<Integer> list(BitSet nodes) {
        return nodes.stream().boxed().toList();
    }

    static BitSet bits(Collection<Integer> nodes) {
        BitSet result = new BitSet();
        nodes.forEach(result::set);
        return result;
    }

    /** Both in order without repetition; {@code first} itself if nothing is added. */
    static int[] union(int[] first, int[] second) {
        if (second.length == 0) {
            return first;
        }
        return java.util.stream.IntStream.concat(Arrays.stream(first), Arrays.stream(second))
                .distinct()
                .toArray();
    }

    private static int[][] reverse(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] result = new int[edges.length][];
        for (int node = 0; node < edges.length; node++) {
            result[node] = counts[node] == 0 ? NONE : new int[counts[node]];
            counts[node] = 0;
        }
        for (int node = 0; node < edges.length; node++) {
            for (int target : edges[node]) {
                result[target][counts[target]++] = node;
            }
        }
        return result;
    }
}
