// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static int share(String label, DatabaseKind kind) {
        return switch (kind) {
            case H2, SQLITE -> 30;
            case POSTGRESQL -> label.equals("postgresql-12") ? 12 : 18;
            default -> 5;
        };
    }

    @ParameterizedTest
    @MethodSource("labels")
    void leadThereAndBack(String label) {
        long start = System.nanoTime();
        long seed = FIRST_SEED;
        Map<String, String> failures = new LinkedHashMap<>();
        TestDatabase database = TestDatabases.of(label);
        try {
            long last = FIRST_SEED + (long) PAIRS * share(label, database.kind()) / 100;
            while (seed < last && seconds(start) < SECONDS && failures.size() < MOST_FAILURES) {
                PlannedChange change = PlannedChange.ofSeed(seed, database.kind());
                Throwable failure = new ChangeLaw(database).failureOf(change).orElse(null);
                if (failure != null) {
                    long failed = seed;
                    failures.computeIfAbsent(kindOf(failure), kind -> report(label, failed, change, failure));
                    database.close();
                    database = TestDatabases.of(label);
                }
                seed++;
            }
        } finally {
            database.close();
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

    /** Failures that read alike but for names, numbers and statements are taken for one. */
    private static String kindOf(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.startsWith("    ") && !line.startsWith("  statement: "))
                .limit(4)
                .map(line -> line.replaceAll("['\"`].*?['\"`]|\\d+", "…"))
                .map(line -> line.substring(0, Math.min(70, line.length())))
                .collect(Collectors.joining(" "));
    }

    private static String report(String label, long seed, PlannedChange change, Throwable failure) {
        PlannedChange small = new PlanShrinker(label).shrunk(change);
        List<String> lines = new ArrayList<>();
        lines.add("seed " + seed + " on " + label + ": " + failure);
        try (TestDatabase database = TestDatabases.of(label)) {
            new ChangeLaw(database)
                    .failureOf(small)
                    .ifPresent(smallFailure -> lines.add("made smaller: " + smallFailure));
        }
        lines.add(PlanSource.test(label, small));
        return String.join("\n", lines);
    }
}
