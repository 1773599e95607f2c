// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a random schema is made of. Parts speak of each other by number, so that any part can be taken out: what stood on it is
 * left out when the model is built ({@link PlannedModel}).
 */
record SchemaPlan(List<TablePlan> tables, List<SequencePlan> sequences, List<EnumPlan> enums) {
    SchemaPlan {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
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
        ARRAY
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

    /**
     * @param size length or precision, 1 to 200
     * @param minimum what a check demands, null = no check
     * @param computedFrom number of an integer column, null = a plain one
     * @param enumeration number of an {@link EnumPlan}
     * @param variety how it is unlike the usual where the database knows more: collation, storage, form of the check; 0 = as usual
     */
    record ColumnPlan(
            int number,
            String name,
            Kind kind,
            int size,
            boolean nullable,
            @Nullable Integer value,
            @Nullable String comment,
            @Nullable Integer minimum,
            @Nullable Integer computedFrom,
            int enumeration,
            int variety) {
        ColumnPlan(
                int number,
                String name,
                Kind kind,
                int size,
                boolean nullable,
                @Nullable Integer value,
                @Nullable String comment,
                @Nullable Integer minimum,
                @Nullable Integer computedFrom,
                int enumeration) {
            this(number, name, kind, size, nullable, value, comment, minimum, computedFrom, enumeration, 0);
        }

        ColumnPlan with(String newName, Kind newKind, int newSize, boolean newNullable) {
            return new ColumnPlan(
                    number,
                    newName,
                    newKind,
                    newSize,
                    newNullable,
                    value,
                    comment,
                    minimum,
                    computedFrom,
                    enumeration,
                    variety);
        }

        ColumnPlan with(@Nullable Integer newValue, @Nullable String newComment, @Nullable Integer newMinimum) {
            return new ColumnPlan(
                    number,
                    name,
                    kind,
                    size,
                    nullable,
                    newValue,
                    newComment,
                    newMinimum,
                    computedFrom,
                    enumeration,
                    variety);
        }

        ColumnPlan computed(@Nullable Integer from) {
            return new ColumnPlan(
                    number, name, kind, size, nullable, value, comment, minimum, from, enumeration, variety);
        }

        ColumnPlan varied(int newVariety) {
            return new ColumnPlan(
                    number, name, kind, size, nullable, value, comment, minimum, computedFrom, enumeration, newVariety);
        }
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
        EXCLUDING
    }

    /** @param constraint a unique constraint, not an index */
    record IndexPlan(
            List<Integer> columns,
            boolean unique,
            boolean constraint,
            Trait trait,
            @Nullable String name) {
        IndexPlan {
            columns = List.copyOf(columns);
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

    /** @param elsewhere in another schema, where the database has several */
    record TablePlan(
            int number,
            String name,
            Key key,
            List<ColumnPlan> columns,
            List<IndexPlan> indexes,
            List<ReferencePlan> references,
            @Nullable String comment,
            boolean elsewhere) {
        TablePlan {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
            references = List.copyOf(references);
        }

        TablePlan(
                int number,
                String name,
                Key key,
                List<ColumnPlan> columns,
                List<IndexPlan> indexes,
                List<ReferencePlan> references,
                @Nullable String comment) {
            this(number, name, key, columns, indexes, references, comment, false);
        }

        TablePlan here() {
            return new TablePlan(number, name, key, columns, indexes, references, comment);
        }

        TablePlan withColumns(List<ColumnPlan> newColumns) {
            return new TablePlan(number, name, key, newColumns, indexes, references, comment, elsewhere);
        }

        TablePlan withIndexes(List<IndexPlan> newIndexes) {
            return new TablePlan(number, name, key, columns, newIndexes, references, comment, elsewhere);
        }

        TablePlan withReferences(List<ReferencePlan> newReferences) {
            return new TablePlan(number, name, key, columns, indexes, newReferences, comment, elsewhere);
        }

        TablePlan with(String newName, Key newKey, @Nullable String newComment) {
            return new TablePlan(number, newName, newKey, columns, indexes, references, newComment, elsewhere);
        }
    }

    /** @param variety limits and cache; 0 = as usual */
    record SequencePlan(String name, long start, long increment, boolean cycle, int variety) {}

    record EnumPlan(int number, String name, List<String> values) {
        EnumPlan {
            values = List.copyOf(values);
        }
    }

    /** The same with all tables in the usual schema. */
    SchemaPlan here() {
        return withTables(tables.stream().map(TablePlan::here).toList());
    }

    SchemaPlan withTables(List<TablePlan> newTables) {
        return new SchemaPlan(newTables, sequences, enums);
    }

    SchemaPlan withSequences(List<SequencePlan> newSequences) {
        return new SchemaPlan(tables, newSequences, enums);
    }

    SchemaPlan withEnums(List<EnumPlan> newEnums) {
        return new SchemaPlan(tables, sequences, newEnums);
    }
}
