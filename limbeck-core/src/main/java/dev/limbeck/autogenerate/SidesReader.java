// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.Exclusion;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.filter.ObjectFilter;
import dev.limbeck.filter.PatternFilter;
import dev.limbeck.filter.SchemaFilter;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.runtime.ListedSchemas;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Definition;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of the database what is to be compared, and brings the model into the same shape. */
final class SidesReader {
    private final Dialect dialect;
    private final Connection connection;
    private final Guidance guidance;

    SidesReader(Dialect dialect, Connection connection, Guidance guidance) {
        this.dialect = dialect;
        this.connection = connection;
        this.guidance = guidance;
    }

    /**
     * Both sides.
     *
     * @param created the schema that the applied revisions make from nothing
     * @param ownBookkeeping tables that are no part of the schema
     * @param notes hears what the user should know
     */
    BothSides read(
            DesiredModel wanted, SchemaModel created, Set<QualifiedName> ownBookkeeping, Consumer<String> notes) {
        try {
            return unguarded(wanted, created, ownBookkeeping, notes);
        } catch (SQLException failure) {
            throw new LimbeckException(
                    ErrorId.SQL_FAILED,
                    "the catalogue of the database could not be read",
                    List.of(String.valueOf(failure.getMessage()), "sqlstate: " + failure.getSQLState()),
                    "check the privileges of the user, then run the command again",
                    failure);
        }
    }

    private BothSides unguarded(
            DesiredModel wanted, SchemaModel created, Set<QualifiedName> ownBookkeeping, Consumer<String> notes)
            throws SQLException {
        @Nullable Identifier defaultSchema = DefaultSchema.of(connection, dialect.identifiers());
        DesiredModel model = defaultSchema == null ? wanted : new DefaultSchema(defaultSchema).unnamedIn(wanted);
        model.notes().forEach(notes);
        SchemaFilter patterns = guidance.patterns();
        List<String> idle = new ArrayList<>();
        Set<Identifier> elsewhere = new TreeSet<>();
        Set<Identifier> schemas = schemas(model.schema(), created, defaultSchema, elsewhere, idle::add);
        ReflectionScope scope = new ReflectionScope(schemas, ownBookkeeping);
        PatternFilter filter = patterns.in(defaultSchema);
        ObjectFilter both = filter.and(guidance.environment()::includes);
        Exclusion exclusion = new Exclusion(both, patterns.choosesTables(), model.schema(), created);
        SchemaModel actual = withoutHeirs(
                dialect.reflector()
                        .reflect(connection, guidance.filters() ? scope.choosing(exclusion::wantsTable) : scope),
                model.schema(),
                notes);
        UnsaidParts unsaid = new UnsaidParts(model.unsaid(), dialect.comparison());
        if (!guidance.filters()) {
            DesiredModel filled = model.withSchema(unsaid.filled(model.schema(), actual));
            return new BothSides(defaultSchema, actual, filled, unsaid::filled, null, idle);
        }
        SchemaModel whole = withPointedAt(actual, model.schema(), exclusion, scope);
        Set<Identifier> kept = new TreeSet<>(model.schema().schemas());
        kept.removeIf(schema -> !patterns.includesSchema(schema));
        SchemaModel compared =
                unsaid.filled(exclusion.modelFor(whole, notes), whole).withSchemas(kept);
        idle.addAll(filter.notes());
        elsewhere.addAll(schemas);
        return new BothSides(
                defaultSchema,
                whole,
                model.withSchema(compared).withNotes(List.of()),
                (desired, state) -> unsaid.filled(
                        new Exclusion(both, patterns.choosesTables(), desired, created).modelFor(state, note -> {}),
                        state),
                new ReflectionScope(elsewhere, ownBookkeeping).choosing(name -> !exclusion.wantsTable(name)),
                idle);
    }

    /** A table that inherits cannot be made anew by an operation, so one that the model does not have is left alone. */
    private static SchemaModel withoutHeirs(SchemaModel actual, SchemaModel model, Consumer<String> notes) {
        SchemaModel left = actual;
        for (Definition definition : actual.definitions()) {
            QualifiedName table = definition.table();
            boolean heir = definition.kind() == Definition.Kind.INHERITANCE;
            if (heir && !model.tables().containsKey(table)) {
                left = left.withoutTable(table);
                notes.accept("table '" + table + "' inherits from another and is not in the model: left alone");
            }
        }
        return left;
    }

    /**
     * Those that the model and the revisions speak of, or those that the settings name.
     *
     * @param elsewhere takes those that the settings leave out
     */
    private Set<Identifier> schemas(
            SchemaModel model,
            SchemaModel created,
            @Nullable Identifier defaultSchema,
            Set<Identifier> elsewhere,
            Consumer<String> idle)
            throws SQLException {
        Set<Identifier> schemas = MentionedSchemas.of(model, created);
        SchemaFilter patterns = guidance.patterns();
        if (!patterns.choosesSchemas()) {
            return schemas;
        }
        schemas.addAll(new ListedSchemas(dialect.identifiers()).of(connection));
        if (defaultSchema != null) {
            schemas.add(defaultSchema);
        }
        patterns.notes(schemas).forEach(idle);
        elsewhere.addAll(schemas);
        elsewhere.removeIf(schema -> schema.equals(defaultSchema));
        schemas.removeIf(schema -> schema.equals(defaultSchema) || !patterns.includesSchema(schema));
        return schemas;
    }

    /** With the keys of tables that were left out, where a table that was read, or one of the model, points at them. */
    private SchemaModel withPointedAt(SchemaModel actual, SchemaModel model, Exclusion exclusion, ReflectionScope scope)
            throws SQLException {
        Set<QualifiedName> missing = new TreeSet<>();
        Stream.of(actual, model)
                .flatMap(side -> side.tables().values().stream())
                .filter(table -> actual.tables().containsKey(table.name()) || exclusion.wantsTable(table.name()))
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::referencedTable)
                .filter(name -> !actual.tables().containsKey(name) && !exclusion.wantsTable(name))
                .forEach(missing::add);
        if (missing.isEmpty()) {
            return actual;
        }
        Set<Identifier> schemas = new TreeSet<>();
        missing.stream()
                .map(QualifiedName::schema)
                .filter(schema -> schema != null)
                .forEach(schemas::add);
        SchemaModel found = dialect.reflector()
                .reflect(connection, new ReflectionScope(schemas, scope.excludedTables()).choosing(missing::contains));
        SchemaModel whole = actual;
        for (Table table : found.tables().values()) {
            whole = whole.withTable(KeysOnly.of(table));
        }
        Set<Identifier> all = new TreeSet<>(actual.schemas());
        all.addAll(found.schemas());
        return whole.withSchemas(all);
    }
}
