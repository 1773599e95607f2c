// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.Heading;
import dev.limbeck.autogenerate.LiveSchema;
import dev.limbeck.autogenerate.SchemaComparer;
import dev.limbeck.autogenerate.SchemaDifference;
import dev.limbeck.autogenerate.SchemaSide;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionHistory;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.VersionRows;
import dev.limbeck.schema.SchemaModel;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether the user's database, where there is one, is what the revisions in force make. */
final class DriftCheck {
    private final Settings settings;
    private final Project project;
    private final Consumer<String> notes;

    /** @param notes hears why a database was not compared */
    DriftCheck(Settings settings, Project project, Consumer<String> notes) {
        this.settings = settings;
        this.project = project;
        this.notes = notes;
    }

    /**
     * What leads from what the revisions make to the database; empty where no database was compared.
     *
     * @param side where revisions can be replayed
     */
    Optional<Drift> of(OpenedStart side) {
        Optional<Database> database = ScratchOfSettings.own(settings).filter(DriftCheck::mayBeThere);
        if (database.isEmpty()) {
            return Optional.empty();
        }
        try (DatabaseSession session = database.get().open()) {
            return of(side, session, database.get().url().masked());
        } catch (LimbeckException unreachable) {
            if (unreachable.id() != ErrorId.DATABASE_UNREACHABLE) {
                throw unreachable;
            }
            notes.accept("the database was not looked at: " + unreachable.getMessage());
            return Optional.empty();
        }
    }

    /** A file that is not there would be made by looking. */
    private static boolean mayBeThere(Database database) {
        return database.file().map(Files::exists).orElse(true);
    }

    private Optional<Drift> of(OpenedStart side, DatabaseSession session, String name) {
        Dialect dialect = session.dialect();
        if (!dialect.id().equals(side.dialect().id())) {
            notes.accept("the database was not looked at: it is " + dialect.id()
                    + ", and the revisions were replayed on " + side.dialect().id());
            return Optional.empty();
        }
        List<String> rows = VersionRows.read(session, settings.tables());
        if (rows.isEmpty()) {
            notes.accept("no revision is in force in '" + name + "', so it was not looked at");
            return Optional.empty();
        }
        noteVersions(side.dialect(), dialect);
        List<Revision> missing = new RevisionHistory(project.scripts().graph()).missingHeads(rows);
        if (!missing.isEmpty()) {
            notes.accept("not in force in '" + name + "': "
                    + String.join(", ", missing.stream().map(Revision::id).toList())
                    + "; it was compared with what the revisions in force make");
        }
        try (OpenedStart start = OpenedStart.replay(settings, project, rows)) {
            SchemaModel revisions = project.replay(rows, start.dialect()).schema();
            SchemaDifference difference = new SchemaComparer(
                            start.dialect(),
                            start.scratch(),
                            Generation.guidance(settings, project, Heading.empty()),
                            null)
                    .compare(
                            new SchemaSide.Present(start.present(), start.dialect(), revisions),
                            new SchemaSide.Present(
                                    new LiveSchema(
                                            session.connection(),
                                            settings.tables().tables()),
                                    dialect,
                                    revisions));
            difference.notes().forEach(notes);
            return Optional.of(new Drift(name, FoundChange.of(difference, dialect)));
        }
    }

    private void noteVersions(Dialect side, Dialect live) {
        if (side.server().major() != live.server().major()) {
            notes.accept("the database is " + live.id() + " " + live.server().major()
                    + ", and the revisions were replayed on " + side.server().major()
                    + ": what the two spell differently looks like drift");
        }
    }
}
