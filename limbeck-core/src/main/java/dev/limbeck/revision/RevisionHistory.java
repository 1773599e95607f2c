// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Answers what a history holds between two points and what is in force. Immutable and safe for use by several threads. */
public final class RevisionHistory {
    private final RevisionGraph graph;
    private final RevisionResolver resolver;

    /** Answers for this graph. */
    public RevisionHistory(RevisionGraph graph) {
        this.graph = graph;
        this.resolver = new RevisionResolver(graph);
    }

    /**
     * The revisions from one end of a range to the other, both included, newest first.
     *
     * @param selector a range; {@code :} is the whole history
     * @param rows the rows of the version table, for {@code current}; empty if there is no database
     * @throws LimbeckException {@code invalid-range} if it is no range, {@code not-ancestor} if the lower end is not below
     *     the upper one, and the errors of {@link RevisionResolver#resolve}
     */
    public List<Revision> between(RevisionSelector selector, List<String> rows) {
        OfflineRange range = OfflineRange.of(selector);
        if (!(selector instanceof RevisionSelector.Range)) {
            throw new LimbeckException(
                    ErrorId.INVALID_RANGE,
                    "the history needs a range, and '" + selector + "' is none",
                    "limbeck history -r " + selector + ":    (from there on), or: limbeck show " + selector);
        }
        RevisionSelector from = range.from();
        Set<Integer> lower = from == null ? Set.of() : resolver.numbers(from, rows);
        Set<Integer> upper = upper(range.to(new RevisionSelector.Named(null, "heads")), lower, rows);
        if (from != null) {
            from.fold(new BranchOf())
                    .map(resolver::lineage)
                    .ifPresent(lineage -> upper.removeIf(node -> !lineage.get(node)));
        }
        BitSet todo = graph.index.required(upper);
        for (int node : lower) {
            if (!todo.get(node)) {
                throw notBelow(selector, node);
            }
        }
        requireNoOverlap(selector, lower);
        if (!lower.isEmpty()) {
            todo.andNot(graph.index.strictlyRequired(lower));
            todo.and(GraphIndex.closure(graph.index.children, lower));
        }
        return graph.list(TopologicalOrder.newestFirst(graph, todo, GraphIndex.bits(upper)));
    }

    /** The newest revision in force of each branch, those that are only depended upon included, in load order. */
    public List<Revision> current(List<String> rows) {
        return graph.list(new InForce(graph)
                .tips(resolver.rowNumbers(rows)).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** The heads that the rows do not bring into force, in load order. */
    public List<Revision> missingHeads(List<String> rows) {
        BitSet inForce = graph.index.required(resolver.rowNumbers(rows));
        return graph.heads().stream()
                .filter(head -> !inForce.get(graph.number(head.id())))
                .toList();
    }

    /**
     * Checks that every head is in force.
     *
     * @throws LimbeckException {@code not-all-heads}
     */
    public void requireAllHeads(List<String> rows) {
        List<Revision> missing = missingHeads(rows);
        if (!missing.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.NOT_ALL_HEADS,
                    "the database lacks " + missing.size() + (missing.size() == 1 ? " head" : " heads"),
                    NameFaults.lines(graph, graph.numbers(missing)),
                    "limbeck upgrade heads");
        }
    }

    /** Whether the rows bring a revision into force. */
    public boolean isInForce(Revision revision, List<String> rows) {
        return graph.index.required(resolver.rowNumbers(rows)).get(graph.number(revision.id()));
    }

    /**
     * For each of several revisions what it has by its parents and no other of them has, itself included, in load order: the
     * sides that a merge joins.
     */
    public List<List<Revision>> sides(List<Revision> heads) {
        List<BitSet> below = graph.numbers(heads).stream()
                .map(head -> GraphIndex.closure(graph.index.parents, List.of(head)))
                .toList();
        List<List<Revision>> sides = new ArrayList<>();
        for (BitSet one : below) {
            BitSet own = (BitSet) one.clone();
            below.stream().filter(other -> !other.equals(one)).forEach(own::andNot);
            sides.add(graph.list(own.stream().toArray()));
        }
        return sides;
    }

    private Set<Integer> upper(RevisionSelector to, Set<Integer> lower, List<String> rows) {
        UpgradeTargets targets = new UpgradeTargets(resolver, List.copyOf(lower), rows);
        if (to instanceof RevisionSelector.Relative relative) {
            int end = targets.end(relative, true);
            return end == RelativeWalk.BASE ? new LinkedHashSet<>() : new LinkedHashSet<>(List.of(end));
        }
        return new LinkedHashSet<>(targets.of(to));
    }

    private void requireNoOverlap(RevisionSelector selector, Set<Integer> lower) {
        if (lower.size() < 2) {
            return;
        }
        BitSet below = graph.index.strictlyRequired(lower);
        List<Integer> overlapping = new ArrayList<>(lower);
        overlapping.removeIf(node -> !below.get(node));
        if (!overlapping.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.OVERLAPPING_REVISIONS,
                    "the start of '" + selector + "' is several revisions, and one needs another",
                    NameFaults.lines(graph, lower),
                    "start at one of them: limbeck history -r " + graph.id(overlapping.get(0)) + ":");
        }
    }

    private LimbeckException notBelow(RevisionSelector selector, int node) {
        return new LimbeckException(
                ErrorId.NOT_ANCESTOR,
                "in '" + selector + "' the start '" + graph.id(node) + "' is not below the end",
                "swap the ends if they are the wrong way round; see the order with: limbeck history");
    }
}
