// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Works out how version rows move to revisions that are declared to be in force. A target that another target needs is in
 * force with that one and gets no row.
 */
final class StampPlan {
    private final RevisionResolver resolver;
    private final RevisionGraph graph;
    private final List<String> texts;
    private final VersionRows rows;

    StampPlan(RevisionResolver resolver, List<Integer> current, List<String> texts) {
        this.resolver = resolver;
        this.graph = resolver.graph;
        this.texts = texts;
        this.rows = new VersionRows(graph, current, texts);
    }

    List<Step> steps(List<RevisionSelector> targets) {
        List<Integer> affected = affected(targets);
        List<Step> steps = new ArrayList<>();
        Set<Integer> destinations = new LinkedHashSet<>();
        for (RevisionSelector target : targets) {
            destinations.addAll(resolver.numbers(target, texts));
        }
        BitSet implied = graph.index.strictlyRequired(destinations);
        List<Integer> withoutRow = destinations.stream().filter(implied::get).toList();
        destinations.removeIf(implied::get);
        affected.removeAll(destinations);
        if (destinations.isEmpty()) {
            for (int node : affected) {
                steps.add(new Step(Direction.STAMP, List.of(), List.of(rows.delete(node))));
            }
        }
        BitSet lineage = graph.index.wideLineage(affected);
        for (int destination : destinations) {
            if (!rows.contains(destination)) {
                boolean related = lineage.get(destination);
                List<RowChange> changes = rows.merge(related ? affected : List.of(), destination);
                steps.add(new Step(Direction.STAMP, List.of(graph.revision(destination)), changes));
                if (related) {
                    affected = List.of();
                    lineage.clear();
                }
            }
        }
        BitSet above = graph.index.supported(withoutRow);
        List<Integer> left = affected.stream().filter(above::get).toList();
        if (!left.isEmpty()) {
            // no row has moved to a destination; what stands above a target that has no row of its own goes
            // nevertheless
            steps.add(new Step(
                    Direction.STAMP, List.of(), left.stream().map(rows::delete).toList()));
        }
        return steps;
    }

    /** The rows of the lineages that the targets name. */
    private List<Integer> affected(List<RevisionSelector> targets) {
        BitSet lineage = new BitSet(graph.size());
        for (RevisionSelector target : targets) {
            lineage.or(lineage(target));
        }
        return new ArrayList<>(rows.nodes().stream().filter(lineage::get).toList());
    }

    private BitSet lineage(RevisionSelector target) {
        Set<Integer> named = new LinkedHashSet<>(resolver.numbers(target, texts));
        target.fold(new BranchOf()).ifPresent(branch -> named.add(resolver.branch(branch)));
        if (named.isEmpty()) {
            BitSet all = new BitSet(graph.size());
            all.set(0, graph.size());
            return all;
        }
        return graph.index.wideLineage(named);
    }
}
