// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.diff.DesiredSchema.ObjectName;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model may name the schema that is the connection's default one ({@code hibernate.default_schema=public}). Things in it come
 * back from the database without a schema, so the model is put into the same words.
 */
public final class DefaultSchema {
    private final Relocation relocation;

    DefaultSchema(Identifier schema) {
        this.relocation = new Relocation(named -> schema.equals(named) ? null : named);
    }

    /** The schema in which the names of a connection are that have none before them; null = it has no such thing. */
    public static @Nullable Identifier of(Connection connection, IdentifierRules rules) throws SQLException {
        String schema = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        return schema == null || schema.isEmpty() ? null : rules.fromCatalogue(schema);
    }

    DesiredModel unnamedIn(DesiredModel model) {
        List<InsertRows> seeds = model.seeds().stream()
                .map(seed -> new InsertRows(name(seed.table()), seed.columns(), seed.rows()))
                .toList();
        List<FormerName> formerNames = model.formerNames().stream()
                .map(past -> new FormerName(name(past.table()), past.column(), past.former()))
                .toList();
        Set<ObjectName> incidental = model.incidental().stream()
                .map(object -> new ObjectName(name(object.table()), object.name()))
                .collect(Collectors.toSet());
        List<FormerValue> formerValues = model.formerValues().stream()
                .map(past -> new FormerValue(name(past.owner()), past.column(), past.value(), past.former()))
                .toList();
        return new DesiredModel(
                relocation.model(model.schema()),
                seeds,
                model.notes(),
                formerNames,
                incidental,
                formerValues,
                model.unsaid());
    }

    QualifiedName name(QualifiedName name) {
        return relocation.name(name);
    }
}
