// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hibernate 7.4 creates them so; the versions before leave it to the entity. */
class TimestampColumnsTest {
    @Test
    void mustNotBeNullSinceHibernateFillsThem() {
        assertThat(nullable(HibernateLine.V7)).containsExactly("seen");
    }

    @Test
    void mayBeNullInOlderVersions() {
        assertThat(nullable(HibernateLine.V6)).containsExactlyInAnyOrder("created", "printed", "seen", "touched");
    }

    private static List<String> nullable(HibernateLine line) {
        Table page = line.read("timestamps", FakeDialect.of(Product.H2)).schema().tables().values().stream()
                .findFirst()
                .orElseThrow();
        return page.columns().stream()
                .filter(Column::nullable)
                .map(column -> column.name().text())
                .toList();
    }
}
