// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.op.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Values as SQL text. Dates, times, identifiers and documents are strings, which take the type of the column that they go
 * into; a dialect overrides what its columns do not take so.
 */
public class AnsiLiterals implements Literal.Visitor<String> {
    /** Seconds always, a fraction only where there is one. */
    protected static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /** {@code 2026-11-21 09:30:00.5}. */
    protected static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();

    private final UnaryOperator<String> text;

    /** @param text puts a string into the dialect's quotes */
    public AnsiLiterals(UnaryOperator<String> text) {
        this.text = text;
    }

    @Override
    public String nothing() {
        return "NULL";
    }

    @Override
    public final String text(String value) {
        return text.apply(value);
    }

    @Override
    public String number(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public String bool(boolean value) {
        return value ? "true" : "false";
    }

    @Override
    public String date(LocalDate value) {
        return text(value.toString());
    }

    @Override
    public String time(LocalTime value) {
        return text(TIME.format(value));
    }

    @Override
    public String timestamp(LocalDateTime value) {
        return text(TIMESTAMP.format(value));
    }

    @Override
    public String zonedTimestamp(OffsetDateTime value) {
        return text(TIMESTAMP.format(value) + offset(value));
    }

    /** {@code +00:00}, {@code -05:30}. */
    protected static String offset(OffsetDateTime value) {
        String id = value.getOffset().getId();
        return id.equals("Z") ? "+00:00" : id;
    }

    @Override
    public String bytes(String hex) {
        return "X'" + hex + "'";
    }

    @Override
    public String uuid(UUID value) {
        return text(value.toString());
    }

    @Override
    public String json(String document) {
        return text(document);
    }

    @Override
    public String raw(String sql) {
        return sql;
    }
}
