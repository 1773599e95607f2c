// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order of a plan, newest first: each revision before everything it needs. Several walkers go down the graph, one
 * moves at a time and stays on its branch as long as it can; at a revision that another walker must pass first, the turn
 * goes to the first such walker. This is the order in which Alembic runs revisions, found here without recomputing
 * ancestors.
 */
final class TopologicalOrder {
    private final GraphIndex index;
    private final int[][] before;
    private final BitSet todo;
    private final int[] output;
    private int emitted;
    /** For each node the number of nodes to emit before it. */
    private final int[] blockers;
    /** For each node the walker that stands on it, or -1. */
    private final int[] walkerAt;

    private final Walkers walkers = new Walkers();
    private final FirstWalkerAbove firstAbove;

    private TopologicalOrder(RevisionGraph graph, BitSet todo) {
        this.index = graph.index;
        this.before = graph.before;
        this.todo = (BitSet) todo.clone();
        this.output = new int[todo.cardinality()];
        this.blockers = new int[graph.size()];
        this.walkerAt = new int[graph.size()];
        Arrays.fill(walkerAt, -1);
        for (int node = todo.nextSetBit(0); node >= 0; node = todo.nextSetBit(node + 1)) {
            for (int lower : index.needs[node]) {
                blockers[lower]++;
            }
        }
        this.firstAbove = new FirstWalkerAbove(index.dependants, this.todo, blockers, walkerAt, walkers);
    }

    /**
     * Sorts nodes.
     *
     * @param todo the nodes to sort
     * @param starts where walkers begin, in load order; those outside of {@code todo} are of no use
     */
    static int[] newestFirst(RevisionGraph graph, BitSet todo, BitSet starts) {
        TopologicalOrder order = new TopologicalOrder(graph, todo);
        starts.stream().filter(todo::get).forEach(order::startAt);
        todo.stream().filter(order::isTopWithoutWalker).forEach(order::startAt);
        order.run();
        return order.output;
    }

    private boolean isTopWithoutWalker(int node) {
        return blockers[node] == 0 && walkerAt[node] < 0;
    }

    private void startAt(int node) {
        walkerAt[node] = walkers.add(node);
    }

    private void run() {
        int walker = walkers.first();
        while (walker >= 0) {
            int node = walkers.node(walker);
            if (blockers[node] > 0) {
                walker = firstAbove.find(node);
            } else {
                emit(node);
                walker = descend(walker, node);
            }
        }
    }

    private void emit(int node) {
        output[emitted++] = node;
        todo.clear(node);
        walkerAt[node] = -1;
        for (int lower : index.needs[node]) {
            blockers[lower]--;
        }
    }

    /** Moves the walker on, starts one for each further branch below, and answers whose turn it is. */
    private int descend(int walker, int node) {
        boolean moved = false;
        for (int lower : before[node]) {
            if (todo.get(lower) && walkerAt[lower] < 0) {
                if (moved) {
                    walkerAt[lower] = walkers.add(lower);
                } else {
                    walkers.move(walker, lower);
                    walkerAt[lower] = walker;
                    moved = true;
                }
            }
        }
        return moved ? walker : walkers.remove(walker);
    }
}
