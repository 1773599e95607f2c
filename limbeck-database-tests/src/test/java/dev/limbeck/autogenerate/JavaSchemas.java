// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.model.JavaModelSource;
import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import dev.limbeck.script.SchemaClass;
import dev.limbeck.script.ScriptSettings;
import dev.limbeck.script.source.JavaRevisionSource;
import dev.limbeck.script.source.NewRevision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Schemas in Java, written by machine. */
final class JavaSchemas {
    private JavaSchemas() {}

    /** The upgrade of a generated revision as a class of another kind. */
    static JavaModelSource making(List<Operation> operations, Path folder) throws IOException {
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

    /** What the workbench is read for. */
    static ModelContext context(Workbench bench) throws SQLException {
        return new ModelContext(
                bench.dialect(),
                bench.scratch(),
                DefaultSchema.of(bench.connection(), bench.dialect().identifiers()),
                Set.of());
    }
}
