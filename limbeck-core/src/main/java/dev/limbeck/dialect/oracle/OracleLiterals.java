// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.AnsiLiterals;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Values in Oracle's words: dates and times say their format, because the session's may be any. */
final class OracleLiterals extends AnsiLiterals {
    /** A string literal holds 4000 bytes; a character takes up to four in UTF-8, a pair of surrogates four as well. */
    private static final int LONGEST = 1000;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter NANOSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");

    private final UnaryOperator<String> quoted;
    private final boolean hasBoolean;

    OracleLiterals(UnaryOperator<String> quoted, boolean hasBoolean) {
        super(value -> inParts(value, quoted));
        this.quoted = quoted;
        this.hasBoolean = hasBoolean;
    }

    /** A long text is put together from large objects, which go into a column of any length. */
    private static String inParts(String value, UnaryOperator<String> quoted) {
        if (value.length() <= LONGEST) {
            return quoted.apply(value);
        }
        StringBuilder sql = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int end = Math.min(value.length(), at + LONGEST);
            if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
                end--;
            }
            sql.append(sql.length() == 0 ? "TO_CLOB(" : " || TO_CLOB(")
                    .append(quoted.apply(value.substring(at, end)))
                    .append(')');
            at = end;
        }
        return sql.toString();
    }

    @Override
    public String bool(boolean value) {
        return hasBoolean ? super.bool(value) : value ? "1" : "0";
    }

    @Override
    public String date(LocalDate value) {
        return "TO_DATE('" + value + "', 'YYYY-MM-DD')";
    }

    /** On the day that Hibernate and JDBC take for none. */
    @Override
    public String time(LocalTime value) {
        return timestamp(value.atDate(LocalDate.EPOCH));
    }

    @Override
    public String timestamp(LocalDateTime value) {
        return value.getNano() == 0
                ? "TO_DATE('" + SECONDS.format(value) + "', 'YYYY-MM-DD HH24:MI:SS')"
                : "TO_TIMESTAMP('" + fraction(value) + "', 'YYYY-MM-DD HH24:MI:SS.FF')";
    }

    @Override
    public String zonedTimestamp(OffsetDateTime value) {
        return "TO_TIMESTAMP_TZ('" + fraction(value.toLocalDateTime()) + " " + offset(value)
                + "', 'YYYY-MM-DD HH24:MI:SS.FF TZH:TZM')";
    }

    private static String fraction(LocalDateTime value) {
        return (value.getNano() % 1000 == 0 ? MICROSECONDS : NANOSECONDS).format(value);
    }

    @Override
    public String bytes(String hex) {
        return "HEXTORAW(" + quoted.apply(hex) + ")";
    }

    @Override
    public String uuid(UUID value) {
        return bytes(value.toString().replace("-", ""));
    }
}
