// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import com.google.gson.JsonElement;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.DialectProvider;
import dev.limbeck.error.LimbeckException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The vectors about operations as SQL. Each case is run once for each dialect that it has an answer for; the id is {@code
 * set#number dialect name}. A dialect is found as a user's is, through {@link DialectProvider}; one that is not there fails.
 */
public final class DdlSet implements ConformanceSet {
    /** Their short names that are not ours. */
    private static final Map<String, String> IDS = Map.of("mssql", "sqlserver");

    @Override
    public String name() {
        return "ddl";
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
            for (String theirs : expect.object().keySet()) {
                String dialect = IDS.getOrDefault(theirs, theirs);
                boolean wanted = onlyDialect
                        .map(only -> only.equals(theirs) || only.equals(dialect))
                        .orElse(true);
                if (wanted) {
                    String id = file.text("set") + "#" + number + " " + dialect + " " + test.text("id");
                    outcomes.add(run(id, dialect, test, answers(test, theirs)));
                }
            }
            number++;
        }
    }

    /** What Alembic answered, then its second opinions. */
    private static List<DdlAnswer> answers(Json test, String dialect) {
        List<DdlAnswer> answers = new ArrayList<>();
        answers.add(DdlAnswer.recorded(
                test.child("expect").flatMap(expect -> expect.child(dialect)).orElseThrow()));
        test.child("also")
                .flatMap(also -> also.child(dialect))
                .ifPresent(others -> others.object()
                        .asMap()
                        .values()
                        .forEach((JsonElement other) -> answers.add(DdlAnswer.recorded(Json.of(other)))));
        return answers;
    }

    private static Outcome run(String id, String dialect, Json test, List<DdlAnswer> recorded) {
        DdlAnswer ours;
        try {
            ours = provider(dialect)
                    .map(provider -> answer(provider.dialect(provider.defaultServer()), test))
                    .orElseGet(() -> DdlAnswer.failure("no-such-dialect", "no such dialect: " + dialect));
        } catch (LimbeckException e) {
            ours = DdlAnswer.failure(e.id().text(), e.report());
        } catch (Untranslatable e) {
            ours = DdlAnswer.failure("untranslatable", "no word for " + e.getMessage());
        } catch (NotJava e) {
            ours = DdlAnswer.failure(DdlAnswer.NOT_JAVA, "Java has no such argument: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            ours = DdlAnswer.failure(
                    "crash",
                    e + " " + List.of(e.getStackTrace()).stream().limit(6).toList());
        }
        DdlAnswer answer = ours;
        boolean passed = recorded.stream().anyMatch(theirs -> theirs.isAnsweredBy(answer));
        DdlAnswer first = recorded.get(0);
        return new Outcome(id, passed, first.text(), answer.text(), first.kind(), answer.kind(), first.unordered());
    }

    private static DdlAnswer answer(Dialect dialect, Json test) {
        return new DdlCase(dialect, test).answer();
    }

    private static Optional<DialectProvider> provider(String id) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }
}
