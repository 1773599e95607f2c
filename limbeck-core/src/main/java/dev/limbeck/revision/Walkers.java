// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.Arrays;

/** A list of walkers in the order of their start. Numbers are never used again, so a lower number stands further left. */
final class Walkers {
    private int[] nodes = new int[16];
    private int[] left = new int[16];
    private int[] right = new int[16];
    private int[] moves = new int[16];
    private int size;
    private int first = -1;
    private int last = -1;

    /** Starts a walker at the right end. */
    int add(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            moves = Arrays.copyOf(moves, size * 2);
        }
        nodes[size] = node;
        left[size] = last;
        right[size] = -1;
        if (last >= 0) {
            right[last] = size;
        } else {
            first = size;
        }
        last = size;
        return size++;
    }

    void move(int walker, int node) {
        nodes[walker] = node;
        moves[walker]++;
    }

    /** Takes the walker out; answers its left neighbour, or the first of the rest, or -1 if none is left. */
    int remove(int walker) {
        moves[walker]++;
        if (left[walker] >= 0) {
            right[left[walker]] = right[walker];
        } else {
            first = right[walker];
        }
        if (right[walker] >= 0) {
            left[right[walker]] = left[walker];
        } else {
            last = left[walker];
        }
        return left[walker] >= 0 ? left[walker] : first;
    }

    /** The first walker, -1 if there is none. */
    int first() {
        return first;
    }

    int node(int walker) {
        return nodes[walker];
    }

    /** How often the walker has moved: equal numbers mean that it stands where it stood. */
    int moves(int walker) {
        return moves[walker];
    }
}
