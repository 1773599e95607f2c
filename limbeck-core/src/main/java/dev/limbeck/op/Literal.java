// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;

/** A value that is written into SQL text. */
public sealed interface Literal {
    record Null() implements Literal {}

    record Text(String value) implements Literal {}

    record Number(BigDecimal value) implements Literal {}

    record Bool(boolean value) implements Literal {}

    /** SQL that stands as it is: {@code now()}. */
    record Raw(String sql) implements Literal {}

    default <R> R match(
            Supplier<R> none,
            Function<String, R> text,
            Function<BigDecimal, R> number,
            Function<Boolean, R> bool,
            Function<String, R> raw) {
        if (this instanceof Text value) {
            return text.apply(value.value());
        }
        if (this instanceof Number value) {
            return number.apply(value.value());
        }
        if (this instanceof Bool value) {
            return bool.apply(value.value());
        }
        return this instanceof Raw value ? raw.apply(value.sql()) : none.get();
    }
}
