// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a random schema is made of. Parts speak of each other by number, so that any part can be taken out: what stood on it is
 * left out when the model is built ({@link PlannedModel}).
 *
 * @param schemas places that are named, whether or not something is there
 */
record SchemaPlan(List<TablePlan> tables, List<SequencePlan> sequences, List<EnumPlan> enums, List<Integer> schemas) {
    SchemaPlan {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        schemas = List.copyOf(schemas);
    }

    SchemaPlan(List<TablePlan> tables, List<SequencePlan> sequences, List<EnumPlan> enums) {
        this(tables, sequences, enums, List.of());
    }

    enum Kind {
        TINY,
        UNSIGNED,
        NATIONAL,
        FIXED_BINARY,
        BITS,
        INTERVAL,
        ADDRESS,
        RANGE,
        SEARCH,
        ZONED_TIME,
        SMALL,
        INT,
        BIG,
        DECIMAL,
        REAL,
        DOUBLE,
        BOOL,
        CHAR,
        VARCHAR,
        TEXT,
        BLOB,
        DATE,
        TIME,
        TIMESTAMP,
        INSTANT,
        UUID,
        VARBINARY,
        ENUM,
        JSON,
        ARRAY,
        FLOAT,
        XML,
        RAW
    }

    /** How rows of a table are told apart. */
    enum Key {
        NUMBERED,
        NUMBERED_SMALL,
        GIVEN,
        TEXTUAL,
        COMPOSITE,
        NUMBERED_ALWAYS,
        NUMBERED_IN_STEPS,
        NONE
    }

    /** How an index is special, where the database knows it. */
    enum Trait {
        PLAIN,
        DESCENDING,
        PARTIAL,
        EXPRESSION,
        NULLS_FIRST,
        INCLUDING,
        METHOD,
        OPERATOR_CLASS,
        NULLS_NOT_DISTINCT,
        DEFERRED,
        EXCLUDING,
        COLLATED,
        STORED
    }

    /**
     * @param constraint a unique constraint, not an index
     * @param variety which form of its trait
     */
    record IndexPlan(
            List<Integer> columns,
            boolean unique,
            boolean constraint,
            Trait trait,
            @Nullable String name,
            int variety) {
        IndexPlan {
            columns = List.copyOf(columns);
        }

        IndexPlan(List<Integer> columns, boolean unique, boolean constraint, Trait trait, @Nullable String name) {
            this(columns, unique, constraint, trait, name, 0);
        }

        IndexPlan asUsual() {
            return new IndexPlan(columns, unique, constraint, Trait.PLAIN, name);
        }
    }

    /**
     * A foreign key with columns of its own.
     *
     * @param variety when and how it is looked at, where the database knows more; 0 = as usual
     */
    record ReferencePlan(
            int number,
            int target,
            boolean nullable,
            ReferentialAction onDelete,
            @Nullable String name,
            ReferentialAction onUpdate,
            int variety) {
        ReferencePlan(int number, int target, boolean nullable, ReferentialAction onDelete, @Nullable String name) {
            this(number, target, nullable, onDelete, name, ReferentialAction.NO_ACTION, 0);
        }

        /** The same columns and target with the actions and the variety of another. */
        ReferencePlan otherwise(ReferencePlan other) {
            return new ReferencePlan(
                    number, target, nullable, other.onDelete(), name, other.onUpdate(), other.variety());
        }

        ReferencePlan asUsual() {
            return new ReferencePlan(number, target, nullable, onDelete, name);
        }
    }

    /** @param variety limits and cache; 0 = as usual */
    record SequencePlan(String name, long start, long increment, boolean cycle, int variety, int place) {
        SequencePlan here() {
            return new SequencePlan(name, start, increment, cycle, variety, 0);
        }
    }

    record EnumPlan(int number, String name, List<String> values, int place) {
        EnumPlan {
            values = List.copyOf(values);
        }

        EnumPlan here() {
            return new EnumPlan(number, name, values, 0);
        }
    }

    /** The same with everything in the usual schema. */
    SchemaPlan here() {
        return new SchemaPlan(
                tables.stream().map(TablePlan::here).toList(),
                sequences.stream().map(SequencePlan::here).toList(),
                enums.stream().map(EnumPlan::here).toList(),
                List.of());
    }

    SchemaPlan withTables(List<TablePlan> newTables) {
        return new SchemaPlan(newTables, sequences, enums, schemas);
    }

    SchemaPlan withSequences(List<SequencePlan> newSequences) {
        return new SchemaPlan(tables, newSequences, enums, schemas);
    }

    SchemaPlan withEnums(List<EnumPlan> newEnums) {
        return new SchemaPlan(tables, sequences, newEnums, schemas);
    }

    SchemaPlan withSchemas(List<Integer> newSchemas) {
        return new SchemaPlan(tables, sequences, enums, newSchemas);
    }
}
