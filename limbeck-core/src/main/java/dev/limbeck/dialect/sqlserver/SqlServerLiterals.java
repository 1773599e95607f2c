// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.AnsiLiterals;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;

/**
 * A bit is a number. A {@code T} stands before the time, for {@code datetime} reads the other form in the order of day and
 * month that the session's language has.
 */
final class SqlServerLiterals extends AnsiLiterals {
    SqlServerLiterals(UnaryOperator<String> text) {
        super(text);
    }

    @Override
    public String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public String timestamp(LocalDateTime value) {
        return text(value.toLocalDate() + "T" + TIME.format(value));
    }

    @Override
    public String zonedTimestamp(OffsetDateTime value) {
        return text(value.toLocalDate() + "T" + TIME.format(value) + offset(value));
    }

    @Override
    public String bytes(String hex) {
        return "0x" + hex;
    }
}
