// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A picture for a terminal: one row for each revision, and rows between them where lines branch, meet or change lanes. A line
 * that passes another without touching it is drawn below it.
 */
public final class GraphText implements LaneDrawing {
    /** Up to so many lanes all text begins in one column; beyond, each line's begins right of its lanes. */
    private static final int ALIGNED_LANES = 8;

    private static final int NONE = -1;

    private final HistoryPicture picture;
    private final TextStyle style;
    private final Strokes strokes;
    private final Function<PictureNode, List<String>> details;
    private final Consumer<String> lines;
    private final int textColumn;
    /** Where the row above has a node from which no line goes on. */
    private int endedAbove = NONE;

    private GraphText(
            HistoryPicture picture,
            TextStyle style,
            Function<PictureNode, List<String>> details,
            Consumer<String> lines,
            int textColumn) {
        this.picture = picture;
        this.style = style;
        this.strokes = style.strokes();
        this.details = details;
        this.lines = lines;
        this.textColumn = textColumn;
    }

    /** Writes the lines, without line ends, as they become known. */
    public static void write(HistoryPicture picture, TextStyle style, Consumer<String> lines) {
        write(picture, style, node -> List.of(), lines);
    }

    /** The same with lines of text under each revision. */
    public static void write(
            HistoryPicture picture,
            TextStyle style,
            Function<PictureNode, List<String>> details,
            Consumer<String> lines) {
        int width = LaneWalk.walk(picture, new Measuring());
        int textColumn = width <= ALIGNED_LANES ? 2 * width : 0;
        LaneWalk.walk(picture, new GraphText(picture, style, details, lines, textColumn));
    }

    private static final class Measuring implements LaneDrawing {
        @Override
        public void link(Link link, Lanes lanes) {
            // only the number of lanes matters
        }

        @Override
        public void node(int node, int column, boolean isTip, Lanes lanes) {
            // only the number of lanes matters
        }
    }

    @Override
    public void node(int node, int column, boolean isTip, Lanes lanes) {
        if (isTip && column == endedAbove) {
            lines.accept(row(lanes, column, ' ').with(""));
        }
        TextRow row = row(lanes, column, strokes.node(picture, node));
        row.padTo(textColumn);
        lines.accept(row.with(text(picture.node(node), column)));
        for (String detail : details.apply(picture.node(node))) {
            TextRow below = row(lanes, column, below(node));
            below.padTo(textColumn);
            lines.accept(below.with("  " + Wording.plain(detail)));
        }
        endedAbove = picture.goesOn(node) ? NONE : column;
    }

    private char below(int node) {
        return picture.goesOn(node) ? strokes.vertical(picture.parents(node).length == 0) : ' ';
    }

    private TextRow row(Lanes lanes, int column, char atColumn) {
        TextRow row = new TextRow(style);
        for (int lane = 0; lane < lanes.width(); lane++) {
            char passing = lanes.isTaken(lane) ? strokes.vertical(lanes.isDotted(lane)) : ' ';
            row.add(lane == column ? atColumn : passing, lane);
            row.add(' ', lane);
        }
        return row;
    }

    @Override
    public void link(Link link, Lanes lanes) {
        if (link.isStraight()) {
            return;
        }
        endedAbove = NONE;
        LinkRow across = new LinkRow(link, lanes);
        TextRow row = new TextRow(style);
        for (int lane = 0; lane < across.width(); lane++) {
            row.add(across.at(lane, strokes), across.colour(lane));
            row.add(across.after(lane, strokes), across.colourAfter(lane));
        }
        lines.accept(row.with(""));
    }

    private String text(PictureNode node, int column) {
        StringBuilder text = new StringBuilder(style.strong(Wording.plain(node.id())));
        for (String label : node.labels()) {
            text.append(' ').append(style.lane(column, "[" + Wording.plain(label) + "]"));
        }
        for (Trait trait : node.traits()) {
            if (!node.text(trait).isEmpty()) {
                text.append(' ').append(style.good("(" + node.text(trait) + ")"));
            }
        }
        if (!node.message().isEmpty()) {
            text.append(' ').append(Wording.plain(node.message()));
        }
        outside(text, "after", picture.outside(node.down()));
        outside(text, "needs", picture.outside(node.dependsOn()));
        return text.toString();
    }

    private static void outside(StringBuilder text, String word, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append(" (")
                    .append(word)
                    .append(' ')
                    .append(Wording.plain(String.join(", ", ids)))
                    .append(')');
        }
    }
}
