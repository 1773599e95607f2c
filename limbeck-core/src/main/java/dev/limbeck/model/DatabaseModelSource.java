// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.model;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.autogenerate.IncidentalNames;
import dev.limbeck.autogenerate.ModelContext;
import dev.limbeck.autogenerate.ModelSource;
import dev.limbeck.autogenerate.ReadSchema;
import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.EngineNames;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.Database;
import dev.limbeck.runtime.DatabaseSession;
import dev.limbeck.runtime.ListedSchemas;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema that another database of the same product has, of whatever version: one for staging, or one that another tool
 * keeps. Only read. Names that its engine made up mean nothing; Limbeck's own tables are left out.
 */
public final class DatabaseModelSource implements ModelSource {
    private final Database database;
    private final SchemaFilter filter;

    /** @param filter says which schemas are read beside the default one */
    public DatabaseModelSource(Database database, SchemaFilter filter) {
        this.database = database;
        this.filter = filter;
    }

    /**
     * Reads the database anew each time. Throws {@code model-mismatch} for another product, {@code database-unreachable}, {@code
     * driver-missing}, {@code sql-failed}.
     */
    @Override
    public DesiredModel read(ModelContext context) {
        try (DatabaseSession session = open()) {
            Dialect dialect = session.dialect();
            if (!dialect.id().equals(context.dialect().id())) {
                throw new LimbeckException(
                        ErrorId.MODEL_MISMATCH,
                        "a database of " + dialect.id() + " is no model for one of "
                                + context.dialect().id(),
                        List.of("the model: " + database.url().masked()),
                        "name a database of " + context.dialect().id() + " in [model] url of limbeck.toml");
            }
            Connection connection = session.connection();
            SchemaModel read = dialect.reflector()
                    .reflect(connection, new ReflectionScope(schemas(connection, dialect), context.bookkeeping()));
            EngineNames engine = dialect.engineNames();
            SchemaModel schema = new ReadSchema(name -> !engine.saysNothing(name)).wanted(read);
            return new DesiredModel(schema, List.of(), List.of(), List.of(), IncidentalNames.of(engine, schema));
        } catch (SQLException failure) {
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "the catalogue of the database that is the model could not be read",
                    List.of(
                            "the model: " + database.url().masked(),
                            String.valueOf(failure.getMessage()),
                            "sqlstate: " + failure.getSQLState()),
                    "check the privileges of its user, then run the command again",
                    failure);
        }
    }

    private DatabaseSession open() {
        try {
            return database.open();
        } catch (LimbeckException failure) {
            List<String> facts = new ArrayList<>(failure.facts());
            facts.add("it is the database of [model] url in limbeck.toml");
            throw new LimbeckException(
                    failure.id(), String.valueOf(failure.getMessage()), facts, failure.help(), failure);
        }
    }

    private Set<Identifier> schemas(Connection connection, Dialect dialect) throws SQLException {
        Set<Identifier> schemas = new TreeSet<>();
        if (filter.choosesSchemas()) {
            schemas.addAll(new ListedSchemas(dialect.identifiers()).of(connection));
            schemas.removeIf(schema -> !filter.includesSchema(schema));
        }
        return schemas;
    }
}
