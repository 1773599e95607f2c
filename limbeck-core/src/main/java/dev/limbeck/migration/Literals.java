// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.op.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java values as values of SQL. */
final class Literals {
    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Literal.class, literal -> literal),
            new Kind<>(CharSequence.class, text -> new Literal.Text(text.toString())),
            new Kind<>(Character.class, letter -> new Literal.Text(letter.toString())),
            new Kind<>(Number.class, Literals::number),
            new Kind<>(Boolean.class, Literal.Bool::new),
            new Kind<>(LocalDate.class, Literal.Date::new),
            new Kind<>(LocalTime.class, Literal.Time::new),
            new Kind<>(LocalDateTime.class, Literal.Timestamp::new),
            new Kind<>(OffsetDateTime.class, Literal.ZonedTimestamp::new),
            new Kind<>(byte[].class, Literal.Bytes::of),
            new Kind<>(UUID.class, Literal.Uuid::new),
            new Kind<>(Enum.class, constant -> new Literal.Text(constant.name())));

    private Literals() {}

    private record Kind<T>(Class<T> type, Function<T, Literal> literal) {
        Optional<Literal> of(Object value) {
            return type.isInstance(value) ? Optional.of(literal.apply(type.cast(value))) : Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for a value of a kind that SQL has no text for */
    static Literal of(@Nullable Object value) {
        if (value == null) {
            return new Literal.Null();
        }
        return KINDS.stream()
                .flatMap(kind -> kind.of(value).stream())
                .findFirst()
                .orElseThrow(() -> unknown(value));
    }

    private static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException(
                "a row takes null, strings, numbers, booleans, dates and times, byte[], UUIDs,"
                        + " enum constants, json(…) and sql(…), not "
                        + value.getClass().getName());
    }

    private static Literal number(Number number) {
        try {
            return new Literal.Number(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    number + " is no number that every database has; write it in SQL: sql(\"…\")", e);
        }
    }
}
