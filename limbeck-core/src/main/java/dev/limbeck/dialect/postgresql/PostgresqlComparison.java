// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.TextualComparison;
import dev.limbeck.dialect.TypeSystem;
import java.util.regex.Pattern;

/** Takes the casts out that the catalogue adds to constants and columns, and the parentheses around single words. */
final class PostgresqlComparison extends TextualComparison {
    private static final Pattern CAST = Pattern.compile(
            "::(?:character varying|double precision"
                    + "|(?:timestamp|time)(?:\\(\\d\\))? with(?:out)? time zone|[a-z_][a-z0-9_.]*)(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])*");
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\w\"])\\(([\\w.]+|'[^']*+(?:''[^']*+)*+'|\"(?:[^\"]|\"\")*\")\\)");

    PostgresqlComparison(TypeSystem types) {
        super(types);
    }

    @Override
    protected String plain(String sql) {
        String text = super.plain(PostgresqlExpressions.read(sql));
        String before;
        do {
            before = text;
            text = SINGLE.matcher(CAST.matcher(text).replaceAll("")).replaceAll("$1");
        } while (!text.equals(before));
        return super.plain(text);
    }
}
