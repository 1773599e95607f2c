// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.Heading;
import dev.limbeck.autogenerate.LiveSchema;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.RenameHints;
import dev.limbeck.autogenerate.ReplayedSchema;
import dev.limbeck.autogenerate.SchemaComparer;
import dev.limbeck.autogenerate.SchemaDifference;
import dev.limbeck.autogenerate.SchemaSide;
import dev.limbeck.autogenerate.SqlSchemaFile;
import dev.limbeck.command.DiffTarget.Live;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.schema.SchemaModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sides of a comparison, with the connections that they need. */
final class DiffSides implements AutoCloseable {
    private final Settings settings;
    private final Project project;
    private final ScratchOfSettings scratch;
    private final ModelContext context;
    private final List<DatabaseSession> sessions = new ArrayList<>();

    /** @param engine tells the dialect of what is replayed or described */
    DiffSides(Settings settings, ScratchOfSettings scratch, DatabaseSession engine) {
        this.settings = settings;
        this.project = new Project(settings);
        this.scratch = scratch;
        this.context = WantedModel.context(settings, engine, scratch);
    }

    private SchemaSide of(DiffTarget target) {
        return target.match(
                this::live,
                model -> new SchemaSide.Wanted(new WantedModel(settings, project.environment()).on(context)),
                current -> replayed(project.rows()),
                revision -> replayed(project.planner()
                        .stampPurged(List.of(revision.selector()))
                        .rowsAfter()),
                file -> file(file.file()));
    }

    /** What leads from the one to the other. */
    SchemaDifference compare(DiffTarget from, DiffTarget to, RenameHints hints) {
        return new SchemaComparer(
                        dialect(),
                        scratch,
                        Generation.guidance(settings, project, Heading.empty()),
                        context.defaultSchema())
                .compare(of(from), of(to), hints);
    }

    Dialect dialect() {
        return context.dialect();
    }

    private SchemaSide live(Live target) {
        DatabaseSession session = target.database().open();
        sessions.add(session);
        return new SchemaSide.Present(
                new LiveSchema(session.connection(), settings.tables().tables()),
                session.dialect(),
                onPaper(project.headRows()));
    }

    private SchemaSide replayed(List<String> rows) {
        return new SchemaSide.Present(
                new ReplayedSchema(dialect(), scratch, () -> project.history(rows, dialect())),
                dialect(),
                onPaper(rows));
    }

    private SchemaModel onPaper(List<String> rows) {
        return project.replay(rows, dialect()).schema();
    }

    private SchemaSide file(Path file) {
        return new SchemaSide.Wanted(
                new SqlSchemaFile(List.of(file)).load(dialect(), scratch, context.defaultSchema()));
    }

    @Override
    public void close() {
        sessions.forEach(DatabaseSession::close);
    }
}
