// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;

/** A file in the database's own SQL is the model: what it makes is what autogenerate leads to, and back. */
class SqlSchemaFileDatabaseTest {
    private static final Identifier AUDIT = Identifier.of("audit");

    @EachDatabase
    void leadsThereAndBackAndFindsNothingTheSecondTime(TestDatabase database) throws SQLException {
        Path file = SchemaFiles.richOf(database);
        try (Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read(AUDIT);
            DesiredModel model = SchemaFiles.load(bench, file);
            Workbench.assertSame(bench.read(AUDIT), empty);
            assertThat(model.schema().views()).isEmpty();
            assertThat(model.notes()).noneMatch(note -> note.startsWith("passed over"));

            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

            assertThat(generated.notes()).noneMatch(note -> note.contains("on the side") || note.contains("tried out"));
            bench.apply(generated.upgrade());
            SchemaModel after = bench.read(AUDIT);
            assertThat(bench.generate(SchemaFiles.load(bench, file), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
            Workbench.assertSame(bench.read(AUDIT), after);
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(AUDIT), empty);
        }
    }
}
