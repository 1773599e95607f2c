// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts things into other schemas: their names and whatever points at them, not what stands in texts. */
final class Relocation {
    private final UnaryOperator<@Nullable Identifier> schemas;

    /** @param schemas from one schema to the other; null = the default one */
    Relocation(UnaryOperator<@Nullable Identifier> schemas) {
        this.schemas = schemas;
    }

    @Nullable
    Identifier schema(@Nullable Identifier schema) {
        return schemas.apply(schema);
    }

    QualifiedName name(QualifiedName name) {
        return new QualifiedName(schema(name.schema()), name.name());
    }

    /** Views stay where they are; definitions, which a comparison does not want, are left out. */
    SchemaModel model(SchemaModel model) {
        Set<Identifier> moved = new TreeSet<>();
        for (Identifier schema : model.schemas()) {
            Identifier other = schema(schema);
            if (other != null) {
                moved.add(other);
            }
        }
        return new SchemaModel(
                moved,
                SchemaModel.byName(
                        model.tables().values().stream().map(this::table).toList(), Table::name),
                SchemaModel.byName(
                        model.sequences().values().stream().map(this::sequence).toList(), Sequence::name),
                SchemaModel.byName(
                        model.enumTypes().values().stream().map(this::enumType).toList(), EnumType::name),
                model.views());
    }

    Table table(Table table) {
        return table.withName(name(table.name()))
                .withColumns(table.columns().stream().map(this::column).toList())
                .withConstraints(constraints(table.constraints()));
    }

    Column column(Column column) {
        return column.type() instanceof SqlType.NamedEnumType type
                ? column.withType(new SqlType.NamedEnumType(name(type.name())))
                : column;
    }

    List<Constraint> constraints(List<Constraint> constraints) {
        return constraints.stream().map(this::constraint).toList();
    }

    Constraint constraint(Constraint constraint) {
        return constraint.<Constraint>match(
                pk -> pk, uq -> uq, fk -> fk.withReferencedTable(name(fk.referencedTable())), check -> check, ex -> ex);
    }

    Sequence sequence(Sequence sequence) {
        return sequence.withName(name(sequence.name()));
    }

    EnumType enumType(EnumType type) {
        return new EnumType(name(type.name()), type.values());
    }
}
