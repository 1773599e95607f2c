// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The vectors about revision graphs. */
public final class GraphSet implements ConformanceSet {
    @Override
    public String name() {
        return "graph";
    }

    @Override
    public List<Outcome> run(Path directory, Optional<String> onlyDialect) {
        List<Outcome> outcomes = new ArrayList<>();
        VectorFiles.of(name(), directory).forEach(file -> run(file.object(), outcomes));
        return outcomes;
    }

    private static void run(JsonObject file, List<Outcome> outcomes) {
        List<Revision> revisions = new ArrayList<>();
        for (JsonElement element : file.getAsJsonArray("graph")) {
            JsonObject node = element.getAsJsonObject();
            revisions.add(new Revision(
                    node.get("id").getAsString(),
                    strings(node, "down"),
                    strings(node, "depends_on"),
                    strings(node, "labels"),
                    "",
                    ""));
        }
        int number = 0;
        for (JsonElement element : file.getAsJsonArray("cases")) {
            JsonObject test = element.getAsJsonObject();
            String id = file.get("set").getAsString() + "#" + number++ + " " + describe(test);
            outcomes.add(run(id, revisions, test));
        }
    }

    private static Outcome run(String id, List<Revision> revisions, JsonObject test) {
        List<JsonObject> allowed = new ArrayList<>(List.of(test.getAsJsonObject("expect")));
        if (test.has("also")) {
            test.getAsJsonObject("also").asMap().values().forEach(other -> allowed.add(other.getAsJsonObject()));
        }
        JsonObject actual = new JsonObject();
        String actualKind = "ok";
        boolean passed;
        try {
            JsonObject answer = new GraphAnswer(revisions, test).answer();
            actual = answer;
            passed = allowed.stream()
                    .anyMatch(expected -> kind(expected).equals("crash")
                            || kind(expected).equals("ok") && GraphComparison.same(test, expected, answer));
        } catch (LimbeckException e) {
            actualKind = e.id().text();
            actual.addProperty("error", e.report());
            passed = allowed.stream()
                    .anyMatch(expected ->
                            kind(expected).equals("crash") || GraphComparison.sameError(kind(expected), e.id()));
        } catch (RuntimeException | StackOverflowError e) {
            actualKind = Outcome.CRASH;
            actual.addProperty(
                    "crash",
                    e + " " + List.of(e.getStackTrace()).stream().limit(6).toList());
            passed = false;
        }
        JsonObject expected = allowed.get(0);
        String expectedKind = !passed && kind(expected).equals("ok")
                ? GraphTraits.of(revisions, test, expected, actual)
                : kind(expected);
        return new Outcome(id, passed, expected.toString(), actual.toString(), expectedKind, actualKind);
    }

    /** {@code ok}, or the kind of the recorded error. */
    private static String kind(JsonObject expected) {
        return expected.has("error")
                ? expected.getAsJsonObject("error").get("kind").getAsString()
                : "ok";
    }

    private static String describe(JsonObject test) {
        StringBuilder text = new StringBuilder(test.get("cmd").getAsString());
        strings(test, "args").forEach(argument -> text.append(' ').append(argument));
        if (test.has("sql")) {
            text.append(" --sql");
        }
        if (test.has("purge")) {
            text.append(" --purge");
        }
        if (test.has("options")) {
            text.append(' ').append(test.getAsJsonObject("options"));
        }
        if (test.has("current") && test.getAsJsonArray("current").isEmpty()) {
            text.append(" (no rows)");
        }
        return text.toString();
    }

    /** A list of strings; a single string counts as a list of one, a missing key as an empty list. */
    static List<String> strings(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (value.isJsonPrimitive()) {
            return List.of(value.getAsString());
        }
        JsonArray array = value.getAsJsonArray();
        List<String> result = new ArrayList<>();
        array.forEach(element -> result.add(element.getAsString()));
        return result;
    }
}
