// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.Autogenerator;
import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Guidance;
import dev.limbeck.autogenerate.Heading;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.command.Settings.Unmanaged;
import dev.limbeck.diff.Ownership;
import dev.limbeck.op.WholeNames;
import dev.limbeck.schema.SchemaModel;

/** What autogenerate and check have in common: model, database and the history's own tables go into the autogenerator. */
final class Generation {
    private final Settings settings;
    private final Project project;
    private final WantedModel model;
    private final Heading heading;

    /** Throws {@code no-model}, and what loading the environment throws. */
    Generation(Settings settings, Project project) {
        this(settings, project, Heading.empty());
    }

    /** @param heading of the revision that was asked for */
    Generation(Settings settings, Project project, Heading heading) {
        this.settings = settings;
        this.project = project;
        this.model = new WantedModel(settings, project.environment());
        this.heading = heading;
    }

    /** @param start where all heads are in force */
    GeneratedRevision compare(OpenedStart start, Intentions intentions) {
        DesiredModel desired = model.on(WantedModel.context(settings, start.session(), start.scratch()));
        SchemaModel created = project.replay(start.rows(), start.dialect()).schema();
        Ownership ownership = new Ownership(created, settings.unmanaged() == Unmanaged.DROP);
        GeneratedRevision found = new Autogenerator(
                        start.dialect(), start.scratch(), guidance(settings, project, heading))
                .generate(start.present(), desired, ownership, intentions.withSettledRenames(settings.renames()));
        return model.convention(start.dialect())
                .map(convention -> new GeneratedRevision(
                        WholeNames.in(found.upgrade(), convention),
                        WholeNames.in(found.downgrade(), convention),
                        found.notes(),
                        found.before(),
                        found.heading()))
                .orElse(found);
    }

    /** What the project leaves out of all comparisons. */
    static Guidance guidance(Settings settings, Project project, Heading heading) {
        return new Guidance(settings.authoring().filter(), project.environment(), heading);
    }
}
