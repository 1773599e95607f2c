// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.function.Consumer;

/** The shapes of nodes: a disc, a diamond for a merge, hollow while pending; a dot in a branch point; a ring at what is current. */
final class SvgNodes {
    private SvgNodes() {}

    static void draw(HistoryPicture picture, int position, int x, int y, int column, Consumer<String> lines) {
        PictureNode node = picture.node(position);
        String colour = Integer.toString(SvgStyle.colour(column));
        if (node.is(Trait.CURRENT)) {
            lines.accept(circle("ring s" + colour, x, y, 9));
        }
        shape(node.is(Trait.MERGE_POINT), picture.isPending(position), colour, x, y, lines);
        if (node.is(Trait.BRANCH_POINT)) {
            lines.accept(circle(picture.isPending(position) ? "f" + colour : "hole", x, y, 2));
        }
    }

    /** @param colour the number of a lane's colour; empty = the colour of the legend */
    static void shape(boolean diamond, boolean hollow, String colour, int x, int y, Consumer<String> lines) {
        String style = "node s" + colour + (hollow ? " hole" : " f" + colour);
        lines.accept(
                diamond
                        ? "<path class=\"" + style + "\" d=\"M" + x + " " + (y - 6) + "l6 6-6 6-6-6z\"/>"
                        : circle(style, x, y, 5));
    }

    static String circle(String style, int x, int y, int radius) {
        return "<circle class=\"" + style + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + "\"/>";
    }
}
