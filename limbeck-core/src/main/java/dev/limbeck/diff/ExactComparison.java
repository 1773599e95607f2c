// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.dialect.SqlText;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality decides: for two schemas that were read back from the same engine. */
public final class ExactComparison implements SchemaComparison {
    @Override
    public Comparison types(SqlType actual, SqlType desired) {
        return of(actual, desired);
    }

    @Override
    public Comparison defaults(@Nullable ColumnDefault actual, @Nullable ColumnDefault desired) {
        return of(actual, desired);
    }

    @Override
    public Comparison expressions(String actual, String desired) {
        // SQLite keeps a text as it was typed, and a formatter types otherwise
        return of(SqlText.plain(actual), SqlText.plain(desired));
    }

    private static Comparison of(@Nullable Object actual, @Nullable Object desired) {
        return Objects.equals(actual, desired) ? Comparison.SAME : new Comparison.Different(actual + " -> " + desired);
    }
}
