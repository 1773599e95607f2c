// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts steps up or down the parents, where there is one way only. */
final class RelativeWalk {
    /** The place before every revision. */
    static final int BASE = -1;
    /** The answer when the history ends before the steps do. */
    static final int TOO_FAR = -2;

    private final RevisionGraph graph;
    private final @Nullable BitSet lineage;

    /** Walks in this graph; upwards only to revisions of the lineage, if one is given. */
    RelativeWalk(RevisionGraph graph, @Nullable BitSet lineage) {
        this.graph = graph;
        this.lineage = lineage;
    }

    /** The node at the end of the walk, {@link #BASE}, or {@link #TOO_FAR}. */
    int from(int start, int steps, RevisionSelector wanted) {
        return walk(start, steps, wanted, false);
    }

    /** Like {@link #from}, but stays at the last revision when the history ends. */
    int fromOrLast(int start, int steps, RevisionSelector wanted) {
        return walk(start, steps, wanted, true);
    }

    static LimbeckException tooFar(RevisionSelector wanted) {
        return new LimbeckException(
                ErrorId.WALKED_TOO_FAR,
                "there are not that many revisions: '" + wanted + "' walks past the end of the history",
                "count the revisions with: limbeck history");
    }

    private int walk(int start, int steps, RevisionSelector wanted, boolean clamp) {
        int node = start;
        for (int count = 0; count < Math.abs(steps); count++) {
            int next = steps > 0 ? up(node, wanted) : down(node, wanted);
            if (next == TOO_FAR) {
                return clamp ? node : TOO_FAR;
            }
            node = next;
        }
        return node;
    }

    private int up(int node, RevisionSelector wanted) {
        int[] above = node == BASE
                ? graph.numbers(graph.bases()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray()
                : graph.index.children[node];
        if (lineage != null) {
            above = Arrays.stream(above).filter(lineage::get).toArray();
        }
        return only(above, node, wanted);
    }

    private int down(int node, RevisionSelector wanted) {
        if (node == BASE) {
            return TOO_FAR;
        }
        int[] below = graph.index.parents[node];
        return below.length == 0 ? BASE : only(below, node, wanted);
    }

    private int only(int[] ways, int node, RevisionSelector wanted) {
        if (ways.length == 0) {
            return TOO_FAR;
        }
        if (ways.length == 1) {
            return ways[0];
        }
        List<Integer> candidates = Arrays.stream(ways).boxed().toList();
        throw new LimbeckException(
                ErrorId.AMBIGUOUS_REVISION,
                "'" + wanted + "' has no single way: the history forks at "
                        + (node == BASE ? "its base" : "'" + graph.id(node) + "'"),
                NameFaults.lines(graph, candidates),
                "write the revision itself, such as: " + graph.id(ways[0]));
    }
}
