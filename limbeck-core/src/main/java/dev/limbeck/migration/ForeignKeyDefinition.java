// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Matching;
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
        return new ForeignKeyDefinition(constraint.withActions(action, constraint.onUpdate()));
    }

    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        return new ForeignKeyDefinition(constraint.withActions(constraint.onDelete(), action));
    }

    public ForeignKeyDefinition deferrable() {
        return new ForeignKeyDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
    }

    public ForeignKeyDefinition initiallyDeferred() {
        return new ForeignKeyDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
    }

    /** What a row with some nulls among its columns means: {@code matching(FULL)} refuses it. */
    public ForeignKeyDefinition matching(Matching matching) {
        return new ForeignKeyDefinition(constraint.withMatching(matching));
    }

    /** Rows that are there are not looked at before {@link Op#validateConstraint} (PostgreSQL). */
    public ForeignKeyDefinition notValid() {
        return new ForeignKeyDefinition(constraint.withValidated(false));
    }
}
