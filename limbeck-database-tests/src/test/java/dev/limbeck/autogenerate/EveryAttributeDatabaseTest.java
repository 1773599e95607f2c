// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
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
    private static final Identifier APART = Identifier.of("apart");

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
                thereAndBack(bench, change);
            } else {
                refusedOrNothing(bench, change);
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException | AssertionError failure) {
            return Optional.of(change + "\n" + failure.getMessage() + "\n");
        } finally {
            clear(bench);
        }
    }

    private static void thereAndBack(Workbench bench, AttributeChange change) throws SQLException {
        bench.apply(generate(bench, change.modelBefore()).upgrade());
        SchemaModel before = bench.read(APART);
        GeneratedRevision there = made(bench, change.modelAfter());
        assertThat(there.upgrade()).as("what was found").isNotEmpty();
        SchemaModel after = bench.read(APART);
        bench.apply(there.downgrade());
        Workbench.assertSame(bench.read(APART), before);
        bench.apply(there.upgrade());
        Workbench.assertSame(bench.read(APART), after);
        if (change.returns()) {
            assertThat(made(bench, change.modelBefore()).upgrade())
                    .as("what leads back")
                    .isNotEmpty();
        }
    }

    private static GeneratedRevision made(Workbench bench, DesiredModel model) throws SQLException {
        GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());
        // MariaDB and MySQL build one database on the side, not several
        if (model.schema().schemas().isEmpty()) {
            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
        }
        bench.apply(generated.upgrade());
        assertThat(generate(bench, model).upgrade()).as("the second look").isEmpty();
        return generated;
    }

    private static GeneratedRevision generate(Workbench bench, DesiredModel model) {
        return bench.generate(model, Ownership.ofEverything());
    }

    private static void refusedOrNothing(Workbench bench, AttributeChange change) throws SQLException {
        try {
            bench.apply(bench.generate(change.modelBefore(), Ownership.ofEverything(), Set.of())
                    .upgrade());
            assertThat(bench.generate(change.modelAfter(), Ownership.ofEverything(), Set.of())
                            .upgrade())
                    .as("a change of what this database does not have")
                    .isEmpty();
        } catch (LimbeckException refused) {
            assertThat(refused.id()).isIn(ErrorId.UNSUPPORTED_OPERATION, ErrorId.SCRATCH_FAILED);
        }
    }

    private static void clear(Workbench bench) throws SQLException {
        bench.apply(Workbench.differencesButForNames(bench.read(), SchemaModel.empty()));
        if (bench.read(APART).schemas().contains(APART)) {
            bench.execute("drop schema apart");
        }
    }
}
