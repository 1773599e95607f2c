// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.RevisionSelector.Named;
import dev.limbeck.revision.RevisionSelector.Range;
import dev.limbeck.revision.RevisionSelector.Relative;
import dev.limbeck.revision.RevisionSelector.Several;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that an upgrade (or the upper end of a history range) leads to. */
final class UpgradeTargets implements RevisionSelector.Cases<Set<Integer>> {
    private final RevisionResolver resolver;
    private final RevisionGraph graph;
    private final List<Integer> current;
    private final List<String> rows;

    /** Distances without a revision start at {@code current}, the nodes of {@code rows}. */
    UpgradeTargets(RevisionResolver resolver, List<Integer> current, List<String> rows) {
        this.resolver = resolver;
        this.graph = resolver.graph;
        this.current = current;
        this.rows = rows;
    }

    Set<Integer> of(RevisionSelector target) {
        return target.fold(this);
    }

    @Override
    public Set<Integer> named(Named named) {
        return resolver.named(named, rows);
    }

    @Override
    public Set<Integer> several(Several several) {
        Set<Integer> all = new LinkedHashSet<>();
        several.members().forEach(member -> all.addAll(member.fold(this)));
        return all;
    }

    @Override
    public Set<Integer> range(Range range) {
        throw new LimbeckException(
                ErrorId.INVALID_RANGE,
                "a range such as '" + range + "' needs --sql",
                "write the end of the range alone, or add --sql: limbeck upgrade " + range + " --sql");
    }

    @Override
    public Set<Integer> relative(Relative relative) {
        int end = end(relative, false);
        if (end == RelativeWalk.TOO_FAR) {
            throw RelativeWalk.tooFar(relative);
        }
        return end == RelativeWalk.BASE ? Set.of() : Set.of(end);
    }

    /** The end of the walk; with {@code clamp} it stops at the end of the history. */
    int end(Relative relative, boolean clamp) {
        Named label = resolver.asLabel(relative);
        if (label != null) {
            return resolver.one(label, rows);
        }
        String branch = relative.branch();
        BitSet lineage = branch == null ? null : resolver.lineage(branch);
        RelativeWalk walk = new RelativeWalk(graph, lineage);
        int start;
        if (relative.name() != null) {
            start = resolver.one(new Named(relative.steps() < 0 ? branch : null, relative.name()), rows);
        } else if (relative.steps() < 0) {
            throw new LimbeckException(
                    ErrorId.WALKED_TOO_FAR,
                    "'" + relative + "' goes down, an upgrade goes up",
                    "limbeck downgrade " + relative);
        } else {
            start = start(relative, lineage);
        }
        return clamp
                ? walk.fromOrLast(start, relative.steps(), relative)
                : walk.from(start, relative.steps(), relative);
    }

    /** The one place in the current state from which {@code +N} can count. */
    private int start(Relative relative, @Nullable BitSet lineage) {
        List<Integer> starts = current;
        if (lineage != null) {
            starts = current.stream().filter(lineage::get).toList();
            if (starts.isEmpty()) {
                starts = tips(lineage);
            }
        }
        if (starts.size() > 1) {
            throw new LimbeckException(
                    ErrorId.AMBIGUOUS_REVISION,
                    "'" + relative + "' may count from any of " + starts.size() + " revisions in force",
                    NameFaults.lines(graph, starts),
                    "say from which: limbeck upgrade " + graph.id(starts.get(0)) + relative.offset());
        }
        return starts.isEmpty() ? RelativeWalk.BASE : starts.get(0);
    }

    /** Revisions of the branch in force on which no other one of the branch in force stands. */
    private List<Integer> tips(BitSet lineage) {
        BitSet inForce = graph.index.required(current);
        inForce.and(lineage);
        List<Integer> tips = new ArrayList<>();
        for (int node = inForce.nextSetBit(0); node >= 0; node = inForce.nextSetBit(node + 1)) {
            boolean covered = false;
            for (int upper : graph.index.dependants[node]) {
                covered |= inForce.get(upper);
            }
            if (!covered) {
                tips.add(node);
            }
        }
        return tips;
    }
}
