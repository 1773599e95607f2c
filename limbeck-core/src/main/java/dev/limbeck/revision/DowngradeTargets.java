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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that a downgrade takes out of force. */
final class DowngradeTargets implements RevisionSelector.Cases<DowngradeTargets.Target> {
    /** The revision that stays, or {@link RelativeWalk#BASE}, and a revision of the branch to which the downgrade is limited. */
    record Target(int node, int branch) {
        static final int ANY_BRANCH = -1;
    }

    private final RevisionResolver resolver;
    private final RevisionGraph graph;
    private final List<Integer> current;
    private final List<String> rows;

    DowngradeTargets(RevisionResolver resolver, List<Integer> current, List<String> rows) {
        this.resolver = resolver;
        this.graph = resolver.graph;
        this.current = current;
        this.rows = rows;
    }

    /** Everything in force above the target. */
    BitSet above(RevisionSelector selector) {
        Target target = selector.fold(this);
        List<Integer> roots = roots(target, selector);
        BitSet todo = graph.index.supported(roots);
        todo.and(graph.index.required(current));
        if (target.node() != RelativeWalk.BASE && todo.isEmpty() && !current.contains(target.node())) {
            throw notInForce(selector, target.node());
        }
        return todo;
    }

    @Override
    public Target named(Named named) {
        String branch = named.branch();
        return new Target(resolver.one(named, rows), branch == null ? Target.ANY_BRANCH : resolver.branch(branch));
    }

    @Override
    public Target several(Several several) {
        throw new LimbeckException(
                ErrorId.INVALID_IDENTIFIER,
                "a downgrade leads to one revision, not to '" + several + "'",
                "limbeck downgrade " + several.members().get(0));
    }

    @Override
    public Target range(Range range) {
        throw new LimbeckException(
                ErrorId.INVALID_RANGE,
                "a range such as '" + range + "' needs --sql",
                "write the end of the range alone, or add --sql: limbeck downgrade " + range + " --sql");
    }

    @Override
    public Target relative(Relative relative) {
        Named label = resolver.asLabel(relative);
        if (label != null) {
            return named(label);
        }
        String branch = relative.branch();
        BitSet lineage = branch == null ? null : resolver.lineage(branch);
        int start;
        int limit = branch == null ? Target.ANY_BRANCH : resolver.branch(branch);
        if (relative.name() != null) {
            start = resolver.one(new Named(relative.steps() < 0 ? branch : null, relative.name()), rows);
        } else if (relative.steps() >= 0) {
            throw new LimbeckException(
                    ErrorId.WALKED_TOO_FAR,
                    "'" + relative + "' goes up, a downgrade goes down",
                    "limbeck upgrade " + relative);
        } else {
            start = start(relative, lineage);
            limit = start;
        }
        int end = new RelativeWalk(graph, lineage).from(start, relative.steps(), relative);
        if (end == RelativeWalk.TOO_FAR) {
            throw RelativeWalk.tooFar(relative);
        }
        return new Target(end, limit);
    }

    /** The one revision in force from which {@code -N} counts back. */
    private int start(Relative relative, @Nullable BitSet lineage) {
        List<Integer> starts = current;
        if (lineage != null) {
            starts = current.stream().filter(lineage::get).toList();
            if (starts.isEmpty()) {
                starts = new InForce(graph)
                        .tips(current).stream().filter(lineage::get).toList();
            }
        }
        if (starts.isEmpty()) {
            throw new LimbeckException(
                    ErrorId.WALKED_TOO_FAR,
                    "'" + relative + "' has nothing to take back: the database has no revision"
                            + (lineage == null ? "" : " of that branch"),
                    "see what is in force with: limbeck current");
        }
        if (starts.size() > 1) {
            throw new LimbeckException(
                    ErrorId.AMBIGUOUS_REVISION,
                    "'" + relative + "' may count back from any of " + starts.size() + " revisions in force",
                    NameFaults.lines(graph, starts),
                    "say on which branch: limbeck downgrade " + graph.id(starts.get(0)) + "@" + relative.offset());
        }
        return starts.get(0);
    }

    /** The lowest revisions to go: the children of the target, or all bases, as far as they belong to the branch. */
    private List<Integer> roots(Target target, RevisionSelector selector) {
        List<Integer> roots = new ArrayList<>();
        if (target.node() == RelativeWalk.BASE) {
            roots.addAll(graph.numbers(graph.bases()));
        } else {
            for (int child : graph.index.children[target.node()]) {
                roots.add(child);
            }
        }
        if (target.branch() == Target.ANY_BRANCH || roots.size() < 2) {
            return roots;
        }
        BitSet ancestors = GraphIndex.closure(graph.index.parents, List.of(target.branch()));
        List<Integer> onBranch = roots.stream().filter(ancestors::get).toList();
        if (onBranch.isEmpty()) {
            throw notInForce(selector, target.node());
        }
        return onBranch;
    }

    private LimbeckException notInForce(RevisionSelector selector, int node) {
        return new LimbeckException(
                ErrorId.NOT_ANCESTOR,
                "cannot downgrade to '" + selector + "': "
                        + (node == RelativeWalk.BASE ? "that" : "'" + graph.id(node) + "'")
                        + " is not below the revisions in force",
                NameFaults.lines(graph, current),
                "see what is in force with: limbeck current");
    }
}
