// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A flow chart, oldest at the bottom. Nodes are numbered from the oldest, so that a new revision changes few lines. */
final class MermaidPicture {
    private static final int MESSAGE_CELLS = 60;

    private final HistoryPicture picture;
    private final Consumer<String> lines;

    MermaidPicture(HistoryPicture picture, Consumer<String> lines) {
        this.picture = picture;
        this.lines = lines;
    }

    void write() {
        lines.accept("flowchart BT");
        for (int position = picture.size() - 1; position >= 0; position--) {
            lines.accept("    " + name(position) + "[\"" + text(picture.node(position)) + "\"]" + style(position));
        }
        for (int position = picture.size() - 1; position >= 0; position--) {
            for (int parent : picture.parents(position)) {
                lines.accept("    " + name(parent) + " --> " + name(position));
            }
            for (int need : picture.needs(position)) {
                lines.accept("    " + name(need) + " -.-> " + name(position));
            }
        }
        lines.accept("    classDef head stroke-width:3px");
        lines.accept("    classDef current stroke:#1f883d,stroke-width:4px");
        lines.accept("    classDef pending stroke-dasharray:4 3");
    }

    private String name(int position) {
        return "r" + (picture.size() - 1 - position);
    }

    private static String text(PictureNode node) {
        List<String> rows = new ArrayList<>();
        rows.add("<b>" + escaped(node.id()) + "</b>");
        node.labels().forEach(label -> rows.add("[" + escaped(label) + "]"));
        if (!node.message().isEmpty()) {
            rows.add(escaped(Wording.shortened(Wording.plain(node.message()), MESSAGE_CELLS)));
        }
        return String.join("<br/>", rows);
    }

    private String style(int position) {
        PictureNode node = picture.node(position);
        if (node.is(Trait.CURRENT)) {
            return ":::current";
        }
        if (picture.isPending(position)) {
            return ":::pending";
        }
        return node.is(Trait.HEAD) ? ":::head" : "";
    }

    /** All that Mermaid or the HTML of its labels could take for more than a letter, as numbered entities. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Wording.plain(text).chars().forEach(c -> {
            if ("#;\"'`<>&\\[]{}()|*_~".indexOf(c) >= 0) {
                escaped.append('#').append(c).append(';');
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
