// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes indexes of catalogue rows. */
final class PostgresqlIndexes {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;
    private static final long DEFAULT_COLLATION = 100;

    private final CatalogueNumbers numbers;

    PostgresqlIndexes(CatalogueNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * A row of {@link PostgresqlQueries#INDEXES}. The lists are empty where no key has anything of the kind.
     *
     * @param keys how many of the columns are keys; the others are only carried along
     * @param columns 0 = an expression
     * @param flags of each key
     */
    record Row(
            long table,
            Identifier name,
            boolean unique,
            String method,
            int keys,
            String columns,
            String flags,
            String collations,
            List<String> collationNames,
            List<String> expressions,
            List<String> operatorClasses,
            @Nullable String predicate,
            List<String> options,
            boolean nullsNotDistinct) {}

    static Row row(ResultSet row) throws SQLException {
        List<String> options = new ArrayList<>(strings(row.getArray("reloptions")));
        String tablespace = row.getString("tablespace");
        if (tablespace != null) {
            options.add("tablespace=" + tablespace);
        }
        return new Row(
                row.getLong("indrelid"),
                Identifier.of(row.getString("index")),
                row.getBoolean("indisunique"),
                row.getString("amname"),
                row.getInt("indnkeyatts"),
                row.getString("columns"),
                row.getString("options"),
                row.getString("collations"),
                strings(row.getArray("collation_names")),
                strings(row.getArray("expressions")),
                strings(row.getArray("operator_classes")),
                row.getString("predicate"),
                options,
                row.getBoolean("nulls_not_distinct"));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    Index index(Row row) {
        long[] columns = CatalogueNumbers.parse(row.columns());
        long[] flags = CatalogueNumbers.parse(row.flags());
        long[] collations = CatalogueNumbers.parse(row.collations());
        List<Index.Part> parts = new ArrayList<>();
        for (int key = 0; key < row.keys(); key++) {
            parts.add(part(row, key, (int) columns[key], flags[key], collations[key]));
        }
        List<Identifier> include = new ArrayList<>();
        for (int carried = row.keys(); carried < columns.length; carried++) {
            include.add(Objects.requireNonNull(numbers.column(row.table(), (int) columns[carried])));
        }
        String predicate = row.predicate();
        return new Index(
                row.name(),
                parts,
                row.unique(),
                predicate == null ? null : PostgresqlExpressions.read(predicate),
                row.method().equals("btree") ? null : row.method(),
                include,
                row.nullsNotDistinct(),
                row.options().stream()
                        .collect(Collectors.toMap(
                                option -> option.substring(0, option.indexOf('=')),
                                option -> option.substring(option.indexOf('=') + 1))));
    }

    private Index.Part part(Row row, int key, int number, long flags, long collation) {
        Identifier column = numbers.column(row.table(), number);
        boolean descending = (flags & DESCENDING) != 0;
        boolean nullsFirst = (flags & NULLS_FIRST) != 0;
        Nulls nulls = nullsFirst == descending ? null : nullsFirst ? Nulls.FIRST : Nulls.LAST;
        boolean usual = collation == 0 || collation == numbers.collation(row.table(), number);
        return new Index.Part(
                column,
                column == null ? PostgresqlExpressions.read(row.expressions().get(key)) : null,
                descending,
                nulls,
                usual ? null : collationName(row, key, collation),
                named(row.operatorClasses(), key));
    }

    private static @Nullable String collationName(Row row, int key, long collation) {
        return collation == DEFAULT_COLLATION ? "default" : named(row.collationNames(), key);
    }

    private static @Nullable String named(List<String> names, int key) {
        return names.isEmpty() || names.get(key).isEmpty() ? null : names.get(key);
    }
}
