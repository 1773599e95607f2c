// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Runs the {@link RecordedVectors}, where they are at hand. What they ask is asked in every build, of cases of our own: graphs
 * by {@code RevisionResolverTest}, {@code RevisionPlannerTest} and {@code RevisionPropertyTest}, SQL by the dialects' {@code
 * DdlTest}s and {@code GoldenOperationsTest}.
 */
class ConformanceTest {
    @Test
    void answersTheGraphVectorsAsRecorded() {
        RecordedVectors.assertNoneFails("graph", Optional.empty());
    }

    @Test
    void writesTheSqlOfTheVectorsAsRecorded() {
        RecordedVectors.assertNoneFails("ddl", Optional.empty());
    }
}
