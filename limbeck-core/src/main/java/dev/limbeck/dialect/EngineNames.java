// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Table;

/** Tells the names that a database gives to constraints and indexes where nobody named them. */
public interface EngineNames {
    /** Whether the name of a constraint is one that the database would have given it; false where it has none. */
    boolean isMadeUp(Table table, Constraint constraint);

    /** Whether the name of an index is one that the database would have given it; false where it has none. */
    boolean isMadeUp(Table table, Index index);

    /** Whether a made-up name is but a number, {@code CONSTRAINT_4F}, which nobody wants to see in another database. */
    default boolean saysNothing(Identifier name) {
        return false;
    }

    /**
     * The table as it can be made elsewhere, beside others with names that were made up: what has no name may be given one that
     * is hidden again when it is read.
     */
    default Table apart(Table table) {
        return table;
    }

    /** Of a database that gives no such names. */
    static EngineNames none() {
        return new EngineNames() {
            @Override
            public boolean isMadeUp(Table table, Constraint constraint) {
                return false;
            }

            @Override
            public boolean isMadeUp(Table table, Index index) {
                return false;
            }
        };
    }
}
