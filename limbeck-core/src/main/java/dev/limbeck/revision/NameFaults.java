// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The errors of a name that does not lead to the revision wanted. */
final class NameFaults {
    private static final int LONGEST_LIST = 12;

    private NameFaults() {}

    static LimbeckException unknown(RevisionGraph graph, String name) {
        String nearest = Nearest.of(name, graph.allNames());
        return new LimbeckException(
                ErrorId.UNKNOWN_REVISION,
                "there is no revision or branch label '" + name + "'",
                graph.size() == 0
                        ? List.of("the history is empty")
                        : nearest.isEmpty() ? List.of() : List.of("the nearest name is '" + nearest + "'"),
                graph.size() == 0
                        ? "write the first revision with: limbeck revision -m \"first\""
                        : "list the revisions with: limbeck history");
    }

    static LimbeckException unknownRow(RevisionGraph graph, String row) {
        List<String> facts = new ArrayList<>();
        String nearest = Nearest.of(row, graph.allNames());
        if (!nearest.isEmpty()) {
            facts.add("the nearest id is '" + nearest + "'");
        }
        facts.add("the script may lie on a git branch that is not merged here; find it with:"
                + " git log --all --oneline -S " + row);
        facts.add("the journal of the database keeps the scripts that ran on it");
        return new LimbeckException(
                ErrorId.UNKNOWN_REVISION_IN_DATABASE,
                "the database is at revision '" + row + "', which no script has",
                facts,
                "limbeck restore " + row + "   (writes the script back from the journal)\n"
                        + "limbeck stamp --purge <revision>   (if it is gone for good, after checking the schema)");
    }

    static LimbeckException ambiguousPrefix(RevisionGraph graph, String prefix, Collection<Integer> nodes) {
        return new LimbeckException(
                ErrorId.AMBIGUOUS_REVISION,
                "'" + prefix + "' may be any of " + nodes.size() + " revisions",
                lines(graph, nodes),
                "write more of the id: " + graph.id(nodes.iterator().next()));
    }

    static LimbeckException notMember(RevisionGraph graph, int node, String branch) {
        List<String> labels = List.copyOf(graph.labels(node));
        return new LimbeckException(
                ErrorId.UNKNOWN_REVISION,
                "revision '" + graph.id(node) + "' is not on branch '" + branch + "'",
                labels.isEmpty() ? List.of() : List.of("its branches are: " + String.join(", ", labels)),
                "write '" + graph.id(node) + "' without the branch, or see: limbeck history -r " + branch + "@base:");
    }

    static LimbeckException needsPlace(RevisionSelector.Relative selector) {
        String branch = selector.branch() == null ? "" : selector.branch() + "@";
        return new LimbeckException(
                ErrorId.INVALID_IDENTIFIER,
                "'" + selector + "' does not say where to start",
                "write a revision before the sign, such as '" + branch + "base" + selector.offset() + "' or '<id>"
                        + selector.offset() + "'");
    }

    static LimbeckException multipleHeads(RevisionGraph graph, String wanted, Collection<Integer> nodes) {
        List<Integer> heads = List.copyOf(nodes);
        return new LimbeckException(
                ErrorId.MULTIPLE_HEADS,
                "cannot resolve '" + wanted + "': the history has " + heads.size() + " heads",
                lines(graph, heads),
                "name one of them, such as " + shortest(graph, heads) + "\n" + waysToOneHead(heads.size()));
    }

    /** The same for an upgrade, which takes several. */
    static LimbeckException multipleHeadsToUpgrade(RevisionGraph graph, LimbeckException failure) {
        List<Integer> heads = failure.facts().stream()
                .map(fact -> graph.exactly(fact.split(" ", 2)[0]))
                .filter(head -> head >= 0) // the last line may say how many more there are
                .toList();
        String one = shortest(graph, heads);
        return new LimbeckException(
                failure.id(),
                String.valueOf(failure.getMessage()),
                failure.facts(),
                "limbeck upgrade heads              (all of them)\n"
                        + "limbeck upgrade " + one + " ".repeat(Math.max(1, 19 - one.length())) + "(one of them)\n"
                        + waysToOneHead(failure.facts().size()),
                failure);
    }

    private static String waysToOneHead(int heads) {
        return "limbeck merge heads -m \"merge\"     (join them in one revision)"
                + (heads == 2 ? "\nlimbeck rebase <yours>             (let yours go on from the other)" : "");
    }

    /** The first head by a label that no other head has, else by its id. */
    private static String shortest(RevisionGraph graph, List<Integer> heads) {
        for (int head : heads) {
            for (String label : graph.labels(head)) {
                if (heads.stream()
                        .allMatch(other -> other == head || !graph.labels(other).contains(label))) {
                    return label + "@head";
                }
            }
        }
        return graph.id(heads.get(0));
    }

    static LimbeckException several(RevisionGraph graph, String wanted, Collection<Integer> nodes) {
        return new LimbeckException(
                ErrorId.AMBIGUOUS_REVISION,
                "'" + wanted + "' is several revisions where one is needed",
                lines(graph, nodes),
                "write one of them: " + graph.id(nodes.iterator().next()));
    }

    /** Ids with messages, at most a dozen. */
    static List<String> lines(RevisionGraph graph, Collection<Integer> nodes) {
        List<String> result = new ArrayList<>();
        for (int node : nodes) {
            if (result.size() == LONGEST_LIST) {
                result.add("and " + (nodes.size() - LONGEST_LIST) + " more");
                break;
            }
            result.add(graph.revision(node).line());
        }
        return result;
    }
}
