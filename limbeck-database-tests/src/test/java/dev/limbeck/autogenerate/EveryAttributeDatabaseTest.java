// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * For each attribute of a schema and each database: a change of this attribute alone is found, the upgrade makes it, the
 * downgrade takes it back, and the second look finds nothing. On a server many tables change at once, each in one attribute. Where a database does not have the attribute, the change is
 * refused or means nothing; it is never found and then not made.
 */
class EveryAttributeDatabaseTest {
    @Test
    void noAttributeIsLeftOut() {
        Set<String> changed =
                AttributeChange.all().stream().map(AttributeChange::attribute).collect(Collectors.toSet());
        assertThat(SchemaAttributes.compared()).containsExactlyInAnyOrderElementsOf(changed);
    }

    @Test
    void whatIsNotComparedStandsInTheManual() {
        assertThat(SchemaAttributes.manual()).contains(SchemaAttributes.NOT_COMPARED.values());
    }

    @EachDatabase
    void oneChangeIsFoundMadeAndTakenBack(TestDatabase database) throws SQLException {
        Map<Boolean, List<AttributeChange>> changes =
                AttributeChange.all().stream().collect(Collectors.partitioningBy(change -> change.isOn(database)));
        List<AttributeChange> made = changes.getOrDefault(true, List.of());
        Set<String> had = made.stream().map(AttributeChange::attribute).collect(Collectors.toSet());
        try (Workbench bench = new Workbench(database)) {
            List<String> failures = AttributeLaw.failures(bench, database, made);
            for (AttributeChange change : changes.getOrDefault(false, List.of())) {
                if (!had.contains(change.attribute())) {
                    AttributeLaw.failureToRefuse(bench, change).ifPresent(failures::add);
                }
            }
            assertThat(failures).isEmpty();
        }
    }
}
