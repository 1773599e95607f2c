// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.model.JavaModelSource;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** A schema in Java: whatever a generated revision makes can stand in it, and leads to the same database. */
class JavaSchemaDatabaseTest {
    private static final Identifier AUDIT = Identifier.of("audit");

    @TempDir
    Path folder;

    @EachDatabase
    void saysWhatAGeneratedRevisionSays(TestDatabase database) throws SQLException, IOException {
        try (Workbench bench = new Workbench(database)) {
            SchemaModel empty = bench.read(AUDIT);
            DesiredModel bySql = SchemaFiles.load(bench, SchemaFiles.richOf(database));
            GeneratedRevision first = bench.generate(bySql, Ownership.ofEverything());
            JavaModelSource source = JavaSchemas.making(first.upgrade(), folder);

            DesiredModel model = source.read(JavaSchemas.context(bench));
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

            assertThat(generated.notes()).isEmpty();
            bench.apply(generated.upgrade());
            assertThat(bench.generate(source.read(JavaSchemas.context(bench)), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
            assertThat(bench.generate(bySql, Ownership.ofEverything()).upgrade())
                    .as("the two models mean the same")
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(AUDIT), empty);
        }
    }
}
