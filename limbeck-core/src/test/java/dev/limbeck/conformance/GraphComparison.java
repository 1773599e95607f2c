// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.limbeck.error.ErrorId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether two answers to a graph case say the same. */
final class GraphComparison {
    /** Which of our errors each recorded kind of error allows. */
    private static final Map<String, Set<ErrorId>> KINDS = Map.of(
            "cannot_resolve",
            Set.of(
                    ErrorId.UNKNOWN_REVISION,
                    ErrorId.AMBIGUOUS_REVISION,
                    ErrorId.INVALID_IDENTIFIER,
                    ErrorId.UNKNOWN_REVISION_IN_DATABASE),
            "multiple_heads",
            Set.of(ErrorId.MULTIPLE_HEADS),
            "not_ancestor",
            Set.of(ErrorId.NOT_ANCESTOR),
            "revision_error",
            Set.of(
                    ErrorId.AMBIGUOUS_REVISION,
                    ErrorId.WALKED_TOO_FAR,
                    ErrorId.OVERLAPPING_REVISIONS,
                    ErrorId.INVALID_REVISION_ID,
                    ErrorId.INVALID_IDENTIFIER,
                    ErrorId.LABEL_CLASH,
                    ErrorId.DUPLICATE_REVISION),
            "cycle",
            Set.of(ErrorId.REVISION_CYCLE),
            "self_loop",
            Set.of(ErrorId.REVISION_CYCLE),
            "dependency_cycle",
            Set.of(ErrorId.DEPENDENCY_CYCLE),
            "dependency_self_loop",
            Set.of(ErrorId.DEPENDENCY_CYCLE),
            "not_at_head",
            Set.of(ErrorId.NOT_ALL_HEADS),
            "command_error",
            Set.of(ErrorId.NOT_A_HEAD, ErrorId.OVERLAPPING_REVISIONS, ErrorId.INVALID_RANGE));

    private GraphComparison() {}

    static boolean sameError(String kind, ErrorId id) {
        return KINDS.getOrDefault(kind, Set.of()).contains(id);
    }

    static boolean same(JsonObject test, JsonObject expected, JsonObject actual) {
        String unordered =
                test.has("unordered_what") ? test.get("unordered_what").getAsString() : "";
        if (expected.has("moved")) {
            return moved(actual).equals(texts(expected.getAsJsonArray("moved")))
                    && expected.get("heads").equals(actual.get("heads"));
        }
        if (expected.has("steps")) {
            return sameSteps(expected.getAsJsonArray("steps"), actual.getAsJsonArray("steps"))
                    && expected.get("heads").equals(actual.get("heads"));
        }
        if (expected.has("revisions")) {
            Set<String> wanted = revisions(expected);
            Set<String> answered = revisions(actual);
            boolean anyOrder = unordered.equals("revisions")
                    || test.get("cmd").getAsString().equals("current");
            return anyOrder ? wanted.equals(answered) : List.copyOf(wanted).equals(List.copyOf(answered));
        }
        JsonObject known = expected.deepCopy();
        known.remove("warnings");
        return known.equals(actual);
    }

    /** Names without repetition; base, and the nothing that Alembic shows beyond it, are no revisions. */
    private static Set<String> revisions(JsonObject answer) {
        Set<String> result = new LinkedHashSet<>();
        for (JsonElement revision : answer.getAsJsonArray("revisions")) {
            if (!revision.isJsonNull() && !revision.getAsString().equals("base")) {
                result.add(revision.getAsString());
            }
        }
        return result;
    }

    private static boolean sameSteps(JsonArray expected, JsonArray actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int number = 0; number < expected.size(); number++) {
            JsonObject wanted = expected.get(number).getAsJsonObject();
            JsonObject answered = actual.get(number).getAsJsonObject();
            for (String key : List.of("rev", "dir", "from", "to")) {
                if (!wanted.get(key).equals(answered.get(key))) {
                    return false;
                }
            }
            if (!wanted.get("sql").isJsonNull() && !wanted.get("sql").equals(answered.get("sql"))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> moved(JsonObject actual) {
        Set<String> result = new TreeSet<>();
        for (JsonElement step : actual.getAsJsonArray("steps")) {
            JsonArray pair = new JsonArray();
            pair.add(step.getAsJsonObject().get("dir"));
            pair.add(step.getAsJsonObject().get("rev"));
            result.add(pair.toString());
        }
        return result;
    }

    private static Set<String> texts(JsonArray values) {
        List<String> result = new ArrayList<>();
        values.forEach(value -> result.add(value.toString()));
        return new TreeSet<>(result);
    }
}
