// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.List;
import java.util.function.Consumer;

/** The history for programs, one revision on each line. {@code docs/history.md} says what each member means. */
final class JsonPicture {
    private static final String FORMAT = "1";

    private final HistoryPicture picture;
    private final Consumer<String> lines;

    JsonPicture(HistoryPicture picture, Consumer<String> lines) {
        this.picture = picture;
        this.lines = lines;
    }

    void write() {
        lines.accept("{");
        lines.accept("  \"format\": " + FORMAT + ",");
        lines.accept("  \"heads\": " + JsonText.array(ids(Trait.HEAD)) + ",");
        lines.accept("  \"current\": " + (picture.databaseAsked() ? JsonText.array(ids(Trait.CURRENT)) : "null") + ",");
        lines.accept("  \"revisions\": [");
        for (int position = 0; position < picture.size(); position++) {
            lines.accept("    " + object(picture.node(position)) + (position + 1 < picture.size() ? "," : ""));
        }
        lines.accept("  ]");
        lines.accept("}");
    }

    private List<String> ids(Trait trait) {
        return picture.nodes().stream()
                .filter(node -> node.is(trait))
                .map(PictureNode::id)
                .toList();
    }

    private String object(PictureNode node) {
        JsonText object = new JsonText()
                .member("id", node.id())
                .member("down", node.down())
                .member("dependsOn", node.dependsOn())
                .member("labels", node.labels())
                .member("message", node.message());
        if (node.created().isEmpty()) {
            object.unknown("created");
        } else {
            object.member("created", node.created());
        }
        object.member("head", node.is(Trait.HEAD))
                .member("branchPoint", node.is(Trait.BRANCH_POINT))
                .member("mergePoint", node.is(Trait.MERGE_POINT));
        if (picture.databaseAsked()) {
            object.member("current", node.is(Trait.CURRENT)).member("inForce", node.is(Trait.IN_FORCE));
        } else {
            object.unknown("current").unknown("inForce");
        }
        return object.end();
    }
}
