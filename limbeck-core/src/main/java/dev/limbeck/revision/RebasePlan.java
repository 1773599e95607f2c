// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which revision gets another parent, so that a branch goes on from another head instead of being merged with it. Of a chain
 * of revisions that the other side does not have, it is the lowest.
 *
 * @param lowest the revision whose parent changes, as it is now
 * @param onto its new parent
 * @param moved the lowest and all that stands on it, in load order
 * @param theirs what the new parent has and the old one has not, in load order: the other side
 */
public record RebasePlan(Revision lowest, Revision onto, List<Revision> moved, List<Revision> theirs) {
    public RebasePlan {
        moved = List.copyOf(moved);
        theirs = List.copyOf(theirs);
    }

    /** Whether the lowest stands on the new parent already. */
    public boolean isDone() {
        return lowest.down().equals(List.of(onto.id()));
    }

    /**
     * Works it out, and checks that the history would stay whole.
     *
     * @param local a revision of the chain to move
     * @param onto the new parent; {@code head} means the one head that is not the chain's own
     * @throws LimbeckException {@code not-ancestor} if the new parent has the revision already or a merge stands in the way,
     *     {@code multiple-heads}, {@code dependency-cycle}, and the errors of {@link RevisionResolver#resolve}
     */
    public static RebasePlan of(RevisionGraph graph, RevisionSelector local, RevisionSelector onto) {
        RevisionResolver resolver = new RevisionResolver(graph);
        int start = one(resolver, local);
        int target = isHead(onto) ? otherHead(graph, start) : one(resolver, onto);
        BitSet below = GraphIndex.closure(graph.index.parents, List.of(target));
        if (below.get(start)) {
            throw new LimbeckException(
                    ErrorId.NOT_ANCESTOR,
                    "'" + graph.id(target) + "' stands on '" + graph.id(start)
                            + "' already, so there is nothing to move",
                    "name the revision that is to move first: limbeck rebase <local> --onto " + graph.id(start));
        }
        int lowest = lowest(graph, start, below);
        BitSet moved = GraphIndex.closure(graph.index.children, List.of(lowest));
        BitSet had = GraphIndex.closure(graph.index.parents, toList(graph.index.parents[lowest]));
        below.andNot(had);
        RebasePlan plan =
                new RebasePlan(graph.revision(lowest), graph.revision(target), list(graph, moved), list(graph, below));
        RevisionGraph.of(plan.applied(graph.revisions()));
        return plan;
    }

    /** The revisions with the new parent in place. */
    private List<Revision> applied(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> revision.equals(lowest) ? withParent() : revision)
                .toList();
    }

    private Revision withParent() {
        return new Revision(
                lowest.id(),
                List.of(onto.id()),
                lowest.dependsOn(),
                lowest.labels(),
                lowest.message(),
                lowest.source());
    }

    private static boolean isHead(RevisionSelector selector) {
        return selector.equals(new RevisionSelector.Named(null, "head"));
    }

    private static int one(RevisionResolver resolver, RevisionSelector selector) {
        List<Revision> found = resolver.resolve(selector, List.of());
        if (found.size() != 1) {
            throw new LimbeckException(
                    ErrorId.INVALID_IDENTIFIER,
                    "'" + selector + "' is " + (found.isEmpty() ? "no revision" : found.size() + " revisions")
                            + " where one is needed",
                    "write the id of one: limbeck rebase <local> --onto <head>");
        }
        return resolver.graph.number(found.get(0).id());
    }

    private static int otherHead(RevisionGraph graph, int start) {
        BitSet own = GraphIndex.closure(graph.index.children, List.of(start));
        List<Integer> others = new ArrayList<>(graph.numbers(graph.heads()));
        others.removeIf(own::get);
        if (others.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.NOT_ANCESTOR,
                    "the only head stands on '" + graph.id(start) + "', so there is nothing to move it onto",
                    "see the history with: limbeck history");
        }
        if (others.size() > 1) {
            throw new LimbeckException(
                    ErrorId.MULTIPLE_HEADS,
                    "cannot resolve 'head': there are " + others.size() + " heads besides the one that is to move",
                    NameFaults.lines(graph, others),
                    "limbeck rebase " + graph.id(start) + " --onto " + graph.id(others.get(0)));
        }
        return others.get(0);
    }

    /** Down from the start, as long as the other side does not have the parent. */
    private static int lowest(RevisionGraph graph, int start, BitSet below) {
        Set<Integer> chain = new LinkedHashSet<>();
        int node = start;
        while (true) {
            chain.add(node);
            int[] parents = graph.index.parents[node];
            if (parents.length > 1) {
                throw new LimbeckException(
                        ErrorId.NOT_ANCESTOR,
                        "revision '" + graph.id(node) + "' joins several, so it cannot be moved onto one",
                        NameFaults.lines(graph, chain),
                        "join the heads instead: limbeck merge heads -m \"merge\"");
            }
            if (parents.length == 0 || below.get(parents[0])) {
                return node;
            }
            node = parents[0];
        }
    }

    private static List<Integer> toList(int[] nodes) {
        List<Integer> list = new ArrayList<>();
        for (int node : nodes) {
            list.add(node);
        }
        return list;
    }

    private static List<Revision> list(RevisionGraph graph, BitSet nodes) {
        return graph.list(nodes.stream().toArray());
    }
}
