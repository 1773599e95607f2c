// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.Raw;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The standard's spelling of intervals, both ways: {@code INTERVAL DAY(2) TO SECOND(6)}. */
final class IntervalText {
    private static final Pattern TEXT = Pattern.compile(
            "interval(?:\\s+(\\w+))?\\s*(?:\\(\\s*(\\d{1,4})\\s*(?:,\\s*(\\d{1,4})\\s*)?\\))?"
                    + "(?:\\s*to\\s+(\\w+)\\s*(?:\\(\\s*(\\d{1,4})\\s*\\))?)?",
            Pattern.CASE_INSENSITIVE);

    private IntervalText() {}

    static String render(IntervalType type, IntervalFields fields) {
        String words = fields.words();
        int to = words.indexOf(" TO ");
        if (to >= 0) {
            return "INTERVAL " + words.substring(0, to) + number(type.leading()) + words.substring(to)
                    + number(type.precision());
        }
        if (fields == IntervalFields.SECOND && type.precision() != null) {
            // the fraction stands second, after two digits unless told otherwise
            return "INTERVAL SECOND(" + (type.leading() == null ? 2 : type.leading()) + ", " + type.precision() + ")";
        }
        return "INTERVAL " + words + number(type.leading());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : "(" + number + ")";
    }

    /** The number after a single unit is its leading digits, the second one its fraction; alone, the fraction. */
    static SqlType parse(String sql) {
        Matcher text = TEXT.matcher(sql.strip());
        if (!text.matches()) {
            return new Raw(sql);
        }
        Integer first = integer(text.group(2));
        Integer second = integer(text.group(3) == null ? text.group(5) : text.group(3));
        if (text.group(1) == null) {
            return text.group(4) == null && text.group(3) == null ? new IntervalType(null, null, first) : new Raw(sql);
        }
        IntervalFields fields = fields(text.group(1), text.group(4));
        return fields == null ? new Raw(sql) : new IntervalType(fields, first, second);
    }

    private static @Nullable Integer integer(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable IntervalFields fields(String from, @Nullable String to) {
        String name = (to == null ? from : from + "_TO_" + to).toUpperCase(Locale.ROOT);
        return Arrays.stream(IntervalFields.values())
                .filter(fields -> fields.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
