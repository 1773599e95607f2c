// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.example.yugabytedb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.example.grants.GrantRead;
import dev.limbeck.op.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/extending.md} shows the sources as they are. */
class ExtendingManualTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/limbeck/example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yugabytedb/YugabyteProvider",
                "yugabytedb/YugabyteDialect",
                "grants/GrantRead",
                "csvmodel/CsvModelProvider"
            })
    void showsTheSource(String type) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"));
        String withoutLicence = source.substring(source.indexOf('\n') + 1);
        assertThat(Files.readString(Path.of("../../docs/extending.md"))).contains("```java\n" + withoutLicence + "```");
    }

    @Test
    void theDialectHasNoMoreThanAHundredLines() throws IOException {
        long lines = 0;
        for (String type : List.of("YugabyteProvider", "YugabyteDialect")) {
            lines += Files.readAllLines(SOURCES.resolve("yugabytedb").resolve(type + ".java")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("import"))
                    .count();
        }
        assertThat(lines).isLessThanOrEqualTo(100);
    }

    @Test
    void theOperationTakesItselfBack() {
        GrantRead grant = new GrantRead("reports", "orders", true);
        assertThat(grant.statements("postgresql")).containsExactly("GRANT SELECT ON orders TO reports");
        List<Operation> back = grant.reverse();
        assertThat(back).containsExactly(new GrantRead("reports", "orders", false));
        assertThat(new GrantRead("reports", "orders", false).statements("postgresql"))
                .containsExactly("REVOKE SELECT ON orders FROM reports");
        assertThat(grant.javaSource())
                .contains("new dev.limbeck.example.grants.GrantRead(\"reports\", \"orders\", true)");
    }
}
