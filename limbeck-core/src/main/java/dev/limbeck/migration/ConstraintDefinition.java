// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;

/** A constraint as a script writes it. */
public sealed interface ConstraintDefinition extends TableElement
        permits ConstraintDefinition.PrimaryKeyDefinition,
                ConstraintDefinition.UniqueDefinition,
                ConstraintDefinition.CheckDefinition,
                ExcludeDefinition,
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
            return new UniqueDefinition(
                    new Constraint.Unique(constraint.name(), constraint.columns(), true, constraint.deferrability()));
        }

        /** It may be looked at when the transaction ends, if the session says so. */
        public UniqueDefinition deferrable() {
            return with(Deferrability.DEFERRABLE);
        }

        /** It is looked at when the transaction ends. */
        public UniqueDefinition initiallyDeferred() {
            return with(Deferrability.INITIALLY_DEFERRED);
        }

        private UniqueDefinition with(Deferrability deferrability) {
            return new UniqueDefinition(new Constraint.Unique(
                    constraint.name(), constraint.columns(), constraint.nullsNotDistinct(), deferrability));
        }
    }

    record CheckDefinition(Constraint.Check constraint) implements ConstraintDefinition {
        /** Rows that are there are not looked at before {@link Op#validateConstraint} (PostgreSQL). */
        public CheckDefinition notValid() {
            return new CheckDefinition(constraint.withValidated(false));
        }
    }
}
