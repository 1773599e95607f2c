// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds the leftmost walker that stands above a node. Walkers only go down and new ones start at the right, so the answer
 * for a node can only move to the right: what was found stays right until that walker moves, and the nodes above wait in a
 * queue by their last answer, so that a base under 100,000 branches is not searched anew for each of them.
 */
final class FirstWalkerAbove {
    private static final int NOBODY = Integer.MAX_VALUE;

    private final int[][] above;
    private final BitSet todo;
    private final int[] blockers;
    private final int[] walkerAt;
    private final Walkers walkers;
    private final int[] found;
    private final int[] foundMoves;
    /** For each node asked about: the nodes right above it, each behind the walker last found there. */
    private final Map<Integer, PriorityQueue<Long>> queues = new HashMap<>();

    private int[] stack = new int[64];
    private int depth;

    FirstWalkerAbove(int[][] above, BitSet todo, int[] blockers, int[] walkerAt, Walkers walkers) {
        this.above = above;
        this.todo = todo;
        this.blockers = blockers;
        this.walkerAt = walkerAt;
        this.walkers = walkers;
        this.found = new int[above.length];
        this.foundMoves = new int[above.length];
        Arrays.fill(found, NOBODY);
    }

    /** The leftmost walker above a node that is blocked; there is always one. */
    int find(int node) {
        if (!isKnown(node)) {
            push(node);
            while (depth > 0) {
                visit(stack[depth - 1]);
            }
        }
        return found[node];
    }

    /** Looks at the nodes right above, the likeliest first; stops at one whose own answer must be found before. */
    private void visit(int node) {
        PriorityQueue<Long> queue = queues.computeIfAbsent(node, this::queueOf);
        while (true) {
            long entry = queue.element();
            int upper = (int) entry;
            if (!todo.get(upper)) {
                queue.remove();
            } else if (blockers[upper] > 0 && !isKnown(upper)) {
                push(upper);
                return;
            } else {
                int walker = at(upper);
                if (walker == entry >> Integer.SIZE) {
                    found[node] = walker;
                    foundMoves[node] = walkers.moves(walker);
                    depth--;
                    return;
                }
                queue.remove();
                queue.add(entry(walker, upper));
            }
        }
    }

    /** The leftmost walker on the node or above it, whose own answer is known. */
    private int at(int node) {
        int walker = blockers[node] > 0 ? found[node] : NOBODY;
        return walkerAt[node] >= 0 ? Math.min(walker, walkerAt[node]) : walker;
    }

    private PriorityQueue<Long> queueOf(int node) {
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int upper : above[node]) {
            if (todo.get(upper)) {
                queue.add(entry(0, upper));
            }
        }
        return queue;
    }

    private static long entry(int walker, int node) {
        return (long) walker << Integer.SIZE | node;
    }

    private boolean isKnown(int node) {
        return found[node] != NOBODY && foundMoves[node] == walkers.moves(found[node]);
    }

    private void push(int node) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = node;
    }
}
