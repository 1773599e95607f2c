// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

/** Is told of a picture from its top to its bottom. */
interface LaneDrawing {
    /**
     * Lines that meet at a node.
     *
     * @param lanes as they are below these lines
     */
    void link(Link link, Lanes lanes);

    /**
     * A node.
     *
     * @param isTip whether no line comes in from above
     * @param lanes with the node's own column taken
     */
    void node(int node, int column, boolean isTip, Lanes lanes);
}
