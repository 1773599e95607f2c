// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Definition;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.Optional;

/**
 * The sequence of a {@code serial} column, carried beside the model as {@code alter sequence … owned by …}. In the model the
 * column is an identity; only what changes its numbering must know that it is none.
 */
final class SerialColumn {
    private SerialColumn() {}

    static Definition definition(QualifiedName sequence, QualifiedName table, Identifier column) {
        return new Definition(Definition.Kind.SEQUENCE, sequence, table, ownedBy(sequence, table, column));
    }

    private static String ownedBy(QualifiedName sequence, QualifiedName table, Identifier column) {
        return "ALTER SEQUENCE " + PostgresqlDialect.IDENTIFIERS.render(sequence) + " OWNED BY "
                + PostgresqlDialect.IDENTIFIERS.render(table) + "." + PostgresqlDialect.IDENTIFIERS.render(column);
    }

    /** The sequence of the column, if it is a serial one. */
    static Optional<QualifiedName> sequenceOf(SchemaModel schema, QualifiedName table, Identifier column) {
        return schema.definitions().stream()
                .filter(definition -> definition.kind() == Definition.Kind.SEQUENCE
                        && definition.table().equals(table)
                        && definition.sql().equals(ownedBy(definition.name(), table, column)))
                .map(Definition::name)
                .findFirst();
    }
}
