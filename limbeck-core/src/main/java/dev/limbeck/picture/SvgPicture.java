// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import dev.limbeck.picture.SvgLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A drawing: newest at the top, one row for each revision, lines in lanes at the left, words at the right. */
final class SvgPicture {
    private static final int MESSAGE_CELLS = 64;
    private static final int ID_CELLS = 16;
    private static final double ID_CELL = 7.3;
    private static final double TEXT_CELL = 7.1;
    private static final double CHIP_CELL = 6.3;
    private static final int CHIP_PADDING = 14;
    private static final int GAP = 8;
    private static final int BASELINE = 4;
    /** The legend's words take so much. */
    private static final int LEGEND_WIDTH = 690;

    private final HistoryPicture picture;
    private final Consumer<String> lines;
    private final SvgLines drawing;
    private final int lanes;
    private final int idX;
    private final int textX;

    SvgPicture(HistoryPicture picture, Consumer<String> lines) {
        this.picture = picture;
        this.lines = lines;
        this.drawing = new SvgLines(picture.size());
        this.lanes = LaneWalk.walk(picture, drawing);
        this.idX = SvgLines.x(lanes) + GAP;
        this.textX = idX + (int) Math.ceil(ID_CELL * widestId()) + GAP + 2;
    }

    private int widestId() {
        return picture.nodes().stream()
                .mapToInt(node -> Math.min(Wording.cells(node.id()), ID_CELLS))
                .max()
                .orElse(0);
    }

    void write() {
        int legendY = SvgLines.y(picture.size()) + 2;
        int width = Math.max(width(), picture.size() > 0 ? LEGEND_WIDTH : 0);
        int height = legendY + 22;
        lines.accept("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"" + title() + "\">");
        SvgStyle.write(lanes, lines);
        lines.accept("<rect class=\"page\" width=\"" + width + "\" height=\"" + height + "\" rx=\"8\"/>");
        for (Line line : drawing.lines()) {
            String dotted = line.dotted() ? " needs" : "";
            lines.accept("<path class=\"line" + dotted + " s" + SvgStyle.colour(line.lane()) + "\" d=\""
                    + drawing.path(line) + "\"/>");
        }
        for (int node = 0; node < picture.size(); node++) {
            node(node);
        }
        if (picture.size() > 0) {
            new SvgLegend(picture, legendY, lines).write();
        }
        lines.accept("</svg>");
    }

    private String title() {
        long heads =
                picture.nodes().stream().filter(node -> node.is(Trait.HEAD)).count();
        return "history of " + count(picture.size(), "revision") + " with " + count(heads, "head");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int width() {
        double widest = 0;
        for (PictureNode node : picture.nodes()) {
            double chips = chips(node).stream().mapToInt(Chip::width).sum();
            widest = Math.max(widest, chips + TEXT_CELL * Wording.cells(message(node)));
        }
        return textX + (int) Math.ceil(widest) + 20;
    }

    private void node(int position) {
        PictureNode node = picture.node(position);
        int y = SvgLines.y(position);
        lines.accept("<g><title>" + Wording.xml(tooltip(node)) + "</title>");
        SvgNodes.draw(picture, position, SvgLines.x(drawing.column(position)), y, drawing.column(position), lines);
        lines.accept(text("id", idX, y, Wording.shortened(Wording.plain(node.id()), ID_CELLS)));
        int x = textX;
        for (Chip chip : chips(node)) {
            chip.draw(x, y, lines);
            x += chip.width();
        }
        String message = message(node);
        if (!message.isEmpty()) {
            lines.accept(text("", x, y, message));
        }
        lines.accept("</g>");
    }

    private static String text(String style, int x, int y, String content) {
        String styled = style.isEmpty() ? "" : " class=\"" + style + "\"";
        return "<text" + styled + " x=\"" + x + "\" y=\"" + (y + BASELINE) + "\">" + Wording.xml(content) + "</text>";
    }

    private static String message(PictureNode node) {
        return Wording.shortened(Wording.plain(node.message()), MESSAGE_CELLS);
    }

    private static String tooltip(PictureNode node) {
        StringBuilder tooltip = new StringBuilder(node.id());
        add(tooltip, "", node.message());
        add(tooltip, "after ", String.join(", ", node.down()));
        add(tooltip, "needs ", String.join(", ", node.dependsOn()));
        add(tooltip, "created ", node.created());
        return tooltip.toString();
    }

    private static void add(StringBuilder tooltip, String word, String value) {
        if (!value.isEmpty()) {
            tooltip.append(" · ").append(word).append(value);
        }
    }

    private List<Chip> chips(PictureNode node) {
        List<Chip> chips = new ArrayList<>();
        if (node.is(Trait.CURRENT)) {
            chips.add(new Chip("chip well", node.text(Trait.CURRENT)));
        }
        if (node.is(Trait.HEAD)) {
            chips.add(new Chip("chip well", node.text(Trait.HEAD)));
        }
        node.labels().forEach(label -> chips.add(new Chip("chip", Wording.plain(label))));
        outside(chips, "after ", node.down());
        outside(chips, "needs ", node.dependsOn());
        return chips;
    }

    private void outside(List<Chip> chips, String word, List<String> ids) {
        List<String> outside = picture.outside(ids);
        if (!outside.isEmpty()) {
            chips.add(new Chip(
                    "chip", word + Wording.shortened(Wording.plain(String.join(", ", outside)), MESSAGE_CELLS)));
        }
    }

    /** A word on a coloured ground. */
    private record Chip(String style, String word) {
        private int ground() {
            return (int) Math.ceil(CHIP_CELL * Wording.cells(word)) + CHIP_PADDING;
        }

        /** With the gap behind it. */
        int width() {
            return ground() + GAP;
        }

        void draw(int x, int y, Consumer<String> lines) {
            lines.accept("<g class=\"" + style + "\"><rect x=\"" + x + "\" y=\"" + (y - 9) + "\" width=\"" + ground()
                    + "\" height=\"18\" rx=\"9\"/><text x=\"" + (x + ground() / 2) + "\" y=\"" + (y + BASELINE)
                    + "\" text-anchor=\"middle\">" + Wording.xml(word) + "</text></g>");
        }
    }
}
