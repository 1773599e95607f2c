// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Runs the {@link RecordedVectors} about autogenerate, where they are at hand, on the database in this process; the script runs
 * all. In every build {@code RandomSchemasDatabaseTest} and {@code ModelChangesDatabaseTest} ask the same of models of our own.
 */
class AutogenConformanceDatabaseTest {
    @Test
    void generatesAsRecordedOrBetter() {
        RecordedVectors.assertNoneFails("autogen", Optional.of("sqlite"));
    }
}
