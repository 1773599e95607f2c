// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.ColumnDefault;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code pg_get_expr} shows of a default. The catalogue gives every constant a cast to the column's type; without
 * it the default reads as it was written, and rendered again gives the same cast: {@code 'open'::character varying} is the
 * text {@code open}, {@code '-1'::integer} the number {@code -1}, {@code NULL::text} no default.
 */
final class PostgresqlDefaults {
    private static final Pattern CONSTANT = Pattern.compile("'([^']*+(?:''[^']*+)*+)'::(.+)", Pattern.DOTALL);
    private static final Pattern NULL = Pattern.compile("NULL(::.+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern ARGUMENTS = Pattern.compile("\\([^)]*\\)");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> STRINGS = Set.of("character varying", "text", "bpchar", "character");

    private PostgresqlDefaults() {}

    /** @param type the column's type as {@code format_type} shows it */
    static @Nullable ColumnDefault read(@Nullable String sql, String type) {
        if (sql == null || NULL.matcher(sql).matches()) {
            return null;
        }
        Matcher constant = CONSTANT.matcher(sql);
        if (!constant.matches()) {
            return new ColumnDefault.Expression(sql);
        }
        String value = constant.group(1).replace("''", "'");
        String cast = plain(constant.group(2));
        String own = plain(type);
        if (NUMBERS.contains(cast)
                && NUMBERS.contains(own)
                && NUMBER.matcher(value).matches()) {
            return new ColumnDefault.Expression(value);
        }
        boolean text = cast.equals(own) || STRINGS.contains(cast) && STRINGS.contains(own);
        return text ? new ColumnDefault.Text(value) : new ColumnDefault.Expression(sql);
    }

    private static String plain(String type) {
        String words =
                ARGUMENTS.matcher(type).replaceAll("").replaceAll("\\s+", " ").strip();
        return words.equals("character") ? "bpchar" : words;
    }

    /** The value if the expression is one string constant, with or without casts; else null. */
    static @Nullable String literalIn(String sql) {
        Matcher constant =
                Pattern.compile("'([^']*+(?:''[^']*+)*+)'(::[\\w\" .\\[\\]]+)?").matcher(sql.strip());
        return constant.matches() ? constant.group(1).replace("''", "'") : null;
    }
}
