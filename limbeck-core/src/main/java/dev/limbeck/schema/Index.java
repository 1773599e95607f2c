// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name null = nobody chose one; the naming convention gives it
 * @param parts in order, never empty
 * @param where predicate of a partial index, raw, null = all rows
 * @param method access method in lower case ({@code gin}), null = the database's default
 * @param include columns that are only carried along
 */
public record Index(
        @Nullable Identifier name,
        List<Part> parts,
        boolean unique,
        @Nullable String where,
        @Nullable String method,
        List<Identifier> include) {
    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    public static Index of(@Nullable Identifier name, List<Identifier> columns, boolean unique) {
        return new Index(name, columns.stream().map(Part::of).toList(), unique, null, null, List.of());
    }

    public Index withName(@Nullable Identifier newName) {
        return new Index(newName, parts, unique, where, method, include);
    }

    /**
     * One key of an index: a column or an expression.
     *
     * @param column the column, null when it is an expression
     * @param expression raw SQL without the outer parentheses, null when it is a column
     * @param nulls where nulls stand, null = the database's default for this direction
     */
    public record Part(
            @Nullable Identifier column,
            @Nullable String expression,
            boolean descending,
            @Nullable Nulls nulls) {
        public Part {
            if ((column == null) == (expression == null)) {
                throw new IllegalArgumentException("an index part is a column or an expression");
            }
        }

        public static Part of(Identifier column) {
            return new Part(column, null, false, null);
        }

        public static Part expression(String sql) {
            return new Part(null, sql, false, null);
        }

        public Part withColumn(Identifier newColumn) {
            return new Part(newColumn, null, descending, nulls);
        }
    }

    /** Where nulls stand in the order of an index. */
    public enum Nulls {
        FIRST,
        LAST
    }
}
