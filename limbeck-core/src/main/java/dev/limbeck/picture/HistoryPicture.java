// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A history, or a part of it, to be drawn. Parents and dependencies that are not in the part are left out of the lines and
 * named beside the node. Immutable; drawing takes time and memory proportional to what is drawn.
 */
public final class HistoryPicture {
    private final List<PictureNode> nodes;
    private final boolean databaseAsked;
    private final Map<String, Integer> positions;
    private final int[][] parents;
    private final int[][] needs;

    /**
     * @param nodes each before everything that it needs, newest first; ids are unique
     * @param databaseAsked whether {@code CURRENT} and {@code IN_FORCE} are known
     * @throws IllegalArgumentException if a node stands behind one that it needs
     */
    public HistoryPicture(List<PictureNode> nodes, boolean databaseAsked) {
        this.nodes = List.copyOf(nodes);
        this.databaseAsked = databaseAsked;
        this.positions = new HashMap<>(nodes.size() * 2);
        for (int position = 0; position < nodes.size(); position++) {
            positions.put(nodes.get(position).id(), position);
        }
        this.parents = new int[nodes.size()][];
        this.needs = new int[nodes.size()][];
        for (int position = 0; position < nodes.size(); position++) {
            PictureNode node = nodes.get(position);
            parents[position] = find(position, node.down());
            int[] above = parents[position];
            needs[position] = IntStream.of(find(position, node.dependsOn()))
                    .filter(need -> IntStream.of(above).noneMatch(parent -> parent == need))
                    .toArray();
        }
    }

    private int[] find(int position, List<String> ids) {
        int[] found = ids.stream()
                .distinct()
                .map(positions::get)
                .filter(other -> other != null)
                .mapToInt(Integer::intValue)
                .toArray();
        if (IntStream.of(found).anyMatch(other -> other <= position)) {
            throw new IllegalArgumentException(
                    "'" + nodes.get(position).id() + "' stands behind a revision that it needs");
        }
        return found;
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    int size() {
        return nodes.size();
    }

    PictureNode node(int position) {
        return nodes.get(position);
    }

    List<PictureNode> nodes() {
        return nodes;
    }

    boolean databaseAsked() {
        return databaseAsked;
    }

    /** The positions of the parents that are in the picture. */
    int[] parents(int position) {
        return parents[position];
    }

    /** The positions of the dependencies that are in the picture and no parents. */
    int[] needs(int position) {
        return needs[position];
    }

    /** Whether a line leads down from it. */
    boolean goesOn(int position) {
        return parents[position].length + needs[position].length > 0;
    }

    /** Known to be not yet in the database. */
    boolean isPending(int position) {
        return databaseAsked && !node(position).is(PictureNode.Trait.IN_FORCE);
    }

    /** The ids that are not in the picture. */
    List<String> outside(List<String> ids) {
        List<String> outside = new ArrayList<>(ids);
        outside.removeIf(positions::containsKey);
        return outside;
    }
}
