// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.testkit.DatabaseKind;
import dev.limbeck.testkit.TestDatabase;
import dev.limbeck.testkit.TestDatabases;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schemas and random changes of them, there and back. {@code -Dlimbeck.test.random.seconds=300} makes a campaign of it,
 * for each database; {@code -Dlimbeck.test.random.seed=n} begins with another seed.
 */
class RandomSchemasDatabaseTest {
    private static final long FIRST_SEED = Long.getLong("limbeck.test.random.seed", 1);
    private static final Integer SECONDS = Integer.getInteger("limbeck.test.random.seconds");

    static Stream<String> labels() {
        return TestDatabases.labels().stream();
    }

    private static int pairs(DatabaseKind kind) {
        return switch (kind) {
            case H2 -> 40;
            case SQLITE -> 12;
            case POSTGRESQL -> 8;
            default -> 3;
        };
    }

    @ParameterizedTest
    @MethodSource("labels")
    void leadThereAndBack(String label) throws SQLException {
        long end = SECONDS == null ? Long.MAX_VALUE : System.nanoTime() + SECONDS * 1_000_000_000L;
        TestDatabase database = TestDatabases.of(label);
        try {
            int most = SECONDS == null ? pairs(database.kind()) : Integer.MAX_VALUE;
            for (int i = 0; i < most && System.nanoTime() < end; i++) {
                PlannedChange change = PlannedChange.ofSeed(FIRST_SEED + i, database.kind());
                Throwable failure = new ChangeLaw(database).failureOf(change).orElse(null);
                if (failure != null) {
                    PlannedChange small = new PlanShrinker(label).shrunk(change);
                    throw new AssertionError(
                            "seed " + (FIRST_SEED + i) + " on " + label + ", shrunk to " + small, failure);
                }
            }
        } finally {
            database.close();
        }
    }
}
