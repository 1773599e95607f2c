// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Works out which revisions a command runs, in which order, and what each does to the rows of the version table. Pure: it
 * reads the graph and the rows given to it. Immutable and safe for use by several threads.
 *
 * <p>All methods fail with {@code unknown-revision}, {@code ambiguous-revision}, {@code multiple-heads},
 * {@code invalid-identifier} or {@code walked-too-far} for a target that cannot be found, and with
 * {@code unknown-revision-in-database} for a row that no script has.
 */
public final class RevisionPlanner {
    private final RevisionGraph graph;
    private final RevisionResolver resolver;

    /** Plans on this graph. */
    public RevisionPlanner(RevisionGraph graph) {
        this.graph = graph;
        this.resolver = new RevisionResolver(graph);
    }

    /**
     * The steps that bring the target and all it needs into force, and nothing else. Empty if it is in force already.
     *
     * @param rows the rows of the version table, in the order in which the database returns them
     * @param target one revision, {@code heads}, a distance or a list; no range
     * @throws LimbeckException {@code overlapping-revisions} if one row needs another
     */
    public RevisionPlan upgrade(List<String> rows, RevisionSelector target) {
        List<Integer> current = resolver.rowNumbers(rows);
        Set<Integer> targets = upgradeTargets(current, rows, target);
        requireNoOverlap(current);
        BitSet todo = graph.index.required(targets);
        todo.andNot(graph.index.required(current));
        VersionRows versions = new VersionRows(graph, current, rows);
        List<Step> steps = new ArrayList<>(todo.cardinality());
        int[] order = TopologicalOrder.newestFirst(graph, todo, GraphIndex.bits(targets));
        for (int position = order.length - 1; position >= 0; position--) {
            steps.add(new Step(Direction.UP, List.of(graph.revision(order[position])), versions.up(order[position])));
        }
        return new RevisionPlan(rows, steps);
    }

    private Set<Integer> upgradeTargets(List<Integer> current, List<String> rows, RevisionSelector target) {
        try {
            return new UpgradeTargets(resolver, current, rows).of(target);
        } catch (LimbeckException e) {
            throw e.id() == ErrorId.MULTIPLE_HEADS ? NameFaults.multipleHeadsToUpgrade(graph, e) : e;
        }
    }

    /**
     * The steps that take everything above the target out of force, with whatever depends on it; the target stays.
     * {@code label@target} takes only that branch back.
     *
     * @param rows the rows of the version table, in the order in which the database returns them
     * @param target one revision, {@code base} or a distance; no range, no list
     * @throws LimbeckException {@code not-ancestor} if the target is not in force
     */
    public RevisionPlan downgrade(List<String> rows, RevisionSelector target) {
        List<Integer> current = resolver.rowNumbers(rows);
        BitSet todo = new DowngradeTargets(resolver, current, rows).above(target);
        VersionRows versions = new VersionRows(graph, current, rows);
        List<Step> steps = new ArrayList<>(todo.cardinality());
        for (int node : TopologicalOrder.newestFirst(graph, todo, GraphIndex.bits(current))) {
            steps.add(new Step(Direction.DOWN, List.of(graph.revision(node)), versions.down(node)));
        }
        return new RevisionPlan(rows, steps);
    }

    /** {@link #upgrade} without a database: from the start of the range, or from base. */
    public RevisionPlan upgradeOffline(RevisionSelector target) {
        OfflineRange range = OfflineRange.withoutDatabase(target);
        return upgrade(range.rows(resolver), range.to(new RevisionSelector.Named(null, "heads")));
    }

    /**
     * {@link #downgrade} without a database.
     *
     * @param target a range that says where the database is: {@code from:to}
     * @throws LimbeckException {@code invalid-range} without a start
     */
    public RevisionPlan downgradeOffline(RevisionSelector target) {
        OfflineRange range = OfflineRange.withoutDatabase(target);
        if (!range.hasStart()) {
            throw new LimbeckException(
                    ErrorId.INVALID_RANGE,
                    "a downgrade as SQL needs to know where the database is",
                    "limbeck downgrade <from>:" + target + " --sql");
        }
        return downgrade(range.rows(resolver), range.to(new RevisionSelector.Named(null, "base")));
    }

    /**
     * The changes that make the version table say that the targets are in force, without running anything. Rows of the
     * targets' lineages move to them; other rows stay.
     *
     * @param rows the rows of the version table, in the order in which the database returns them
     * @param targets revisions, {@code base} or distances from a head
     */
    public RevisionPlan stamp(List<String> rows, List<RevisionSelector> targets) {
        return new RevisionPlan(rows, new StampPlan(resolver, resolver.rowNumbers(rows), rows).steps(targets));
    }

    /** {@link #stamp} without a database: from the start of a range, or on an empty table. */
    public RevisionPlan stampOffline(RevisionSelector target) {
        OfflineRange range = OfflineRange.withoutDatabase(target);
        return stamp(range.rows(resolver), List.of(range.to(new RevisionSelector.Named(null, "heads"))));
    }

    /** Like {@link #stamp} on a table that the first change empties; cures rows that no script has. */
    public RevisionPlan stampPurged(List<RevisionSelector> targets) {
        List<Step> steps = new ArrayList<>(new StampPlan(resolver, List.of(), List.of()).steps(targets));
        RowChange empty = new RowChange.DeleteAll();
        if (steps.isEmpty()) {
            steps.add(new Step(Direction.STAMP, List.of(), List.of(empty)));
        } else {
            Step first = steps.get(0);
            List<RowChange> changes = new ArrayList<>(Collections.singletonList(empty));
            changes.addAll(first.changes());
            steps.set(0, new Step(first.direction(), first.revisions(), changes));
        }
        return new RevisionPlan(List.of(), steps);
    }

    private void requireNoOverlap(List<Integer> current) {
        if (current.size() < 2) {
            return;
        }
        BitSet below = graph.index.strictlyRequired(current);
        List<Integer> enough =
                current.stream().filter(node -> !below.get(node)).distinct().toList();
        if (enough.size() < current.size()) {
            throw new LimbeckException(
                    ErrorId.OVERLAPPING_REVISIONS,
                    "the version table has rows that another row implies",
                    NameFaults.lines(graph, current),
                    "keep the newest only: limbeck stamp --purge "
                            + String.join(" ", enough.stream().map(graph::id).toList()));
        }
    }
}
