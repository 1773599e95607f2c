// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.golden.GoldenFile;
import dev.limbeck.op.CustomOperation;
import dev.limbeck.op.Operation;
import dev.limbeck.testkit.compliance.OfflineRendering;
import dev.limbeck.testkit.compliance.Sample;
import dev.limbeck.testkit.compliance.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on every dialect has a golden text, if only that of the error which refuses it. */
class GoldenOperationsTest {
    private static final Path FILES = Path.of("src/test/resources/golden/operations");

    static Set<String> operations() {
        return SampleMatrix.samples().keySet();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRenderedAsItIsWritten(String operation) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Sample sample : SampleMatrix.samples().get(operation)) {
            text.append("# ").append(sample.title()).append("\n\n");
            SampleMatrix.answers(sample)
                    .forEach((dialect, answer) -> text.append("## ")
                            .append(dialect)
                            .append(answer.refused() ? ", refused" : "")
                            .append('\n')
                            .append(answer.text())
                            .append("\n\n"));
        }
        new GoldenFile(FILES.resolve(operation + ".txt")).mustHold(text.toString());
    }

    @Test
    void hasNoHole() {
        Set<String> used = Samples.all().stream()
                .flatMap(sample -> Stream.of(sample.before(), sample.change(), sample.back()))
                .flatMap(work -> OfflineRendering.operations(
                        work, SampleMatrix.dialects().get("mysql"))
                        .stream())
                .map(operation -> operation.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(used).containsAll(kindsOf(Operation.class));
        assertThat(SampleMatrix.dialects()).hasSize(7);
    }

    @Test
    void keepsNoFileOfAnOperationThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(operations());
        }
    }

    private static Set<String> kindsOf(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(kind -> kind != CustomOperation.class)
                .flatMap(kind -> kind.isSealed() ? kindsOf(kind).stream() : Stream.of(kind.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
