// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.error.LimbeckException;
import dev.limbeck.op.Operation;
import dev.limbeck.op.SchemaEffect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.List;

/**
 * What may be dropped: that which a revision of this project created, or everything when the user said so. The rest is
 * unmanaged: noted, never proposed for dropping.
 *
 * @param created the schema that the applied revisions make from nothing
 */
public record Ownership(SchemaModel created, boolean dropUnmanaged) {
    /** Everything may be dropped. */
    public static Ownership ofEverything() {
        return new Ownership(SchemaModel.empty(), true);
    }

    /** The same after tables and columns have other names; what the revisions did not create plays no part. */
    public Ownership after(List<Operation> renames) {
        SchemaModel renamed = created;
        for (Operation rename : renames) {
            renamed = applied(renamed, rename);
        }
        return new Ownership(renamed, dropUnmanaged);
    }

    private static SchemaModel applied(SchemaModel schema, Operation rename) {
        try {
            return SchemaEffect.apply(schema, rename);
        } catch (LimbeckException ofSomebodyElse) {
            return schema;
        }
    }

    public boolean ownsTable(QualifiedName table) {
        return dropUnmanaged || created.tables().containsKey(table);
    }

    public boolean ownsColumn(QualifiedName table, Identifier column) {
        return dropUnmanaged
                || created.table(table).flatMap(t -> t.column(column)).isPresent();
    }

    boolean ownsSequence(QualifiedName sequence) {
        return dropUnmanaged || created.sequences().containsKey(sequence);
    }

    boolean ownsEnumType(QualifiedName type) {
        return dropUnmanaged || created.enumTypes().containsKey(type);
    }

    /** By name, or by structure where the name was left to the database. */
    boolean owns(QualifiedName table, TableObject object) {
        if (dropUnmanaged) {
            return true;
        }
        Table before = created.table(table).orElse(null);
        return before != null && TableObject.of(before).stream().anyMatch(object::isNamedOrMadeLike);
    }
}
