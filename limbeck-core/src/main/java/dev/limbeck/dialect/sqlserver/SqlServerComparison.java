// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.TextualComparison;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.schema.SqlType;
import java.util.Map;

/**
 * Compares by text, for there is no scratch place unless {@code scratch-url} names one. What the server rewrites beyond
 * brackets and parentheses ({@code BETWEEN}, {@code IN}, {@code CAST}) is unknown rather than different.
 */
final class SqlServerComparison extends TextualComparison {
    /** What the catalogue says of a type that was written without arguments. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("NUMERIC", "NUMERIC(18, 0)"),
            Map.entry("DECIMAL", "NUMERIC(18, 0)"),
            Map.entry("CHAR", "CHAR(1)"),
            Map.entry("NCHAR", "NCHAR(1)"),
            Map.entry("BINARY", "BINARY(1)"),
            Map.entry("TIME", "TIME(7)"),
            Map.entry("DATETIME2", "DATETIME2(7)"),
            Map.entry("DATETIMEOFFSET", "DATETIMEOFFSET(7)"),
            Map.entry("FLOAT", "DOUBLE PRECISION"),
            Map.entry("FLOAT(53)", "DOUBLE PRECISION"),
            Map.entry("TIMESTAMP", "ROWVERSION"));

    private final TypeSystem types;

    SqlServerComparison(TypeSystem types) {
        super(types);
        this.types = types;
    }

    @Override
    public Comparison types(SqlType actual, SqlType desired) {
        return whole(actual).equals(whole(desired)) ? Comparison.SAME : super.types(actual, desired);
    }

    private String whole(SqlType type) {
        String words = types.render(type);
        String withScale = words.matches("(NUMERIC|DECIMAL)\\(\\d+\\)") ? words.replace(")", ", 0)") : words;
        return WHOLE.getOrDefault(withScale, withScale.replaceFirst("^DECIMAL\\(", "NUMERIC("));
    }

    @Override
    protected String plain(String sql) {
        String plain = super.plain(SqlServerExpressions.withoutNoise(SqlServerExpressions.read(sql)));
        return plain.equals("current_timestamp") ? "getdate()" : plain;
    }
}
