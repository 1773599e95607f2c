// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.Autogenerator;
import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.GeneratedRevision;
import dev.limbeck.autogenerate.Guidance;
import dev.limbeck.autogenerate.Intentions;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.command.Settings.Unmanaged;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Ownership;
import dev.limbeck.filter.ObjectFilter;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.util.List;
import java.util.function.UnaryOperator;

/** What autogenerate and check have in common: model, database and the history's own tables go into the autogenerator. */
final class Generation {
    private final Settings settings;
    private final Project project;
    private final ModelSource source;

    /** Throws {@code no-model}. */
    Generation(Settings settings, Project project) {
        this.settings = settings;
        this.project = project;
        this.source = settings.model().get();
    }

    /** @param rows the version rows, which bring all heads into force */
    GeneratedRevision compare(DatabaseSession session, List<String> rows, Intentions intentions) {
        DesiredModel desired = named(source.read(session.dialect()), session.dialect());
        SchemaModel created = project.replay(rows, session.dialect()).schema();
        Ownership ownership = new Ownership(created, settings.unmanaged() == Unmanaged.DROP);
        return new Autogenerator(session.dialect(), scratch(), guidance())
                .generate(
                        session.connection(),
                        desired,
                        ownership,
                        settings.tables().tables(),
                        intentions.withSettledRenames(settings.renames()));
    }

    private DesiredModel named(DesiredModel model, Dialect dialect) {
        return settings.naming()
                .map(convention -> convention.within(dialect.identifiers().maxLength()))
                .map(convention -> new DesiredModel(
                        convention.name(model.schema()), model.seeds(), model.notes(), model.formerNames()))
                .orElse(model);
    }

    private Guidance guidance() {
        return new Guidance(settings.authoring().filter(), ObjectFilter.ofEverything());
    }

    private ScratchConnections scratch() {
        return new ScratchConnections() {
            @Override
            public Connection server() {
                return settings.scratch().get().connections().open();
            }

            @Override
            public boolean apart() {
                return !settings.scratch()
                        .get()
                        .url()
                        .equals(settings.database().get().url());
            }

            @Override
            public Connection inMemory(UnaryOperator<String> jdbcUrl) {
                Database database = settings.database().get();
                return database.elsewhere(jdbcUrl.apply(database.url().jdbcUrl()))
                        .connections()
                        .open();
            }
        };
    }
}
