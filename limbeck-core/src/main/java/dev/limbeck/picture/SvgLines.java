// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.Link.Course;
import dev.limbeck.picture.Link.Strand;
import java.util.ArrayList;
import java.util.List;

/** Collects where the nodes and lines of a drawing are; heights are rows, one for each node. */
final class SvgLines implements LaneDrawing {
    /** Between the columns of lanes, and between the rows of nodes, in units of the drawing. */
    static final int LANE = 18;

    static final int ROW = 28;

    private static final int LEFT = 26;
    private static final int TOP = 30;

    private final int[] columns;
    /** For each node the line that runs in the lane of its children, and in that of those that depend on it. */
    private final int[] runningParents;

    private final int[] runningNeeds;
    private final List<Line> lines = new ArrayList<>();

    SvgLines(int nodes) {
        this.columns = new int[nodes];
        this.runningParents = new int[nodes];
        this.runningNeeds = new int[nodes];
    }

    /**
     * One line.
     *
     * @param from the upper node
     * @param lane in which it runs
     * @param to the node to which the lane leads
     * @param end the row from which it leaves its lane for another that leads there; -1 = it stays in it
     * @param endLane that other lane
     * @param joins whether it ends where it meets the lane, which is drawn already
     */
    record Line(int from, int lane, int to, int end, int endLane, boolean joins, boolean dotted) {
        Line(Link link, int lane, Strand strand) {
            this(link.node(), lane, strand.target(), -1, -1, strand.course() == Course.GOES_ON, link.dotted());
        }

        Line endingAt(int row, int other) {
            return new Line(from, lane, to, row, other, joins, dotted);
        }

        boolean isMoved() {
            return end >= 0;
        }
    }

    @Override
    public void link(Link link, Lanes lanes) {
        if (!link.below()) {
            return;
        }
        int[] running = link.dotted() ? runningNeeds : runningParents;
        for (Strand strand : link.strands()) {
            boolean ends = strand.course() == Course.ENDS;
            if (ends) {
                int moved = running[strand.target()];
                lines.set(moved, lines.get(moved).endingAt(link.node(), link.column()));
            }
            if (strand.course() != Course.GOES_ON) {
                running[strand.target()] = lines.size();
            }
            lines.add(new Line(link, ends ? link.column() : strand.column(), strand));
        }
    }

    @Override
    public void node(int node, int column, boolean isTip, Lanes lanes) {
        columns[node] = column;
    }

    List<Line> lines() {
        return lines;
    }

    int column(int node) {
        return columns[node];
    }

    static int x(int column) {
        return LEFT + column * LANE;
    }

    static int y(int row) {
        return TOP + row * ROW;
    }

    /**
     * The way of a line: it changes lanes only between two rows, so that it passes no node but its ends. A lane leads straight to
     * its node, or beside it to the row before.
     */
    String path(Line line) {
        int from = columns[line.from()];
        int last = line.isMoved() ? line.endLane() : columns[line.to()];
        StringBuilder path = new StringBuilder("M" + x(from) + " " + y(line.from()));
        if (line.to() == line.from() + 1) {
            return sideways(path, from, last, line.from()).toString();
        }
        sideways(path, from, line.lane(), line.from());
        if (!line.joins()) {
            boolean beside = line.lane() != last;
            int beforeLast = line.isMoved() ? line.end() : line.to() - 1;
            int end = beside ? beforeLast : line.to();
            if (end > line.from() + 1) {
                path.append('V').append(y(end));
            }
            if (beside) {
                sideways(path, line.lane(), last, end);
            }
        }
        return path.toString();
    }

    private static StringBuilder sideways(StringBuilder path, int from, int to, int row) {
        if (from == to) {
            return path.append('V').append(y(row + 1));
        }
        int middle = y(row) + ROW / 2;
        path.append('C').append(x(from)).append(' ').append(middle);
        path.append(' ').append(x(to)).append(' ').append(middle);
        return path.append(' ').append(x(to)).append(' ').append(y(row + 1));
    }
}
