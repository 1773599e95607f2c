// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * For each attribute of a schema and each database: a change of this attribute alone is found, the upgrade makes it, the
 * downgrade takes it back, and the second look finds nothing. Where a database does not have the attribute, the change is
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
        Set<String> had = AttributeChange.all().stream()
                .filter(change -> change.isOn(database))
                .map(AttributeChange::attribute)
                .collect(Collectors.toSet());
        List<String> failures = new ArrayList<>();
        try (Workbench bench = new Workbench(database)) {
            for (AttributeChange change : AttributeChange.all()) {
                boolean isHad = change.isOn(database);
                if (isHad || !had.contains(change.attribute())) {
                    failureOf(bench, change, isHad).ifPresent(failures::add);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static Optional<String> failureOf(Workbench bench, AttributeChange change, boolean isHad)
            throws SQLException {
        try {
            if (isHad) {
                AttributeLaw.thereAndBack(bench, change);
            } else {
                AttributeLaw.refusedOrNothing(bench, change);
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException | AssertionError failure) {
            return Optional.of(change + "\n" + failure.getMessage() + "\n");
        } finally {
            AttributeLaw.clear(bench);
        }
    }
}
