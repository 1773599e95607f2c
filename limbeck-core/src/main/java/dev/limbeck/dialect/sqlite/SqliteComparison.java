// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares by what would be written, for the engine keeps texts as they are. */
final class SqliteComparison implements SchemaComparison {
    private final SqliteTypes types;
    private final SqliteClauses clauses;

    SqliteComparison(SqliteTypes types, SqliteClauses clauses) {
        this.types = types;
        this.clauses = clauses;
    }

    @Override
    public Comparison types(SqlType actual, SqlType desired) {
        return compare(types.render(actual), types.render(desired));
    }

    @Override
    public Comparison defaults(@Nullable ColumnDefault actual, @Nullable ColumnDefault desired) {
        return compare(written(actual), written(desired));
    }

    private String written(@Nullable ColumnDefault value) {
        return value == null ? "none" : clauses.defaultValue(value);
    }

    private static Comparison compare(String actual, String desired) {
        return actual.equalsIgnoreCase(desired) ? Comparison.SAME : new Comparison.Different(actual + " -> " + desired);
    }

    @Override
    public Comparison expressions(String actual, String desired) {
        return Objects.equals(folded(actual), folded(desired))
                ? Comparison.SAME
                : new Comparison.Unknown("the two expressions are written differently: " + actual + " and " + desired);
    }

    private static String folded(String sql) {
        return Token.of(sql).stream()
                .map(token ->
                        token.kind() == Token.Kind.STRING ? "'" + token.text() + "'" : TableText.key(token.text()))
                .collect(Collectors.joining(" "));
    }
}
