// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.function.Function;

/** What the database puts into a column that an insert leaves out. */
public sealed interface ColumnDefault {
    /** A character value; the dialect quotes it. */
    record Text(String value) implements ColumnDefault {}

    /** Raw SQL, as written or as the catalogue shows it: {@code 0}, {@code now()}, {@code 'open'}. */
    record Expression(String sql) implements ColumnDefault {}

    default <R> R match(Function<Text, R> text, Function<Expression, R> expression) {
        if (this instanceof Text value) {
            return text.apply(value);
        }
        return expression.apply((Expression) this);
    }
}
