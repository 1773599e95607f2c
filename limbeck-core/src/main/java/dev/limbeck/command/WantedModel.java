// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.autogenerate.DefaultSchema;
import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.ScratchConnections;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.migration.Environment;
import dev.limbeck.op.NamingConvention;
import dev.limbeck.runtime.DatabaseSession;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model of the settings, with the names that the project gives to what nobody named. */
final class WantedModel {
    private final Settings settings;
    private final Environment environment;
    private final ModelSource source;

    /** Throws {@code no-model}. */
    WantedModel(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        this.source = settings.model().get();
    }

    /** What a description of a schema is read with, on the engine of this session. */
    static ModelContext context(Settings settings, DatabaseSession session, ScratchConnections scratch) {
        try {
            return new ModelContext(
                    session.dialect(),
                    scratch,
                    DefaultSchema.of(session.connection(), session.dialect().identifiers()),
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

    DesiredModel on(ModelContext context) {
        DesiredModel model = source.read(context);
        return convention(context.dialect())
                .map(convention -> model.withSchema(convention.name(model.schema())))
                .orElse(model);
    }

    /** Empty where nothing is said of names. */
    Optional<NamingConvention> convention(Dialect dialect) {
        Map<String, String> templates = environment.naming();
        Optional<NamingConvention> own =
                templates.isEmpty() ? settings.naming() : Optional.of(NamingConvention.of(templates));
        return own.map(convention -> convention.within(dialect.identifiers().maxLength()));
    }
}
