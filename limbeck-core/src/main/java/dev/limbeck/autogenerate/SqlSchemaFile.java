// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.dialect.EngineNames;
import dev.limbeck.dialect.Scratch;
import dev.limbeck.dialect.SqlToken;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.SchemaModel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema in SQL: files in the database's own language that make it from nothing, as a person or a dump wrote them. They are
 * run in a scratch place and read back, so that the engine says what they mean. Nothing is written to the user's own schema.
 *
 * @param files in the order in which they are run; never empty
 */
public record SqlSchemaFile(List<Path> files) {
    private static final Set<String> OWNERS = Set.of("TABLE", "SEQUENCE", "TYPE", "DOMAIN", "VIEW");

    public SqlSchemaFile {
        files = List.copyOf(files);
    }

    /**
     * The schema that the files make, with a name on a constraint or index only where a file gives one, and notes on what is
     * in the files and not in the schema.
     *
     * @param defaultSchema the schema of the user's connection, which a file may write before names; null = none
     * @throws LimbeckException {@code invalid-schema-file} for a statement that the database refuses or that would leave the
     *     scratch place, {@code scratch-failed} where there is no such place, {@code file-failed}
     */
    public DesiredModel load(Dialect dialect, ScratchConnections scratch, @Nullable Identifier defaultSchema) {
        SchemaStatements reader = new SchemaStatements(dialect.splitter());
        List<SchemaStatement> statements =
                files.stream().flatMap(file -> reader.read(file).stream()).toList();
        HomeSchema home = new HomeSchema(dialect.identifiers(), defaultSchema);
        Set<Identifier> schemas =
                dialect.scratch().match(memory -> true, transaction -> true, database -> false, () -> false)
                        ? schemasIn(statements, home)
                        : Set.of();
        try (ScratchPlace place = new ScratchPlaces(dialect, scratch).open(schemas)) {
            Identifier there = place.defaultSchema();
            if (there != null && dialect.scratch() instanceof Scratch.InMemory) {
                home.isNow(there);
            }
            for (Identifier schema : schemas) {
                place.run(List.of(new Operation.CreateSchema(schema)));
            }
            SchemaFileLoading loading = new SchemaFileLoading(
                    dialect.scratch(), place, home, new ScratchBounds(dialect.scratch(), place, home, schemas));
            statements.forEach(loading::load);
            Set<String> written = statements.stream()
                    .flatMap(statement -> statement.tokens().stream())
                    .filter(SqlToken::isName)
                    .map(token -> token.unquoted().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            EngineNames engine = dialect.engineNames();
            SchemaModel schema = new ReadSchema(
                            name -> written.contains(name.text().toLowerCase(Locale.ROOT)) && !engine.saysNothing(name))
                    .wanted(place.read());
            return new DesiredModel(schema, List.of(), loading.notes(), List.of(), IncidentalNames.of(engine, schema));
        } catch (SQLException | ScratchPlace.Failure refused) {
            throw new LimbeckException(
                    ErrorId.SCRATCH_FAILED,
                    "there is no place on the side where the schema file could be read",
                    List.of(String.valueOf(refused.getMessage())),
                    "set scratch-url in limbeck.toml to a database that may be written",
                    refused);
        }
    }

    /** Those that the files make, or make something in. */
    private static Set<Identifier> schemasIn(List<SchemaStatement> statements, HomeSchema home) {
        Set<Identifier> schemas = new TreeSet<>();
        for (SchemaStatement statement : statements) {
            if (!statement.word(0).equals("CREATE")) {
                continue;
            }
            String kind = SchemaStatementKind.created(statement);
            int at = statement.placeBehind(kind);
            boolean named = kind.equals("SCHEMA") && statement.isName(at)
                    || OWNERS.contains(kind) && HomeSchema.isQualifier(statement, at);
            if (named) {
                schemas.add(home.nameOf(statement.tokens().get(at)));
            }
        }
        schemas.removeIf(home::isHome);
        return schemas;
    }
}
