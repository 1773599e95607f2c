// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.diff.DesiredSchema.ObjectName;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model may name the schema that is the connection's default one ({@code hibernate.default_schema=public}). Things in it come
 * back from the database without a schema, so the model is put into the same words.
 */
public final class DefaultSchema {
    private final Identifier schema;

    DefaultSchema(Identifier schema) {
        this.schema = schema;
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
                .map(past -> new FormerValue(name(past.type()), past.value(), past.former()))
                .toList();
        return new DesiredModel(unnamedIn(model.schema()), seeds, model.notes(), formerNames, incidental, formerValues);
    }

    private SchemaModel unnamedIn(SchemaModel model) {
        TreeSet<Identifier> schemas = new TreeSet<>(model.schemas());
        schemas.remove(schema);
        return new SchemaModel(
                schemas,
                SchemaModel.byName(
                        model.tables().values().stream().map(this::table).toList(), Table::name),
                SchemaModel.byName(
                        model.sequences().values().stream().map(this::sequence).toList(), Sequence::name),
                SchemaModel.byName(
                        model.enumTypes().values().stream()
                                .map(type -> new EnumType(name(type.name()), type.values()))
                                .toList(),
                        EnumType::name),
                model.views());
    }

    private Table table(Table table) {
        return table.withName(name(table.name()))
                .withColumns(table.columns().stream().map(this::column).toList())
                .withConstraints(
                        table.constraints().stream().map(this::constraint).toList());
    }

    private Column column(Column column) {
        return column.type() instanceof SqlType.NamedEnumType type
                ? column.withType(new SqlType.NamedEnumType(name(type.name())))
                : column;
    }

    private Constraint constraint(Constraint constraint) {
        return constraint.<Constraint>match(
                pk -> pk, uq -> uq, fk -> fk.withReferencedTable(name(fk.referencedTable())), check -> check, ex -> ex);
    }

    private Sequence sequence(Sequence s) {
        return new Sequence(name(s.name()), s.start(), s.increment(), s.minimum(), s.maximum(), s.cache(), s.cycle());
    }

    QualifiedName name(QualifiedName name) {
        return schema.equals(name.schema()) ? new QualifiedName(null, name.name()) : name;
    }
}
