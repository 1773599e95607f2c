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
import org.junit.jupiter.api.Test;

/** Runs the recorded vectors about autogenerate where they are at hand, on the database in this process; the script runs all. */
class AutogenConformanceDatabaseTest {
    @Test
    void generatesAsRecordedOrBetter() {
        String property = System.getProperty("limbeck.conformance", "");
        Path directory = property.isEmpty()
                ? ConformanceRunner.projectRoot()
                        .resolve("../shared/conformance")
                        .normalize()
                : Path.of(property);
        assumeTrue(Files.isDirectory(directory), "no vectors in " + directory);
        ByteArrayOutputStream report = new ByteArrayOutputStream();

        int failed = new ConformanceRunner(new PrintStream(report, true, StandardCharsets.UTF_8), false)
                .run("autogen", directory, Optional.of("sqlite"));

        assertThat(failed).as(report.toString(StandardCharsets.UTF_8)).isZero();
    }
}
