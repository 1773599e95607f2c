// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.diff.Ownership;
import dev.limbeck.model.JavaModelSource;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.script.SchemaClass;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import dev.limbeck.testkit.EachDatabase;
import dev.limbeck.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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
            JavaModelSource source = source(first.upgrade());

            DesiredModel model = source.read(context(bench));
            GeneratedRevision generated = bench.generate(model, Ownership.ofEverything());

            assertThat(generated.notes()).isEmpty();
            bench.apply(generated.upgrade());
            assertThat(bench.generate(source.read(context(bench)), Ownership.ofEverything())
                            .upgrade())
                    .isEmpty();
            assertThat(bench.generate(bySql, Ownership.ofEverything()).upgrade())
                    .as("the two models mean the same")
                    .isEmpty();
            bench.apply(generated.downgrade());
            Workbench.assertSame(bench.read(AUDIT), empty);
        }
    }

    /** The upgrade of a generated revision as a class of another kind. */
    private JavaModelSource source(List<Operation> operations) throws IOException {
        Revision revision = new Revision("aaaa", List.of(), List.of(), List.of(), "first", "Raaaa.java");
        String text = JavaRevisionSource.of(
                new NewRevision(revision, "2026-11-21T00:00:00Z", operations, List.of(), List.of()));
        int end = text.indexOf("    @Override", text.indexOf("@Override") + 1);
        String schema = (text.substring(0, end) + "}\n")
                .replaceFirst("(?m)^@Revision.*$", "")
                .replaceFirst("implements Migration", "implements Schema")
                .replaceFirst("upgrade\\(Op op\\)", "define(SchemaBuilder op)")
                .replaceFirst(
                        "import ",
                        "import dev.limbeck.migration.Schema;\nimport dev.limbeck.migration.SchemaBuilder;\nimport ");
        Path file = Files.writeString(folder.resolve("Schema.java"), schema);
        return new JavaModelSource(() -> SchemaClass.compiled(ScriptSettings.of(folder), file));
    }

    private static ModelContext context(Workbench bench) throws SQLException {
        return new ModelContext(
                bench.dialect(),
                bench.scratch(),
                DefaultSchema.of(bench.connection(), bench.dialect().identifiers()),
                Set.of());
    }
}
