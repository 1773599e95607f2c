// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs the recorded vectors where they are at hand: in the directory that the system property {@code limbeck.conformance}
 * names, else in {@code ../shared/conformance} beside the repository. They are not part of the repository.
 */
final class RecordedVectors {
    private RecordedVectors() {}

    /** Every case of the set passes or differs on purpose; left out where there are no vectors. */
    static void assertNoneFails(String set, Optional<String> onlyDialect) {
        Path directory = directory();
        assumeTrue(Files.isDirectory(directory), "no vectors in " + directory);
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        int failed = new ConformanceRunner(new PrintStream(report, true, StandardCharsets.UTF_8), false)
                .run(set, directory, onlyDialect);

        assertThat(failed).as(report.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static Path directory() {
        String property = System.getProperty("limbeck.conformance", "");
        return property.isEmpty()
                ? ConformanceRunner.projectRoot()
                        .resolve("../shared/conformance")
                        .normalize()
                : Path.of(property);
    }
}
