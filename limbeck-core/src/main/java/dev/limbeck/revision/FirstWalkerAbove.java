// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the leftmost walker that stands above a node. Walkers only go down and new ones start at the right, so what was
 * found for a node stays right until the walker found moves; until then it is remembered.
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
    private final int[] cursor;
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
        this.cursor = new int[above.length];
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

    /** Goes on with the nodes right above; stops at one that must be found first. */
    private void visit(int node) {
        int[] uppers = above[node];
        while (cursor[node] < uppers.length) {
            int upper = uppers[cursor[node]];
            if (todo.get(upper)) {
                if (blockers[upper] > 0 && !isKnown(upper)) {
                    push(upper);
                    return;
                }
                int candidate = blockers[upper] > 0 ? found[upper] : NOBODY;
                if (walkerAt[upper] >= 0) {
                    candidate = Math.min(candidate, walkerAt[upper]);
                }
                found[node] = Math.min(found[node], candidate);
            }
            cursor[node]++;
        }
        foundMoves[node] = found[node] == NOBODY ? 0 : walkers.moves(found[node]);
        depth--;
    }

    private boolean isKnown(int node) {
        return found[node] != NOBODY && foundMoves[node] == walkers.moves(found[node]);
    }

    private void push(int node) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = node;
        cursor[node] = 0;
        found[node] = NOBODY;
    }
}
