// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.BitSet;

/** The columns in which lines run down at one height of the picture. */
final class Lanes {
    private final BitSet taken = new BitSet();
    private final BitSet dotted = new BitSet();
    private int widest;

    boolean isTaken(int column) {
        return taken.get(column);
    }

    boolean isDotted(int column) {
        return dotted.get(column);
    }

    /** The number of columns in use here, gaps included. */
    int width() {
        return taken.length();
    }

    /** The number of columns in use anywhere so far. */
    int widest() {
        return widest;
    }

    void take(int column, boolean isDotted) {
        taken.set(column);
        dotted.set(column, isDotted);
        widest = Math.max(widest, column + 1);
    }

    void release(int column) {
        taken.clear(column);
        dotted.clear(column);
    }

    int leftmostFree() {
        return taken.nextClearBit(0);
    }

    /** The column itself or the free one nearest to it; a new one at the right only when there is no gap. */
    int nearestFree(int column) {
        if (!taken.get(column)) {
            return column;
        }
        int left = taken.previousClearBit(column);
        int right = taken.nextClearBit(column);
        boolean wouldWiden = right >= taken.length();
        return left >= 0 && (wouldWiden || column - left <= right - column) ? left : right;
    }
}
