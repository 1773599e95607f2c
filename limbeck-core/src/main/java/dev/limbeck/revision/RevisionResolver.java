// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionSelector.Named;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks selectors up in a graph. Immutable and safe for use by several threads. */
public final class RevisionResolver {
    /** Shorter ids and labels are found by their full text only. */
    private static final int SHORTEST_FOR_PREFIX = 4;

    final RevisionGraph graph;

    /** Looks up in this graph. */
    public RevisionResolver(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The revisions that a selector means, without repetition; empty for {@code base}. {@code -N} and {@code label@-N}
     * count back from the heads. A range means its two ends.
     *
     * @param selector what to look up
     * @param rows the rows of the version table, for {@code current}; empty if there is no database
     * @throws LimbeckException {@code unknown-revision}, {@code ambiguous-revision}, {@code multiple-heads},
     *     {@code invalid-identifier} or {@code walked-too-far}
     */
    public List<Revision> resolve(RevisionSelector selector, List<String> rows) {
        return graph.list(
                numbers(selector, rows).stream().mapToInt(Integer::intValue).toArray());
    }

    Set<Integer> numbers(RevisionSelector selector, List<String> rows) {
        return selector.fold(new RevisionSelector.Cases<Set<Integer>>() {
            @Override
            public Set<Integer> named(Named named) {
                return RevisionResolver.this.named(named, rows);
            }

            @Override
            public Set<Integer> relative(RevisionSelector.Relative relative) {
                return RevisionResolver.this.relative(relative, rows);
            }

            @Override
            public Set<Integer> range(RevisionSelector.Range range) {
                throw new LimbeckException(
                        ErrorId.INVALID_RANGE,
                        "a range such as '" + range + "' is not allowed here",
                        "write one revision; ranges belong to: limbeck history -r " + range + ", and to --sql");
            }

            @Override
            public Set<Integer> several(RevisionSelector.Several several) {
                Set<Integer> all = new LinkedHashSet<>();
                several.members().forEach(member -> all.addAll(member.fold(this)));
                return all;
            }
        });
    }

    /** The nodes of the rows, in their order; a row may also hold a unique prefix, as Alembic allows. */
    List<Integer> rowNumbers(List<String> rows) {
        List<Integer> result = new ArrayList<>(rows.size());
        for (String row : rows) {
            int node = graph.exactly(row);
            if (node < 0) {
                Set<Integer> candidates = beginningWith(row, null);
                if (candidates.size() != 1) {
                    throw NameFaults.unknownRow(graph, row);
                }
                node = candidates.iterator().next();
            }
            result.add(node);
        }
        return result;
    }

    Set<Integer> named(Named named, List<String> rows) {
        String branch = named.branch();
        BitSet lineage = branch == null ? null : lineage(branch);
        Set<Integer> result = new LinkedHashSet<>();
        switch (named.name()) {
            case "base" -> {}
            case "head" -> {
                result.addAll(filter(graph.numbers(graph.heads()), lineage));
                if (result.size() > 1) {
                    throw NameFaults.multipleHeads(graph, named.toString(), result);
                }
            }
            case "heads" ->
                result.addAll(filter(graph.numbers(lineage == null ? graph.effectiveHeads() : graph.heads()), lineage));
            case "current" -> result.addAll(filter(rowNumbers(rows), lineage));
            default -> result.add(plain(named.name(), branch, lineage));
        }
        return result;
    }

    /** One node, or {@link RelativeWalk#BASE}. */
    int one(Named named, List<String> rows) {
        Set<Integer> nodes = named(named, rows);
        if (nodes.size() > 1) {
            throw named.name().equals("heads")
                    ? NameFaults.multipleHeads(graph, named.toString(), nodes)
                    : NameFaults.several(graph, named.toString(), nodes);
        }
        return nodes.isEmpty() ? RelativeWalk.BASE : nodes.iterator().next();
    }

    /** The node that a branch name means: a label, or any revision of the lineage. */
    int branch(String branch) {
        return plain(branch, null, null);
    }

    /** The branch's revision with its ancestors and descendants, dependencies left out. */
    BitSet lineage(String branch) {
        return graph.index.lineage(List.of(branch(branch)));
    }

    /** A label that reads like a distance, such as {@code release-2}, wins over the distance. */
    @Nullable
    Named asLabel(RevisionSelector.Relative relative) {
        String text = relative.name() + relative.offset();
        return relative.name() != null && graph.exactly(text) >= 0 ? new Named(relative.branch(), text) : null;
    }

    private Set<Integer> relative(RevisionSelector.Relative relative, List<String> rows) {
        Named label = asLabel(relative);
        if (label != null) {
            return named(label, rows);
        }
        String branch = relative.branch();
        String name = relative.name();
        Set<Integer> starts;
        if (name != null) {
            starts = Set.of(one(new Named(branch, name), rows));
        } else if (relative.steps() < 0) {
            starts = named(new Named(branch, "heads"), rows);
        } else {
            throw NameFaults.needsPlace(relative);
        }
        RelativeWalk walk = new RelativeWalk(graph, branch == null ? null : lineage(branch));
        Set<Integer> ends = new LinkedHashSet<>();
        starts.forEach(start -> ends.add(walk.from(start, relative.steps(), relative)));
        if (ends.remove(RelativeWalk.TOO_FAR) && ends.isEmpty()) {
            throw RelativeWalk.tooFar(relative);
        }
        ends.remove(RelativeWalk.BASE);
        return ends;
    }

    private int plain(String name, @Nullable String branch, @Nullable BitSet lineage) {
        int exact = graph.exactly(name);
        if (exact >= 0) {
            if (lineage != null && branch != null && !lineage.get(exact)) {
                throw NameFaults.notMember(graph, exact, branch);
            }
            return exact;
        }
        Set<Integer> candidates = beginningWith(name, lineage);
        if (candidates.isEmpty()) {
            throw NameFaults.unknown(graph, branch == null ? name : branch + "@" + name);
        }
        if (candidates.size() > 1) {
            throw NameFaults.ambiguousPrefix(graph, name, candidates);
        }
        return candidates.iterator().next();
    }

    private Set<Integer> beginningWith(String prefix, @Nullable BitSet lineage) {
        Set<Integer> result = new LinkedHashSet<>();
        graph.beginningWith(prefix).forEach((name, node) -> {
            if (name.length() >= SHORTEST_FOR_PREFIX && (lineage == null || lineage.get(node))) {
                result.add(node);
            }
        });
        return result;
    }

    private static List<Integer> filter(List<Integer> nodes, @Nullable BitSet lineage) {
        return lineage == null ? nodes : nodes.stream().filter(lineage::get).toList();
    }
}
