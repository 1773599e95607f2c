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
        NONE
    }

    /**
     * @param size length or precision, 1 to 200
     * @param minimum what a check demands, null = no check
     * @param computedFrom number of an integer column, null = a plain one
     * @param enumeration number of an {@link EnumPlan}
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
            int enumeration) {
        ColumnPlan with(String newName, Kind newKind, int newSize, boolean newNullable) {
            return new ColumnPlan(
                    number, newName, newKind, newSize, newNullable, value, comment, minimum, computedFrom, enumeration);
        }

        ColumnPlan with(@Nullable Integer newValue, @Nullable String newComment, @Nullable Integer newMinimum) {
            return new ColumnPlan(
                    number, name, kind, size, nullable, newValue, newComment, newMinimum, computedFrom, enumeration);
        }

        ColumnPlan computed(@Nullable Integer from) {
            return new ColumnPlan(number, name, kind, size, nullable, value, comment, minimum, from, enumeration);
        }
    }

    /** How an index is special, where the database knows it. */
    enum Trait {
        PLAIN,
        DESCENDING,
        PARTIAL,
        EXPRESSION
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

    /** A foreign key with columns of its own. */
    record ReferencePlan(
            int number,
            int target,
            boolean nullable,
            ReferentialAction onDelete,
            @Nullable String name) {}

    record TablePlan(
            int number,
            String name,
            Key key,
            List<ColumnPlan> columns,
            List<IndexPlan> indexes,
            List<ReferencePlan> references,
            @Nullable String comment) {
        TablePlan {
            columns = List.copyOf(columns);
            indexes = List.copyOf(indexes);
            references = List.copyOf(references);
        }

        TablePlan withColumns(List<ColumnPlan> newColumns) {
            return new TablePlan(number, name, key, newColumns, indexes, references, comment);
        }

        TablePlan withIndexes(List<IndexPlan> newIndexes) {
            return new TablePlan(number, name, key, columns, newIndexes, references, comment);
        }

        TablePlan withReferences(List<ReferencePlan> newReferences) {
            return new TablePlan(number, name, key, columns, indexes, newReferences, comment);
        }

        TablePlan with(String newName, Key newKey, @Nullable String newComment) {
            return new TablePlan(number, newName, newKey, columns, indexes, references, newComment);
        }
    }

    record SequencePlan(String name, long start, long increment, boolean cycle) {}

    record EnumPlan(int number, String name, List<String> values) {
        EnumPlan {
            values = List.copyOf(values);
        }
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
