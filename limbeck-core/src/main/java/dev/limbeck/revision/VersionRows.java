// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of the version table while a plan is made. A row stands for each revision in force on which no other one in
 * force stands, by parent or by dependency.
 */
final class VersionRows {
    private final RevisionGraph graph;
    /** Node to the text in the table, which may be a prefix. */
    private final Map<Integer, String> rows = new LinkedHashMap<>();
    /** How many revisions in force stand on each node; counted when first needed. */
    private int[] standing = {};

    VersionRows(RevisionGraph graph, List<Integer> nodes, List<String> texts) {
        this.graph = graph;
        for (int position = 0; position < nodes.size(); position++) {
            rows.put(nodes.get(position), texts.get(position));
        }
    }

    boolean contains(int node) {
        return rows.containsKey(node);
    }

    List<Integer> nodes() {
        return List.copyOf(rows.keySet());
    }

    /** The revision has come into force: its rows below become one, or a row is added. */
    List<RowChange> up(int node) {
        List<Integer> replaced = new ArrayList<>();
        for (int lower : graph.before[node]) {
            if (rows.containsKey(lower)) {
                replaced.add(lower);
            }
        }
        return merge(replaced, node);
    }

    /** The rows of {@code from} that are still there become one row of {@code to}. */
    List<RowChange> merge(List<Integer> from, int to) {
        List<Integer> present = from.stream().filter(rows::containsKey).toList();
        List<RowChange> changes = new ArrayList<>();
        if (present.isEmpty()) {
            rows.put(to, graph.id(to));
            changes.add(new RowChange.Insert(graph.id(to)));
            return changes;
        }
        for (int node : present.subList(0, present.size() - 1)) {
            changes.add(delete(node));
        }
        String last = remove(present.get(present.size() - 1));
        rows.put(to, graph.id(to));
        changes.add(new RowChange.Update(last, graph.id(to)));
        return changes;
    }

    /** The row goes. */
    RowChange delete(int node) {
        return new RowChange.Delete(remove(node));
    }

    /** The revision is no longer in force: what nothing else stands on gets a row. */
    List<RowChange> down(int node) {
        if (standing.length == 0) {
            countStanding();
        }
        List<Integer> freed = new ArrayList<>();
        for (int lower : graph.index.needs[node]) {
            if (--standing[lower] == 0 && !rows.containsKey(lower)) {
                freed.add(lower);
            }
        }
        List<RowChange> changes = new ArrayList<>();
        String text = rows.remove(node);
        for (int lower : freed) {
            changes.add(
                    text != null && changes.isEmpty()
                            ? new RowChange.Update(text, graph.id(lower))
                            : new RowChange.Insert(graph.id(lower)));
            rows.put(lower, graph.id(lower));
        }
        if (text != null && freed.isEmpty()) {
            changes.add(new RowChange.Delete(text));
        }
        return changes;
    }

    private String remove(int node) {
        return Objects.requireNonNull(rows.remove(node), () -> "no row " + graph.id(node));
    }

    private void countStanding() {
        standing = new int[graph.size()];
        BitSet inForce = graph.index.required(rows.keySet());
        for (int node = inForce.nextSetBit(0); node >= 0; node = inForce.nextSetBit(node + 1)) {
            for (int lower : graph.index.needs[node]) {
                standing[lower]++;
            }
        }
    }
}
