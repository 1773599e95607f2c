// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the lines of a drawing in characters, as an eye would: down; sideways from below a node, or where a line ends. Knows
 * nothing of how they were laid out.
 */
final class DrawnLines {
    private static final String JOINTS = " ╵╷│╶╰╭├╴╯╮┤─┴┬┼";
    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int RIGHT = 4;
    private static final int LEFT = 8;

    private final List<String> rows;

    DrawnLines(List<String> rows) {
        this.rows = rows;
    }

    /** The rows of the nodes that one reaches from the node of a row by going down and sideways only. */
    Set<Integer> reachedFrom(int row) {
        Set<Integer> reached = new TreeSet<>();
        Set<List<Integer>> seen = new HashSet<>();
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {row + 1, column(row), UP});
        while (!open.isEmpty()) {
            int[] place = open.pop();
            if (seen.add(Arrays.stream(place).boxed().toList())) {
                follow(place, open, reached);
            }
        }
        return reached;
    }

    /** The column of a row's node; -1 if the row has none. */
    int column(int row) {
        return rows.get(row).indexOf('●');
    }

    /** @param place row, column, and the side from which it is entered */
    private void follow(int[] place, Deque<int[]> open, Set<Integer> reached) {
        char c = at(place[0], place[1]);
        int from = place[2];
        if (c == '●') {
            if (from != UP) {
                throw new AssertionError("a line runs into the side of a node");
            }
            reached.add(place[0]);
            return;
        }
        int sides = sides(c);
        boolean passesBelow = (sides & (LEFT | RIGHT)) == 0 && from != UP;
        if (passesBelow) {
            sides = LEFT | RIGHT;
        }
        if ((sides & from) == 0) {
            return;
        }
        if ((sides & DOWN) != 0) {
            open.add(new int[] {place[0] + 1, place[1], UP});
        }
        boolean turns = from != UP || (sides & DOWN) == 0 || place[1] == columnOfNodeAbove(place[0]);
        if (turns && (sides & RIGHT) != 0 && from != RIGHT) {
            open.add(new int[] {place[0], place[1] + 1, LEFT});
        }
        if (turns && (sides & LEFT) != 0 && from != LEFT) {
            open.add(new int[] {place[0], place[1] - 1, RIGHT});
        }
    }

    private int columnOfNodeAbove(int row) {
        int above = row;
        while (column(above) < 0) {
            above--;
        }
        return column(above);
    }

    private char at(int row, int column) {
        boolean inside =
                row < rows.size() && column >= 0 && column < rows.get(row).length();
        return inside ? rows.get(row).charAt(column) : ' ';
    }

    private static int sides(char c) {
        return switch (c) {
            case '┊' -> UP | DOWN;
            case '┄' -> LEFT | RIGHT;
            default -> Math.max(0, JOINTS.indexOf(c));
        };
    }
}
