// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import java.util.Optional;

/** The schema after one more operation, for what comes behind it in the same batch. */
record CatalogAfter(Catalog before, Operation operation) implements Catalog {
    @Override
    public SchemaModel current() {
        return SchemaEffect.apply(before.current(), operation);
    }

    @Override
    public Optional<String> source(QualifiedName table) {
        return before.source(table);
    }

    @Override
    public Identifier nameInSource(QualifiedName table, Identifier column) {
        boolean renamed = operation instanceof Operation.AlterColumn alter
                && alter.table().equals(table)
                && alter.patch().name().match(() -> false, column::equals, () -> false);
        return before.nameInSource(table, renamed ? ((Operation.AlterColumn) operation).column() : column);
    }

    @Override
    public boolean isReplayed() {
        return before.isReplayed();
    }
}
