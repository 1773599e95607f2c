// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Said.Word;

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

        /** It may be looked at when the transaction ends, if the session says so. */
        public PrimaryKeyDefinition deferrable() {
            return new PrimaryKeyDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
        }

        /** It is looked at when the transaction ends. */
        public PrimaryKeyDefinition initiallyDeferred() {
            return new PrimaryKeyDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
        }

        /** Says so; it is not anyway. */
        public PrimaryKeyDefinition notDeferrable() {
            return new PrimaryKeyDefinition(
                    constraint.withDeferrability(Deferrability.NOT_DEFERRABLE).saying(Word.NOT_DEFERRABLE));
        }

        /** Says so; it is unless {@link #initiallyDeferred} says otherwise. */
        public PrimaryKeyDefinition initiallyImmediate() {
            return new PrimaryKeyDefinition(constraint.saying(Word.INITIALLY_IMMEDIATE));
        }

        /** How the index behind it is kept: {@code nonclustered} (SQL Server), {@code hash} (MySQL). */
        public PrimaryKeyDefinition using(String method) {
            return new PrimaryKeyDefinition(
                    constraint.withIndex(constraint.index().withMethod(method)));
        }

        /** Columns that its index only carries along (PostgreSQL). */
        public PrimaryKeyDefinition include(String... columns) {
            return new PrimaryKeyDefinition(
                    constraint.withIndex(constraint.index().withInclude(Names.list(columns))));
        }

        /** A parameter of its index: {@code option("fillfactor", "70")}, {@code option("tablespace", "fast")}. */
        public PrimaryKeyDefinition option(String name, String value) {
            return new PrimaryKeyDefinition(
                    constraint.withIndex(constraint.index().withOption(name, value)));
        }
    }

    record UniqueDefinition(Constraint.Unique constraint) implements ConstraintDefinition {
        /** Two rows with null count as equal (PostgreSQL 15 and later). */
        public UniqueDefinition nullsNotDistinct() {
            return new UniqueDefinition(constraint.withNullsNotDistinct(true));
        }

        /** Says that two rows with null do not count as equal; they do not anyway. */
        public UniqueDefinition nullsDistinct() {
            return new UniqueDefinition(constraint.withNullsNotDistinct(false).saying(Word.NULLS_DISTINCT));
        }

        /** It may be looked at when the transaction ends, if the session says so. */
        public UniqueDefinition deferrable() {
            return new UniqueDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
        }

        /** It is looked at when the transaction ends. */
        public UniqueDefinition initiallyDeferred() {
            return new UniqueDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
        }

        /** Says so; it is not anyway. */
        public UniqueDefinition notDeferrable() {
            return new UniqueDefinition(
                    constraint.withDeferrability(Deferrability.NOT_DEFERRABLE).saying(Word.NOT_DEFERRABLE));
        }

        /** Says so; it is unless {@link #initiallyDeferred} says otherwise. */
        public UniqueDefinition initiallyImmediate() {
            return new UniqueDefinition(constraint.saying(Word.INITIALLY_IMMEDIATE));
        }

        /** How the index behind it is kept: {@code clustered} (SQL Server), {@code hash} (MySQL). */
        public UniqueDefinition using(String method) {
            return new UniqueDefinition(constraint.withIndex(constraint.index().withMethod(method)));
        }

        /** Columns that its index only carries along (PostgreSQL). */
        public UniqueDefinition include(String... columns) {
            return new UniqueDefinition(constraint.withIndex(constraint.index().withInclude(Names.list(columns))));
        }

        /** A parameter of its index: {@code option("fillfactor", "70")}, {@code option("tablespace", "fast")}. */
        public UniqueDefinition option(String name, String value) {
            return new UniqueDefinition(constraint.withIndex(constraint.index().withOption(name, value)));
        }
    }

    record CheckDefinition(Constraint.Check constraint) implements ConstraintDefinition {
        /** Rows that are there are not looked at before {@link Op#validateConstraint} (PostgreSQL). */
        public CheckDefinition notValid() {
            return new CheckDefinition(constraint.withValidated(false));
        }

        /** It may be looked at when the transaction ends, if the session says so (Oracle). */
        public CheckDefinition deferrable() {
            return new CheckDefinition(constraint.withDeferrability(Deferrability.DEFERRABLE));
        }

        /** It is looked at when the transaction ends (Oracle). */
        public CheckDefinition initiallyDeferred() {
            return new CheckDefinition(constraint.withDeferrability(Deferrability.INITIALLY_DEFERRED));
        }

        /** Says so; it is not anyway. */
        public CheckDefinition notDeferrable() {
            return new CheckDefinition(
                    constraint.withDeferrability(Deferrability.NOT_DEFERRABLE).saying(Word.NOT_DEFERRABLE));
        }

        /** Says so; it is unless {@link #initiallyDeferred} says otherwise. */
        public CheckDefinition initiallyImmediate() {
            return new CheckDefinition(constraint.saying(Word.INITIALLY_IMMEDIATE));
        }
    }
}
