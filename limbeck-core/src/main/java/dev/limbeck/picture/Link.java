// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.List;

/**
 * The lines that meet at one node, above or below it.
 *
 * @param node its position
 * @param column where the node is
 * @param below whether the lines go down from the node; else they come in from above
 * @param dotted whether they are dependencies
 * @param staysOn whether a line goes on straight down below the node, beside these
 * @param strands the lines, at least one
 */
record Link(int node, int column, boolean below, boolean dotted, boolean staysOn, List<Strand> strands) {
    Link {
        strands = List.copyOf(strands);
    }

    /**
     * One line.
     *
     * @param column the lane in which it runs
     * @param target the position of the node to which the lane leads
     * @param course what becomes of the lane here
     */
    record Strand(int column, int target, Course course) {}

    /** What becomes of a lane where a line meets it. */
    enum Course {
        /** It begins. */
        BEGINS,
        /** It is there already and goes on. */
        GOES_ON,
        /** It ends at the node's column. */
        ENDS
    }

    /** Nothing leads to the side. */
    boolean isStraight() {
        return strands.stream().allMatch(strand -> strand.column() == column);
    }
}
