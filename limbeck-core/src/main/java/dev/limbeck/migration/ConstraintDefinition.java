// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint;

/** A constraint as a script writes it. */
public sealed interface ConstraintDefinition extends TableElement
        permits ConstraintDefinition.PrimaryKeyDefinition,
                ConstraintDefinition.UniqueDefinition,
                ConstraintDefinition.CheckDefinition,
                ForeignKeyDefinition {
    Constraint constraint();

    record PrimaryKeyDefinition(Constraint.PrimaryKey constraint) implements ConstraintDefinition {
        public PrimaryKeyDefinition named(String name) {
            return new PrimaryKeyDefinition(constraint.withName(Names.single(name)));
        }
    }

    record UniqueDefinition(Constraint.Unique constraint) implements ConstraintDefinition {
        /** Two rows with null count as equal (PostgreSQL 15 and later). */
        public UniqueDefinition nullsNotDistinct() {
            return new UniqueDefinition(new Constraint.Unique(constraint.name(), constraint.columns(), true));
        }
    }

    record CheckDefinition(Constraint.Check constraint) implements ConstraintDefinition {}
}
