// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionDraft;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionRequest;
import dev.limbeck.revision.RevisionResolver;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.revision.RowChange;
import dev.limbeck.revision.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Our answer to one case, in the format of the vectors. */
final class GraphAnswer {
    private final List<Revision> revisions;
    private final RevisionGraph graph;
    private final JsonObject test;
    private final List<String> arguments;
    private final List<String> rows;

    GraphAnswer(List<Revision> revisions, JsonObject test) {
        this.revisions = revisions;
        this.graph = RevisionGraph.of(revisions);
        this.test = test;
        this.arguments = GraphSet.strings(test, "args");
        this.rows = GraphSet.strings(test, "current");
    }

    JsonObject answer() {
        String command = test.get("cmd").getAsString();
        RevisionPlanner planner = new RevisionPlanner(graph);
        RevisionHistory history = new RevisionHistory(graph);
        return switch (command) {
            case "inspect" -> inspect();
            case "show" ->
                revisions(arguments.isEmpty() ? List.of() : new RevisionResolver(graph).resolve(target(), rows));
            case "history" ->
                revisions(
                        arguments.isEmpty()
                                ? history.between(RevisionSelector.parse(":"), rows)
                                : history.between(target(), rows));
            case "current" -> revisions(history.current(rows));
            case "check_heads" -> {
                history.requireAllHeads(rows);
                JsonObject ok = new JsonObject();
                ok.addProperty("ok", true);
                yield ok;
            }
            case "upgrade" ->
                plan(test.has("sql") ? planner.upgradeOffline(target()) : planner.upgrade(rows, target()));
            case "downgrade" ->
                plan(test.has("sql") ? planner.downgradeOffline(target()) : planner.downgrade(rows, target()));
            case "stamp" -> {
                if (test.has("sql")) {
                    yield plan(planner.stampOffline(target()));
                }
                List<RevisionSelector> targets = selectors(arguments);
                yield plan(test.has("purge") ? planner.stampPurged(targets) : planner.stamp(rows, targets));
            }
            case "revision", "merge" -> draft(command);
            default -> throw new IllegalArgumentException("unknown command " + command);
        };
    }

    private RevisionSelector target() {
        return RevisionSelector.parse(arguments.get(0));
    }

    private static List<RevisionSelector> selectors(List<String> texts) {
        return texts.stream().map(RevisionSelector::parse).toList();
    }

    private JsonObject inspect() {
        JsonObject result = new JsonObject();
        result.add("heads", ids(graph.heads()));
        result.add("effective_heads", ids(graph.effectiveHeads()));
        result.add("bases", ids(graph.bases()));
        result.add("branch_points", array(ids(graph.branchPoints()), true));
        result.add("merge_points", array(ids(graph.mergePoints()), true));
        JsonObject labels = new JsonObject();
        JsonObject needs = new JsonObject();
        for (Revision revision : revisions) {
            if (!graph.labelsOf(revision.id()).isEmpty()) {
                labels.add(revision.id(), array(graph.labelsOf(revision.id()), true));
            }
            needs.add(revision.id(), array(ids(graph.needs(revision.id())), true));
        }
        result.add("labels", labels);
        result.add("normalized_down", needs);
        return result;
    }

    private static JsonObject revisions(List<Revision> revisions) {
        JsonObject result = new JsonObject();
        result.add("revisions", ids(revisions));
        return result;
    }

    private static JsonObject plan(RevisionPlan plan) {
        JsonArray steps = new JsonArray();
        JsonObject result = new JsonObject();
        for (int number = 0; number < plan.steps().size(); number++) {
            Step step = plan.steps().get(number);
            if (step.changes().equals(List.of(new RowChange.DeleteAll()))) {
                result.add("trailing_sql", array(List.of("delete *"), false));
                continue;
            }
            JsonObject json = new JsonObject();
            JsonArray names = ids(step.revisions());
            json.add("rev", step.direction() == Direction.STAMP ? names : names.get(0));
            json.addProperty("dir", step.direction().name().toLowerCase(java.util.Locale.ROOT));
            json.add("from", array(plan.rowsAfter(number), true));
            json.add("to", array(plan.rowsAfter(number + 1), true));
            json.add("sql", array(step.changes().stream().map(GraphAnswer::sql).toList(), false));
            steps.add(json);
        }
        result.add("steps", steps);
        result.add("heads", array(plan.rowsAfter(), true));
        return result;
    }

    private static String sql(RowChange change) {
        return change.fold(new RowChange.Cases<>() {
            @Override
            public String insert(String id) {
                return "insert " + id;
            }

            @Override
            public String delete(String id) {
                return "delete " + id;
            }

            @Override
            public String update(String from, String to) {
                return "update " + from + " -> " + to;
            }

            @Override
            public String deleteAll() {
                return "delete *";
            }
        });
    }

    private JsonObject draft(String command) {
        JsonObject options = test.getAsJsonObject("options");
        List<String> heads = command.equals("merge") ? arguments : GraphSet.strings(options, "head");
        Revision draft = new RevisionDraft(graph)
                .of(new RevisionRequest(
                        options.get("rev_id").getAsString(),
                        "",
                        selectors(heads.isEmpty() ? List.of("head") : heads),
                        options.has("splice") && options.get("splice").getAsBoolean(),
                        GraphSet.strings(options, "branch_label"),
                        GraphSet.strings(options, "depends_on")));
        JsonObject json = new JsonObject();
        json.addProperty("id", draft.id());
        json.add("down", array(draft.down(), false));
        json.add("depends_on", array(draft.dependsOn(), false));
        json.add("labels", array(draft.labels(), false));
        List<Revision> extended = new ArrayList<>(revisions);
        extended.add(draft);
        JsonObject result = new JsonObject();
        result.add("new", json);
        result.add("heads", ids(RevisionGraph.of(extended).heads()));
        return result;
    }

    private static JsonArray ids(List<Revision> revisions) {
        return array(revisions.stream().map(Revision::id).toList(), false);
    }

    private static JsonArray array(JsonArray values, boolean sorted) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.getAsString()));
        return array(texts, sorted);
    }

    private static JsonArray array(Collection<String> values, boolean sorted) {
        JsonArray result = new JsonArray();
        (sorted ? values.stream().sorted() : values.stream()).forEach(result::add);
        return result;
    }
}
