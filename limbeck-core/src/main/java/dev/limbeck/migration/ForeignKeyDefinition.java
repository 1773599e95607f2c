// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.Constraint.Matching;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Said.Word;
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
        ForeignKey changed = constraint.withActions(action, constraint.onUpdate());
        return new ForeignKeyDefinition(
                action == ReferentialAction.NO_ACTION ? changed.saying(Word.NO_ACTION_ON_DELETE) : changed);
    }

    /** {@code onDelete(SET_NULL, "user_id")}: only some of its columns are emptied (PostgreSQL 15 and later). */
    public ForeignKeyDefinition onDelete(ReferentialAction action, String... columns) {
        ForeignKeyDefinition whole = onDelete(action);
        return new ForeignKeyDefinition(whole.constraint().withEmptied(Names.list(columns)));
    }

    public ForeignKeyDefinition onUpdate(ReferentialAction action) {
        ForeignKey changed = constraint.withActions(constraint.onDelete(), action);
        return new ForeignKeyDefinition(
                action == ReferentialAction.NO_ACTION ? changed.saying(Word.NO_ACTION_ON_UPDATE) : changed);
    }

    public ForeignKeyDefinition deferrable() {
        return new ForeignKeyDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
    }

    public ForeignKeyDefinition initiallyDeferred() {
        return new ForeignKeyDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
    }

    /** Says so; it is not anyway. */
    public ForeignKeyDefinition notDeferrable() {
        return new ForeignKeyDefinition(
                constraint.withDeferrability(Deferrability.NOT_DEFERRABLE).saying(Word.NOT_DEFERRABLE));
    }

    /** Says so; it is unless {@link #initiallyDeferred} says otherwise. */
    public ForeignKeyDefinition initiallyImmediate() {
        return new ForeignKeyDefinition(constraint.saying(Word.INITIALLY_IMMEDIATE));
    }

    /** What a row with some nulls among its columns means: {@code matching(FULL)} refuses it. */
    public ForeignKeyDefinition matching(Matching matching) {
        ForeignKey changed = constraint.withMatching(matching);
        return new ForeignKeyDefinition(matching == Matching.SIMPLE ? changed.saying(Word.MATCH_SIMPLE) : changed);
    }

    /** Rows that are there are not looked at before {@link Op#validateConstraint} (PostgreSQL). */
    public ForeignKeyDefinition notValid() {
        return new ForeignKeyDefinition(constraint.withValidated(false));
    }
}
