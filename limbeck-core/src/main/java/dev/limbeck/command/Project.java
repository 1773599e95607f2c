// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.ConventionalMigration;
import dev.limbeck.migration.Environment;
import dev.limbeck.revision.Revision;
import dev.limbeck.revision.RevisionPlan;
import dev.limbeck.revision.RevisionPlanner;
import dev.limbeck.revision.RevisionSelector;
import dev.limbeck.revision.Step;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.SchemaReplay;
import dev.limbeck.runtime.VersionRows;
import dev.limbeck.script.LoadedMigration;
import dev.limbeck.script.ScriptDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts of one project and what commands have in common. */
final class Project {
    private final Settings settings;
    private final ScriptDirectory scripts;
    private final RevisionPlanner planner;

    Project(Settings settings) {
        this.settings = settings;
        this.scripts = ScriptDirectory.open(settings.scripts());
        this.planner = new RevisionPlanner(scripts.graph());
    }

    /**
     * Refuses to go on without any scripts folder: a deployment that forgot it would otherwise find nothing to do, and say so
     * with success. An empty folder is no fault.
     */
    Project requireFolder() {
        List<Path> folders = settings.scripts().folders();
        if (scripts.graph().size() == 0 && folders.stream().noneMatch(Files::isDirectory)) {
            throw new LimbeckException(
                    ErrorId.NO_SCRIPTS,
                    "the folder of the migration scripts does not exist",
                    folders.stream().map(folder -> "looked for: " + folder).toList(),
                    "bring the folder along, or set scripts in limbeck.toml; for a new project: limbeck revision -m \"first\"");
        }
        return this;
    }

    ScriptDirectory scripts() {
        return scripts;
    }

    /** The project's own code for comparisons; throws what loading it throws. */
    Environment environment() {
        return scripts.environment(settings.authoring().environment());
    }

    RevisionPlanner planner() {
        return planner;
    }

    /** The version rows of the database, sorted; opens and closes a connection. Makes nothing. */
    List<String> rows() {
        try (DatabaseSession session = settings.database().get().open()) {
            return VersionRows.read(session, settings.tables());
        }
    }

    /** The rows of a database in which every revision is in force. */
    List<String> headRows() {
        return scripts.graph().heads().stream().map(Revision::id).sorted().toList();
    }

    /** The migrations of the plan's steps, by id. */
    Map<String, LoadedMigration> load(RevisionPlan plan, Dialect dialect) {
        Map<String, LoadedMigration> migrations = new HashMap<>();
        List<String> ids =
                plan.steps().stream().map(Step::revision).map(r -> r.id()).toList();
        named(scripts.load(ids, dialect), dialect)
                .forEach(migration -> migrations.put(migration.script().id(), migration));
        return migrations;
    }

    /** What a script leaves without a name gets one, where the project has a convention. */
    private List<LoadedMigration> named(List<LoadedMigration> migrations, Dialect dialect) {
        return settings.naming()
                .map(convention -> convention.within(dialect.identifiers().maxLength()))
                .map(convention -> migrations.stream()
                        .map(loaded -> new LoadedMigration(
                                loaded.script(), new ConventionalMigration(loaded.migration(), convention)))
                        .toList())
                .orElse(migrations);
    }

    /** The revisions that these rows bring into force, in order. */
    List<String> inForce(List<String> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        RevisionSelector all = new RevisionSelector.Several(rows.stream()
                .<RevisionSelector>map(row -> new RevisionSelector.Named(null, row))
                .toList());
        return planner.upgrade(List.of(), all).steps().stream()
                .map(step -> step.revision().id())
                .toList();
    }

    /** The migrations that lead from nothing to these rows, in order. */
    List<LoadedMigration> history(List<String> rows, Dialect dialect) {
        return rows.isEmpty() ? List.of() : named(scripts.load(inForce(rows), dialect), dialect);
    }

    /** The schema at these rows, as far as the revisions tell. */
    SchemaReplay.Replayed replay(List<String> rows, Dialect dialect) {
        return new SchemaReplay(dialect).of(history(rows, dialect));
    }
}
