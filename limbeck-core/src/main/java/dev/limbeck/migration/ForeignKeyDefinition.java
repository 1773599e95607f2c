// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key as a script writes it: {@code foreignKey("fk_orders_user", "user_id").references("users", "id")}. */
public record ForeignKeyDefinition(ForeignKey constraint) implements ConstraintDefinition {
    /** The first half of a foreign key; a table to point at makes it whole. */
    public record Columns(@Nullable Identifier name, List<Identifier> columns) {
        public ForeignKeyDefinition references(String table, String... columnsThere) {
            return new ForeignKeyDefinition(new ForeignKey(
                    name,
                    columns,
                    Names.qualified(table),
                    Names.list(columnsThere),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    Deferrability.NOT_DEFERRABLE));
        }
    }

    public ForeignKeyDefinition onDelete(ReferentialAction action) {
        return with(action, constraint.onUpdate(), constraint.deferrability());
    }

    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return with(constraint.onDelete(), action, constraint.deferrability());
    }

    public ForeignKeyDefinition deferrable() {
        return with(constraint.onDelete(), constraint.onUpdate(), Deferrability.DEFERRABLE);
    }

    public ForeignKeyDefinition initiallyDeferred() {
        return with(constraint.onDelete(), constraint.onUpdate(), Deferrability.INITIALLY_DEFERRED);
    }

    private ForeignKeyDefinition with(ReferentialAction delete, ReferentialAction update, Deferrability deferrability) {
        return new ForeignKeyDefinition(new ForeignKey(
                constraint.name(),
                constraint.columns(),
                constraint.referencedTable(),
                constraint.referencedColumns(),
                delete,
                update,
                deferrability));
    }
}
