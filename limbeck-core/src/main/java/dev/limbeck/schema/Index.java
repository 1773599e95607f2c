// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name null = nobody chose one; the naming convention gives it
 * @param parts in order, never empty
 * @param where predicate of a partial index, raw, null = all rows
 * @param method access method in lower case ({@code gin}), null = the database's default
 * @param include columns that are only carried along
 * @param nullsNotDistinct two rows with null count as equal; only of a unique index
 * @param options storage parameters by name, sorted: {@code fillfactor} to {@code 70}
 * @param said words for what holds without them
 */
public record Index(
        @Nullable Identifier name,
        List<Part> parts,
        boolean unique,
        @Nullable String where,
        @Nullable String method,
        List<Identifier> include,
        boolean nullsNotDistinct,
        Map<String, String> options,
        Said said) {
    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    public Index(
            @Nullable Identifier name,
            List<Part> parts,
            boolean unique,
            @Nullable String where,
            @Nullable String method,
            List<Identifier> include,
            boolean nullsNotDistinct,
            Map<String, String> options) {
        this(name, parts, unique, where, method, include, nullsNotDistinct, options, Said.NOTHING);
    }

    /** An index whose nulls are distinct, without storage parameters. */
    public Index(
            @Nullable Identifier name,
            List<Part> parts,
            boolean unique,
            @Nullable String where,
            @Nullable String method,
            List<Identifier> include) {
        this(name, parts, unique, where, method, include, false, Map.of());
    }

    public static Index of(@Nullable Identifier name, List<Identifier> columns, boolean unique) {
        return new Index(name, columns.stream().map(Part::of).toList(), unique, null, null, List.of());
    }

    public Index withName(@Nullable Identifier newName) {
        return new Index(newName, parts, unique, where, method, include, nullsNotDistinct, options, said);
    }

    public Index withParts(List<Part> newParts) {
        return new Index(name, newParts, unique, where, method, include, nullsNotDistinct, options, said);
    }

    public Index withUnique(boolean changed) {
        return new Index(name, parts, changed, where, method, include, nullsNotDistinct, options, said);
    }

    public Index withWhere(@Nullable String condition) {
        return new Index(name, parts, unique, condition, method, include, nullsNotDistinct, options, said);
    }

    public Index withMethod(@Nullable String newMethod) {
        return new Index(name, parts, unique, where, newMethod, include, nullsNotDistinct, options, said);
    }

    public Index withInclude(List<Identifier> columns) {
        return new Index(name, parts, unique, where, method, columns, nullsNotDistinct, options, said);
    }

    public Index withNullsNotDistinct(boolean changed) {
        return new Index(name, parts, unique, where, method, include, changed, options, said);
    }

    public Index withOptions(Map<String, String> newOptions) {
        return new Index(name, parts, unique, where, method, include, nullsNotDistinct, newOptions, said);
    }

    public Index saying(Said.Word word) {
        return new Index(name, parts, unique, where, method, include, nullsNotDistinct, options, said.and(word));
    }

    /**
     * One key of an index: a column or an expression.
     *
     * @param column the column, null when it is an expression
     * @param expression raw SQL without the outer parentheses, null when it is a column
     * @param nulls where nulls stand, null = the database's default for this direction
     * @param collation as the database names it, null = that of the column
     * @param operatorClass as the database writes it ({@code text_pattern_ops}), null = the default of the type
     */
    public record Part(
            @Nullable Identifier column,
            @Nullable String expression,
            boolean descending,
            @Nullable Nulls nulls,
            @Nullable String collation,
            @Nullable String operatorClass,
            Said said) {
        public Part {
            if ((column == null) == (expression == null)) {
                throw new IllegalArgumentException("an index part is a column or an expression");
            }
        }

        /** A part with the collation and the operator class that it has anyway. */
        public Part(
                @Nullable Identifier column, @Nullable String expression, boolean descending, @Nullable Nulls nulls) {
            this(column, expression, descending, nulls, null, null);
        }

        public Part(
                @Nullable Identifier column,
                @Nullable String expression,
                boolean descending,
                @Nullable Nulls nulls,
                @Nullable String collation,
                @Nullable String operatorClass) {
            this(column, expression, descending, nulls, collation, operatorClass, Said.NOTHING);
        }

        public static Part of(Identifier column) {
            return new Part(column, null, false, null);
        }

        public static Part expression(String sql) {
            return new Part(null, sql, false, null);
        }

        public Part withColumn(Identifier newColumn) {
            return new Part(newColumn, null, descending, nulls, collation, operatorClass, said);
        }

        /** Ascending or descending, nulls where the database puts them. */
        public Part withoutNulls() {
            return new Part(column, expression, descending, null, collation, operatorClass, said);
        }

        public Part withCollation(@Nullable String newCollation) {
            return new Part(column, expression, descending, nulls, newCollation, operatorClass, said);
        }

        public Part withOperatorClass(@Nullable String newClass) {
            return new Part(column, expression, descending, nulls, collation, newClass, said);
        }

        /** Says {@code ASC}, which it is anyway. */
        public Part sayingAscending() {
            return new Part(column, expression, false, nulls, collation, operatorClass, said.and(Said.Word.ASCENDING));
        }
    }

    /** Where nulls stand in the order of an index. */
    public enum Nulls {
        FIRST,
        LAST
    }
}
