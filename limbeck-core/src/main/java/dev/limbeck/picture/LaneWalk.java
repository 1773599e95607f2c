// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.Link.Course;
import dev.limbeck.picture.Link.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides where lines run. Each lane leads to one node: all children of a node share one lane to it, and all that depend on it
 * share another. So whoever follows a line down arrives at one place, lanes never pass through a foreign node, and there are no
 * more of them than open ends. A lane that ended is used again.
 */
final class LaneWalk {
    private static final int NONE = -1;

    private final HistoryPicture picture;
    private final LaneDrawing drawing;
    private final Lanes lanes = new Lanes();
    /** For each node the lane of its children. */
    private final int[] parentLane;
    /** For each node the lane of those that depend on it. */
    private final int[] needLane;

    private LaneWalk(HistoryPicture picture, LaneDrawing drawing) {
        this.picture = picture;
        this.drawing = drawing;
        this.parentLane = new int[picture.size()];
        this.needLane = new int[picture.size()];
        Arrays.fill(parentLane, NONE);
        Arrays.fill(needLane, NONE);
    }

    /** Tells the whole picture; answers the number of columns that it needs. */
    static int walk(HistoryPicture picture, LaneDrawing drawing) {
        LaneWalk walk = new LaneWalk(picture, drawing);
        for (int node = 0; node < picture.size(); node++) {
            walk.visit(node);
        }
        return walk.lanes.widest();
    }

    private void visit(int node) {
        boolean hasChild = parentLane[node] != NONE;
        boolean isNeeded = needLane[node] != NONE;
        int column = hasChild ? parentLane[node] : isNeeded ? needLane[node] : lanes.leftmostFree();
        if (hasChild && isNeeded) {
            lanes.release(needLane[node]);
            Strand strand = new Strand(needLane[node], node, Course.ENDS);
            drawing.link(new Link(node, column, false, true, true, List.of(strand)), lanes);
        }
        lanes.take(column, false);
        drawing.node(node, column, !hasChild && !isNeeded, lanes);
        leave(node, column);
    }

    private void leave(int node, int column) {
        int[] parents = picture.parents(node);
        int[] needs = picture.needs(node);
        boolean staysOn = parents.length > 0;
        if (!staysOn) {
            lanes.release(column);
        }
        if (needs.length > 0) {
            List<Strand> strands = strands(column, needs, needLane, true);
            drawing.link(new Link(node, column, true, true, staysOn, strands), lanes);
        }
        if (staysOn) {
            lanes.release(column);
            drawing.link(
                    new Link(node, column, true, false, false, strands(column, parents, parentLane, false)), lanes);
        }
    }

    /** Where one line would go right to a lane that is there already, that lane comes left instead, so that lanes stay left. */
    private List<Strand> strands(int column, int[] targets, int[] laneTo, boolean dotted) {
        List<Strand> strands = new ArrayList<>(targets.length);
        for (int target : targets) {
            int lane = laneTo[target];
            if (lane == NONE) {
                laneTo[target] = lanes.nearestFree(column);
                lanes.take(laneTo[target], dotted);
                strands.add(new Strand(laneTo[target], target, Course.BEGINS));
            } else if (targets.length == 1 && column < lane && !lanes.isTaken(column)) {
                lanes.release(lane);
                laneTo[target] = column;
                lanes.take(column, dotted);
                strands.add(new Strand(lane, target, Course.ENDS));
            } else {
                strands.add(new Strand(lane, target, Course.GOES_ON));
            }
        }
        return strands;
    }
}
