// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schemas and random changes of them, there and back: 200 pairs in each build, 10,000 in a campaign ({@code mvn
 * -Pcampaign}). The same seed makes the same pair.
 *
 * <p>{@code limbeck.test.random.pairs} is the number of pairs on all databases together, of which the quick ones get more;
 * {@code limbeck.test.random.seed} the first seed; {@code limbeck.test.random.seconds} the most seconds for each database.
 */
class RandomSchemasDatabaseTest {
    private static final int PAIRS = Integer.getInteger("limbeck.test.random.pairs", 200);
    private static final long FIRST_SEED = Long.getLong("limbeck.test.random.seed", 1);
    private static final int SECONDS = Integer.getInteger("limbeck.test.random.seconds", Integer.MAX_VALUE);
    private static final int MOST_FAILURES = 8;

    static Stream<String> labels() {
        return TestDatabases.labels().stream();
    }

    /** Of a hundred. */
    private static int share(String label) {
        return switch (label) {
            case "h2", "sqlite" -> 30;
            case "postgresql-12" -> 12;
            default -> label.startsWith("postgresql") ? 18 : 5;
        };
    }

    @ParameterizedTest
    @MethodSource("labels")
    void leadThereAndBack(String label) {
        long start = System.nanoTime();
        long seed = FIRST_SEED;
        Map<String, String> failures = new LinkedHashMap<>();
        long last = FIRST_SEED + (long) PAIRS * share(label) / 100;
        while (seed < last && seconds(start) < SECONDS && failures.size() < MOST_FAILURES) {
            try (TestDatabase database = TestDatabases.of(label);
                    ChangeLaw law = new ChangeLaw(database)) {
                Throwable failure = null;
                while (failure == null && seed < last && seconds(start) < SECONDS) {
                    PlannedChange change = PlannedChange.ofSeed(seed, database.kind());
                    failure = law.failureOf(change).orElse(null);
                    if (failure != null) {
                        report(label, seed, change, failure, failures);
                    }
                    seed++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "random schemas on %s: %d pairs, seeds %d to %d, %.0f s, %d kinds of failure%n",
                label,
                seed - FIRST_SEED,
                FIRST_SEED,
                seed - 1,
                seconds(start),
                failures.size());
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n\n", failures.values()));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(
            String label, long seed, PlannedChange change, Throwable failure, Map<String, String> failures) {
        if (failures.containsKey(ChangeLaw.kindOf(failure))) {
            return;
        }
        PlannedChange small = new PlanShrinker(label, failure).shrunk(change);
        List<String> lines = new ArrayList<>();
        lines.add("seed " + seed + " on " + label + ": " + failure);
        try (TestDatabase database = TestDatabases.of(label);
                ChangeLaw law = new ChangeLaw(database)) {
            law.failureOf(small).ifPresent(smallFailure -> lines.add("made smaller: " + smallFailure));
        }
        lines.add(PlanSource.test(label, small));
        String report = String.join("\n", lines);
        // at once, for a campaign may be stopped
        System.out.println(report);
        failures.put(ChangeLaw.kindOf(failure), report);
    }
}
