// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.Autogenerator;
import dev.limbeck.autogenerate.DefaultSchema;
import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Guidance;
import dev.limbeck.autogenerate.Heading;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.command.Settings.Unmanaged;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Ownership;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Environment;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.op.WholeNames;
import dev.limbeck.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What autogenerate and check have in common: model, database and the history's own tables go into the autogenerator. */
final class Generation {
    private final Settings settings;
    private final Project project;
    private final ModelSource source;
    private final Environment environment;
    private final Heading heading;

    /** Throws {@code no-model}, and what loading the environment throws. */
    Generation(Settings settings, Project project) {
        this(settings, project, Heading.empty());
    }

    /** @param heading of the revision that was asked for */
    Generation(Settings settings, Project project, Heading heading) {
        this.settings = settings;
        this.project = project;
        this.source = settings.model().get();
        this.environment = project.scripts().environment(settings.authoring().environment());
        this.heading = heading;
    }

    /** @param start where all heads are in force */
    GeneratedRevision compare(OpenedStart start, Intentions intentions) {
        DesiredModel desired = named(source.read(context(start)), start.dialect());
        SchemaModel created = project.replay(start.rows(), start.dialect()).schema();
        Ownership ownership = new Ownership(created, settings.unmanaged() == Unmanaged.DROP);
        GeneratedRevision found = new Autogenerator(start.dialect(), start.scratch(), guidance())
                .generate(start.present(), desired, ownership, intentions.withSettledRenames(settings.renames()));
        return convention(start.dialect())
                .map(convention -> new GeneratedRevision(
                        WholeNames.in(found.upgrade(), convention),
                        WholeNames.in(found.downgrade(), convention),
                        found.notes(),
                        found.before(),
                        found.heading()))
                .orElse(found);
    }

    private ModelContext context(OpenedStart start) {
        try {
            return new ModelContext(
                    start.dialect(),
                    start.scratch(),
                    DefaultSchema.of(
                            start.session().connection(), start.dialect().identifiers()),
                    settings.tables().tables());
        } catch (SQLException failure) {
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "the default schema of the database could not be read",
                    List.of(String.valueOf(failure.getMessage()), "sqlstate: " + failure.getSQLState()),
                    "check the connection, then run the command again",
                    failure);
        }
    }

    private Optional<NamingConvention> convention(Dialect dialect) {
        Map<String, String> templates = environment.naming();
        Optional<NamingConvention> own =
                templates.isEmpty() ? settings.naming() : Optional.of(NamingConvention.of(templates));
        return own.map(convention -> convention.within(dialect.identifiers().maxLength()));
    }

    private DesiredModel named(DesiredModel model, Dialect dialect) {
        return convention(dialect)
                .map(convention -> model.withSchema(convention.name(model.schema())))
                .orElse(model);
    }

    private Guidance guidance() {
        return new Guidance(settings.authoring().filter(), environment, heading);
    }
}
