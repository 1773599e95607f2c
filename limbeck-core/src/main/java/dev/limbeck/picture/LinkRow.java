// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.Link.Course;
import dev.limbeck.picture.Link.Strand;

/** The characters of a row in which lines go sideways between one node's column and other lanes. */
final class LinkRow {
    private final Link link;
    private final Lanes lanes;
    private final Strand[] strandAt;
    private final int[] colours;
    private final int first;
    private final int last;

    LinkRow(Link link, Lanes lanes) {
        this.link = link;
        this.lanes = lanes;
        int rightmost = link.column();
        int leftmost = link.column();
        for (Strand strand : link.strands()) {
            rightmost = Math.max(rightmost, strand.column());
            leftmost = Math.min(leftmost, strand.column());
        }
        this.first = leftmost;
        this.last = rightmost;
        this.strandAt = new Strand[Math.max(rightmost + 1, lanes.width())];
        link.strands().forEach(strand -> strandAt[strand.column()] = strand);
        this.colours = colours();
    }

    /** A piece of a line has the colour of the next lane away from the node. */
    private int[] colours() {
        int[] result = new int[strandAt.length];
        int next = last;
        for (int lane = last; lane >= link.column(); lane--) {
            result[lane] = next;
            next = strandAt[lane] != null ? lane : next;
        }
        next = first;
        for (int lane = first; lane < link.column(); lane++) {
            next = strandAt[lane] != null ? lane : next;
            result[lane] = next;
        }
        return result;
    }

    int width() {
        return strandAt.length;
    }

    char at(int lane, Strokes strokes) {
        Strand strand = strandAt[lane];
        boolean isNode = lane == link.column();
        if (!isNode && strand == null) {
            boolean crossed = lane > first && lane < last;
            char free = crossed ? strokes.horizontal(link.dotted()) : ' ';
            return lanes.isTaken(lane) ? strokes.vertical(lanes.isDotted(lane)) : free;
        }
        int sides = lane > first && lane <= last ? Strokes.LEFT : 0;
        sides += lane >= first && lane < last ? Strokes.RIGHT : 0;
        sides += isNode || strand == null || strand.course() != Course.BEGINS ? Strokes.UP : 0;
        sides += lanes.isTaken(lane) ? Strokes.DOWN : 0;
        return strokes.joint(sides);
    }

    int colour(int lane) {
        boolean isFree = lane != link.column() && strandAt[lane] == null && !lanes.isTaken(lane);
        return isFree ? colourAfter(lane) : lane;
    }

    char after(int lane, Strokes strokes) {
        return lane >= first && lane < last ? strokes.horizontal(link.dotted()) : ' ';
    }

    int colourAfter(int lane) {
        return lane >= first && lane < last ? colours[lane] : lane;
    }
}
