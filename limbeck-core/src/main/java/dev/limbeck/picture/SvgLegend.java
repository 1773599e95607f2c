// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.function.Consumer;

/** One row below the drawing that explains the shapes that are in it. */
final class SvgLegend {
    private static final int SYMBOL = 14;
    private static final double WORD_CELL = 7.3;
    private static final int GAP = 24;

    private final HistoryPicture picture;
    private final int y;
    private final Consumer<String> lines;
    private int x = SvgLines.x(0);

    SvgLegend(HistoryPicture picture, int y, Consumer<String> lines) {
        this.picture = picture;
        this.y = y;
        this.lines = lines;
    }

    void write() {
        SvgNodes.shape(false, false, "", x, y, lines);
        word(picture.databaseAsked() ? "in the database" : "revision");
        if (picture.databaseAsked()) {
            SvgNodes.shape(false, true, "", x, y, lines);
            word("pending");
        }
        if (has(Trait.CURRENT)) {
            lines.accept(SvgNodes.circle("ring s", x, y, 9));
            SvgNodes.shape(false, false, "", x, y, lines);
            word("current");
        }
        if (has(Trait.BRANCH_POINT)) {
            SvgNodes.shape(false, false, "", x, y, lines);
            lines.accept(SvgNodes.circle("hole", x, y, 2));
            word("branch point");
        }
        if (has(Trait.MERGE_POINT)) {
            SvgNodes.shape(true, false, "", x, y, lines);
            word("merge");
        }
        if (hasNeeds()) {
            lines.accept("<path class=\"line needs s\" d=\"M" + (x - 5) + " " + y + "h24\"/>");
            x += 14;
            word("depends on");
        }
    }

    private boolean has(Trait trait) {
        return picture.nodes().stream().anyMatch(node -> node.is(trait));
    }

    private boolean hasNeeds() {
        for (int node = 0; node < picture.size(); node++) {
            if (picture.needs(node).length > 0) {
                return true;
            }
        }
        return false;
    }

    private void word(String word) {
        lines.accept("<text class=\"quiet\" x=\"" + (x + SYMBOL) + "\" y=\"" + (y + 4) + "\">" + word + "</text>");
        x += SYMBOL + (int) (WORD_CELL * word.length()) + GAP;
    }
}
