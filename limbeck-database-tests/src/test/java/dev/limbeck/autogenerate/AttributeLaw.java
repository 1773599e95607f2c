// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for the change of an attribute. */
final class AttributeLaw {
    private static final Identifier APART = Identifier.of("apart");

    private AttributeLaw() {}

    /**
     * The changes for which the law does not hold, with the reason: where one of several fails, each is looked at alone. The
     * schema is empty again afterwards.
     */
    static List<String> failures(Workbench bench, TestDatabase database, List<AttributeChange> changes)
            throws SQLException {
        List<String> failures = new ArrayList<>();
        for (SideBySide group : SideBySide.on(database, changes)) {
            Optional<String> failure = failureOf(bench, group);
            if (failure.isPresent()) {
                List<String> alone = new ArrayList<>();
                for (SideBySide one : group.isSeveral() ? group.oneByOne().toList() : List.<SideBySide>of()) {
                    failureOf(bench, one).ifPresent(alone::add);
                }
                failures.addAll(alone.isEmpty() ? List.of(failure.get()) : alone);
            }
        }
        return failures;
    }

    private static Optional<String> failureOf(Workbench bench, SideBySide changes) throws SQLException {
        return failureOf(bench, changes.toString(), () -> thereAndBack(bench, changes));
    }

    /** The same for a change of what this database does not have. */
    static Optional<String> failureToRefuse(Workbench bench, AttributeChange change) throws SQLException {
        return failureOf(bench, change.toString(), () -> refusedOrNothing(bench, change));
    }

    private static Optional<String> failureOf(Workbench bench, String what, Law law) throws SQLException {
        try {
            law.check();
            return Optional.empty();
        } catch (SQLException | RuntimeException | AssertionError failure) {
            return Optional.of(what + "\n" + failure.getMessage() + "\n");
        } finally {
            clear(bench);
        }
    }

    private interface Law {
        void check() throws SQLException;
    }

    /** Found, made, nothing left; back, and as it was; there again; and the opposite change. */
    private static void thereAndBack(Workbench bench, SideBySide changes) throws SQLException {
        bench.apply(generate(bench, changes.modelBefore()).upgrade());
        SchemaModel before = bench.read(APART);
        GeneratedRevision there = made(bench, changes.modelAfter());
        assertThat(changes.notIn(there.upgrade())).as("what was not found").isEmpty();
        SchemaModel after = bench.read(APART);
        bench.apply(there.downgrade());
        Workbench.assertSame(bench.read(APART), before);
        bench.apply(there.upgrade());
        Workbench.assertSame(bench.read(APART), after);
        if (changes.returns()) {
            GeneratedRevision back = made(bench, changes.modelBefore());
            assertThat(changes.notIn(back.upgrade()))
                    .as("what was not found on the way back")
                    .isEmpty();
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
        SideBySide alone = new SideBySide(List.of(change));
        try {
            bench.apply(bench.generate(alone.modelBefore(), Ownership.ofEverything(), Set.of())
                    .upgrade());
            assertThat(bench.generate(alone.modelAfter(), Ownership.ofEverything(), Set.of())
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
