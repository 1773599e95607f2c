// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import dev.limbeck.picture.PictureNode.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Pictures for tests, from text and from seeds, and what is written of them. */
final class Pictures {
    private Pictures() {}

    /** Newest first. One line is one node: {@code id <- parent, parent; needs id; label name; is HEAD, CURRENT}. */
    static HistoryPicture picture(String... lines) {
        List<PictureNode> nodes = Arrays.stream(lines).map(Pictures::node).toList();
        boolean asked = nodes.stream().anyMatch(node -> node.is(Trait.IN_FORCE));
        return new HistoryPicture(nodes, asked);
    }

    private static PictureNode node(String line) {
        List<String> down = List.of();
        List<String> needs = List.of();
        List<String> labels = List.of();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String[] parts = line.split(";");
        String[] head = parts[0].split("<-");
        if (head.length > 1) {
            down = words(head[1]);
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] words = part.strip().split(" ", 2);
            List<String> values = words(words[1]);
            switch (words[0]) {
                case "needs" -> needs = values;
                case "label" -> labels = values;
                default -> values.forEach(value -> traits.add(Trait.valueOf(value)));
            }
        }
        String id = head[0].strip();
        return new PictureNode(id, down, needs, labels, "about " + id, "2026-11-21T01:00:00Z", traits);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** A history of branches, octopus merges, several roots and dependencies. */
    static HistoryPicture random(long seed, int size) {
        Random random = new Random(seed);
        int reach = 1 + random.nextInt(12);
        int merges = random.nextInt(5);
        int dependencies = random.nextInt(4);
        List<PictureNode> nodes = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            Set<String> down = new LinkedHashSet<>();
            Set<String> needs = new LinkedHashSet<>();
            if (number > 0 && random.nextInt(12) > 0) {
                down.add("r" + (number - 1 - random.nextInt(Math.min(reach, number))));
            }
            while (number > 0 && random.nextInt(10) < merges) {
                down.add("r" + random.nextInt(number));
            }
            while (number > 0 && random.nextInt(10) < dependencies) {
                needs.add("r" + random.nextInt(number));
            }
            nodes.add(
                    0,
                    new PictureNode("r" + number, List.copyOf(down), List.copyOf(needs), List.of(), "", "", Set.of()));
        }
        return new HistoryPicture(nodes, false);
    }

    static List<String> lines(Consumer<Consumer<String>> writer) {
        List<String> lines = new ArrayList<>();
        writer.accept(lines::add);
        return lines;
    }

    static List<String> text(HistoryPicture picture, boolean unicode) {
        return lines(out -> GraphText.write(picture, new TextStyle(unicode, false), out));
    }

    static String written(HistoryPicture picture, PictureFormat format) {
        return String.join("\n", lines(out -> format.write(picture, out))) + "\n";
    }
}
