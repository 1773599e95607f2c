// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vectors about what is generated from a database and a model. Each pair is really made, generated and applied, on SQLite
 * and on the newest PostgreSQL. It passes if ours leaves the schema that theirs leaves, and leads there and back with nothing
 * left to find; where theirs does not lead there, leading there is enough.
 */
public final class AutogenSet implements ConformanceSet {
    @Override
    public String name() {
        return "autogen";
    }

    @Override
    public List<Outcome> run(Path directory, Optional<String> onlyDialect) {
        List<Outcome> outcomes = new ArrayList<>();
        VectorFiles.of(name(), directory).forEach(file -> run(file, onlyDialect, outcomes));
        return outcomes;
    }

    private static void run(Json file, Optional<String> onlyDialect, List<Outcome> outcomes) {
        int number = 0;
        for (Json test : file.children("cases")) {
            Json expect = test.child("expect").orElseThrow();
            for (String dialect : expect.object().keySet()) {
                boolean here = TestDatabases.labels().stream().anyMatch(label -> label.startsWith(dialect));
                if (here && onlyDialect.map(dialect::equals).orElse(true)) {
                    String id = file.text("set") + "#" + number + " " + dialect + " " + test.text("id");
                    outcomes.add(run(id, dialect, test, expect.child(dialect).orElseThrow()));
                }
            }
            number++;
        }
    }

    private static Outcome run(String id, String dialect, Json test, Json recorded) {
        String expected = recorded.has("error")
                ? recorded.object().get("error").toString()
                : recorded.object().get("upgrade").toString();
        String kind = AutogenCase.leadsThere(recorded) ? "ok" : "falls-short";
        try {
            AutogenAnswer ours = new AutogenCase(dialect, test, recorded).answer();
            return new Outcome(id, ours.difference().isEmpty(), expected, ours.text(), kind, ours.kind());
        } catch (LimbeckException e) {
            return new Outcome(id, false, expected, e.report(), kind, e.id().text());
        } catch (Untranslatable e) {
            return new Outcome(id, false, expected, "no word for " + e.getMessage(), kind, "untranslatable");
        } catch (AssertionError | SQLException | RuntimeException e) {
            return new Outcome(
                    id,
                    false,
                    expected,
                    e + " " + List.of(e.getStackTrace()).stream().limit(6).toList(),
                    kind,
                    Outcome.CRASH);
        }
    }
}
