// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.List;
import java.util.function.Consumer;

/** The style sheet of a drawing: light, and dark where the reader's screen is. Each rule stands on a line of its own. */
final class SvgStyle {
    /** Colours of lanes are told apart by people who do not see red and green, too. */
    private static final Theme LIGHT = new Theme(
            "#ffffff",
            "#1f2328",
            "#59636e",
            "#1a7f37",
            "#dafbe1",
            "#eef1f4",
            List.of("#0969da", "#bc4c00", "#8250df", "#1a7f37", "#bf3989", "#9a6700", "#0a7ea4", "#cf222e"));

    private static final Theme DARK = new Theme(
            "#0d1117",
            "#e6edf3",
            "#9198a1",
            "#3fb950",
            "#12361f",
            "#21262d",
            List.of("#58a6ff", "#f0883e", "#bc8cff", "#3fb950", "#f778ba", "#d29922", "#39c5cf", "#ff7b72"));

    /**
     * Colours on one kind of screen.
     *
     * @param quiet of what is less important
     * @param well of what is a head or current, on {@code wellBack}
     * @param chip behind labels
     */
    private record Theme(
            String page, String text, String quiet, String well, String wellBack, String chip, List<String> lanes) {}

    private SvgStyle() {}

    static int colour(int column) {
        return column % LIGHT.lanes().size();
    }

    /** @param lanes how many are in use */
    static void write(int lanes, Consumer<String> lines) {
        lines.accept("<style>");
        lines.accept(
                "text { font: 13px system-ui, -apple-system, \"Segoe UI\", \"Noto Sans\", \"DejaVu Sans\", sans-serif; }");
        lines.accept(
                ".id { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, \"DejaVu Sans Mono\", monospace; }");
        lines.accept(".chip text { font-size: 11px; }");
        lines.accept(".line { fill: none; stroke-width: 2; stroke-linecap: round; }");
        lines.accept(".needs { stroke-dasharray: 1 5; }");
        lines.accept(".node { stroke-width: 2; }");
        lines.accept(".ring { fill: none; stroke-width: 1.5; }");
        colours(LIGHT, lanes, lines);
        lines.accept("@media (prefers-color-scheme: dark) {");
        colours(DARK, lanes, lines);
        lines.accept("}");
        lines.accept("</style>");
    }

    private static void colours(Theme theme, int count, Consumer<String> lines) {
        lines.accept(".page, .hole { fill: " + theme.page() + "; }");
        lines.accept("text { fill: " + theme.text() + "; }");
        lines.accept(".quiet { fill: " + theme.quiet() + "; }");
        lines.accept(".chip rect { fill: " + theme.chip() + "; }");
        lines.accept(".well rect { fill: " + theme.wellBack() + "; }");
        lines.accept(".well text { fill: " + theme.well() + "; }");
        lines.accept(".s { stroke: " + theme.quiet() + "; } .f { fill: " + theme.quiet() + "; }");
        for (int lane = 0; lane < Math.min(count, theme.lanes().size()); lane++) {
            String colour = theme.lanes().get(lane);
            lines.accept(".s" + lane + " { stroke: " + colour + "; } .f" + lane + " { fill: " + colour + "; }");
        }
    }
}
