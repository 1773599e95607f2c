// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.function.Consumer;

/** A directed graph for Graphviz, oldest at the bottom. */
final class DotPicture {
    private static final int MESSAGE_CELLS = 60;

    private final HistoryPicture picture;
    private final Consumer<String> lines;

    DotPicture(HistoryPicture picture, Consumer<String> lines) {
        this.picture = picture;
        this.lines = lines;
    }

    void write() {
        lines.accept("digraph history {");
        lines.accept("    rankdir=BT;");
        lines.accept("    node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];");
        for (int position = picture.size() - 1; position >= 0; position--) {
            PictureNode node = picture.node(position);
            lines.accept("    " + quoted(node.id()) + " [label=" + label(node) + look(position) + "];");
        }
        for (int position = picture.size() - 1; position >= 0; position--) {
            for (int parent : picture.parents(position)) {
                lines.accept(edge(parent, position, ""));
            }
            for (int need : picture.needs(position)) {
                lines.accept(edge(need, position, " [style=dashed]"));
            }
        }
        lines.accept("}");
    }

    private String edge(int from, int to, String style) {
        return "    " + quoted(picture.node(from).id()) + " -> "
                + quoted(picture.node(to).id()) + style + ";";
    }

    private static String label(PictureNode node) {
        StringBuilder label = new StringBuilder(node.id());
        node.labels().forEach(name -> label.append(" [").append(name).append(']'));
        node.traits().stream()
                .filter(trait -> trait == Trait.HEAD || trait == Trait.CURRENT)
                .forEach(trait -> label.append(" (").append(node.text(trait)).append(')'));
        String first = quoted(label.toString());
        if (node.message().isEmpty()) {
            return first;
        }
        String second = quoted(Wording.shortened(Wording.plain(node.message()), MESSAGE_CELLS));
        return first.substring(0, first.length() - 1) + "\\n" + second.substring(1);
    }

    private String look(int position) {
        PictureNode node = picture.node(position);
        String colour = node.is(Trait.CURRENT) ? ", color=\"#1f883d\"" : "";
        String width = node.is(Trait.CURRENT) || node.is(Trait.HEAD) ? ", penwidth=2.5" : "";
        return colour + width + (picture.isPending(position) ? ", style=\"rounded,dashed\"" : "");
    }

    private static String quoted(String text) {
        return "\"" + Wording.plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
