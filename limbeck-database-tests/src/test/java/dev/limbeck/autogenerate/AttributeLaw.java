// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.sql.SQLException;
import java.util.Set;

/** What must hold for the change of one attribute. */
final class AttributeLaw {
    private static final Identifier APART = Identifier.of("apart");

    private AttributeLaw() {}

    /** Found, made, nothing left; back, and as it was; there again; and the opposite change. */
    static void thereAndBack(Workbench bench, AttributeChange change) throws SQLException {
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

    /** Where a database does not have the attribute. */
    static void refusedOrNothing(Workbench bench, AttributeChange change) throws SQLException {
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

    static void clear(Workbench bench) throws SQLException {
        bench.apply(Workbench.differencesButForNames(bench.read(), SchemaModel.empty()));
        if (bench.read(APART).schemas().contains(APART)) {
            bench.execute("drop schema apart");
        }
    }
}
