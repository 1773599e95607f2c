// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionResolver;
import dev.limbeck.revision.RevisionSelector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is special about a recorded answer, so that the list of differences can name a kind of answer and not single cases. */
final class GraphTraits {
    private final RevisionGraph graph;

    private GraphTraits(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * {@code ok}, or more exactly: {@code ok-redundant-rows} (a row that another row implies, and without such rows the
     * answer is ours), {@code ok-target-lost} (a stamp that leaves a named target out of force), {@code ok-empty} (no revision),
     * {@code ok-null} (a hole in the list).
     */
    static String of(List<Revision> revisions, JsonObject test, JsonObject expected, JsonObject actual) {
        if (expected.has("revisions")) {
            List<JsonElement> list = expected.getAsJsonArray("revisions").asList();
            return list.isEmpty() ? "ok-empty" : list.stream().anyMatch(JsonElement::isJsonNull) ? "ok-null" : "ok";
        }
        try {
            return expected.has("steps") && actual.has("steps")
                    ? new GraphTraits(RevisionGraph.of(revisions)).ofPlan(test, expected, actual)
                    : "ok";
        } catch (LimbeckException e) {
            return "ok";
        }
    }

    private String ofPlan(JsonObject test, JsonObject expected, JsonObject actual) {
        boolean stamp = test.get("cmd").getAsString().equals("stamp");
        List<List<String>> recorded = rows(expected, stamp);
        List<List<String>> ours = rows(actual, stamp);
        if (onlyImpliedRowsLess(recorded, ours)) {
            return "ok-redundant-rows";
        }
        if (stamp) {
            Set<String> inForce = below(GraphSet.strings(expected, "heads"));
            for (String target : GraphSet.strings(test, "args")) {
                for (Revision revision : new RevisionResolver(graph)
                        .resolve(RevisionSelector.parse(target), GraphSet.strings(test, "current"))) {
                    if (!inForce.contains(revision.id())) {
                        return "ok-target-lost";
                    }
                }
            }
        }
        return "ok";
    }

    /** The rows after each step, and after the last; of a stamp only these, as its steps are one change. */
    private static List<List<String>> rows(JsonObject answer, boolean lastOnly) {
        List<List<String>> result = new ArrayList<>();
        if (!lastOnly) {
            answer.getAsJsonArray("steps").forEach(step -> result.add(sorted(step.getAsJsonObject(), "to")));
        }
        result.add(sorted(answer, "heads"));
        return result;
    }

    private static List<String> sorted(JsonObject object, String key) {
        return GraphSet.strings(object, key).stream().sorted().toList();
    }

    /** Whether ours lack rows that other rows imply, and nothing else. Ours may have such rows, if they were there before. */
    private boolean onlyImpliedRowsLess(List<List<String>> recorded, List<List<String>> ours) {
        if (recorded.size() != ours.size() || recorded.equals(ours)) {
            return false;
        }
        for (int number = 0; number < ours.size(); number++) {
            if (!recorded.get(number).containsAll(ours.get(number))
                    || !withoutImplied(recorded.get(number)).equals(withoutImplied(ours.get(number)))) {
                return false;
            }
        }
        return true;
    }

    private List<String> withoutImplied(List<String> rows) {
        return rows.stream()
                .filter(row -> !below(rows.stream()
                                .filter(other -> !other.equals(row))
                                .toList())
                        .contains(row))
                .toList();
    }

    /** The ids and all that they need. */
    private Set<String> below(List<String> ids) {
        Set<String> seen = new HashSet<>();
        Deque<String> queue = new ArrayDeque<>(ids);
        while (!queue.isEmpty()) {
            String id = queue.poll();
            if (seen.add(id) && graph.find(id).isPresent()) {
                graph.needs(id).forEach(need -> queue.add(need.id()));
            }
        }
        return seen;
    }
}
