// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the declared names into edges and refuses a broken graph, one reason at a time. */
final class GraphLoader {
    /** Characters of the identifier grammar, blanks, and what escapes in the strings of some databases. */
    static final Pattern ILLEGAL = Pattern.compile("[@+:,\\\\\\s-]");

    private final List<Revision> revisions;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final GraphFaults faults;
    private int[][] dependencies = {};

    GraphLoader(List<Revision> revisions) {
        this.revisions = revisions;
        this.faults = new GraphFaults(revisions);
    }

    Map<String, Integer> ids() {
        return ids;
    }

    Map<String, Integer> labels() {
        return labels;
    }

    /** The dependencies of each node as declared, labels resolved; empty before {@link #load}. */
    int[][] dependencies() {
        return dependencies;
    }

    /** Reads all names and checks everything that can be wrong. */
    GraphIndex load() {
        registerIds();
        registerLabels();
        int[][] parents = new int[revisions.size()][];
        int[][] dependencies = new int[revisions.size()][];
        for (int node = 0; node < parents.length; node++) {
            Revision revision = revisions.get(node);
            parents[node] = resolve(revision, revision.down(), false);
            dependencies[node] = resolve(revision, revision.dependsOn(), true);
        }
        refuseSelfLoops(parents, dependencies);
        this.dependencies = dependencies;
        GraphIndex index = new GraphIndex(parents, dependencies);
        refuseCycle(index.parents, index.children, false);
        refuseCycle(index.needs, index.dependants, true);
        return index;
    }

    private void registerIds() {
        for (int node = 0; node < revisions.size(); node++) {
            Revision revision = revisions.get(node);
            if (revision.id().isEmpty() || ILLEGAL.matcher(revision.id()).find()) {
                throw faults.illegalId(revision);
            }
            Integer other = ids.putIfAbsent(revision.id(), node);
            if (other != null) {
                throw faults.duplicate(revisions.get(other), revision);
            }
        }
    }

    private void registerLabels() {
        for (int node = 0; node < revisions.size(); node++) {
            Revision revision = revisions.get(node);
            for (String label : revision.labels()) {
                Integer other = ids.getOrDefault(label, labels.get(label));
                if (other != null && other != node || ids.containsKey(label)) {
                    throw faults.labelClash(label, revision, revisions.get(other == null ? node : other));
                }
                labels.put(label, node);
            }
        }
    }

    private int[] resolve(Revision revision, List<String> names, boolean dependency) {
        return names.stream()
                .mapToInt(name -> {
                    Integer node = ids.get(name);
                    if (node == null && dependency) {
                        node = labels.get(name);
                    }
                    if (node == null) {
                        throw faults.missing(revision, name, dependency, labels.containsKey(name));
                    }
                    return node;
                })
                .distinct()
                .toArray();
    }

    private void refuseSelfLoops(int[][] parents, int[][] dependencies) {
        for (int node = 0; node < parents.length; node++) {
            int self = node;
            if (java.util.Arrays.stream(parents[node]).anyMatch(parent -> parent == self)) {
                throw faults.ring(List.of(node), false);
            }
            if (java.util.Arrays.stream(dependencies[node]).anyMatch(need -> need == self)) {
                throw faults.ring(List.of(node), true);
            }
        }
    }

    private void refuseCycle(int[][] edges, int[][] reversed, boolean dependency) {
        int[] order = GraphIndex.sort(edges, reversed);
        if (order.length < edges.length) {
            throw faults.ring(Rings.find(edges, order), dependency);
        }
    }
}
