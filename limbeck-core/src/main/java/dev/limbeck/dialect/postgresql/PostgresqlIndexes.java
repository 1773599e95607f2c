// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Index.Nulls;
import dev.limbeck.schema.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes indexes of catalogue rows, one for each key. */
final class PostgresqlIndexes {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private PostgresqlIndexes() {}

    /** A row of {@link PostgresqlQueries#INDEXES}. */
    record Row(
            String schema,
            String table,
            String index,
            boolean unique,
            String method,
            boolean included,
            @Nullable String column,
            @Nullable String expression,
            int option,
            @Nullable String operatorClass,
            @Nullable String collation,
            @Nullable String predicate,
            List<String> options,
            boolean nullsNotDistinct) {}

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("nspname"),
                row.getString("relname"),
                row.getString("index"),
                row.getBoolean("indisunique"),
                row.getString("amname"),
                row.getBoolean("included"),
                row.getString("attname"),
                row.getString("expression"),
                row.getInt("option"),
                row.getString("operator_class"),
                row.getString("collation"),
                row.getString("predicate"),
                options(row.getArray("reloptions"), row.getString("tablespace")),
                row.getBoolean("nulls_not_distinct"));
    }

    private static List<String> options(@Nullable Array array, @Nullable String tablespace) throws SQLException {
        List<String> options = new ArrayList<>();
        if (array != null) {
            options.addAll(List.of((String[]) array.getArray()));
        }
        if (tablespace != null) {
            options.add("tablespace=" + tablespace);
        }
        return options;
    }

    static void read(List<Row> rows, BiFunction<String, String, QualifiedName> names, TableAssembly tables) {
        Map<List<String>, List<Row>> byIndex = new LinkedHashMap<>();
        rows.forEach(row -> byIndex.computeIfAbsent(List.of(row.schema(), row.index()), key -> new ArrayList<>())
                .add(row));
        byIndex.values()
                .forEach(keys -> tables.index(
                        names.apply(keys.get(0).schema(), keys.get(0).table()), index(keys)));
    }

    private static Index index(List<Row> keys) {
        Row first = keys.get(0);
        return new Index(
                Identifier.of(first.index()),
                keys.stream()
                        .filter(key -> !key.included())
                        .map(PostgresqlIndexes::part)
                        .toList(),
                first.unique(),
                first.predicate() == null ? null : PostgresqlExpressions.read(first.predicate()),
                first.method().equals("btree") ? null : first.method(),
                keys.stream()
                        .filter(Row::included)
                        .map(key -> Identifier.of(String.valueOf(key.column())))
                        .toList(),
                first.nullsNotDistinct(),
                first.options().stream()
                        .collect(Collectors.toMap(
                                option -> option.substring(0, option.indexOf('=')),
                                option -> option.substring(option.indexOf('=') + 1))));
    }

    private static Index.Part part(Row key) {
        boolean descending = (key.option() & DESCENDING) != 0;
        boolean nullsFirst = (key.option() & NULLS_FIRST) != 0;
        Nulls nulls = nullsFirst == descending ? null : nullsFirst ? Nulls.FIRST : Nulls.LAST;
        String column = key.column();
        return new Index.Part(
                column == null ? null : Identifier.of(column),
                column == null ? PostgresqlExpressions.read(String.valueOf(key.expression())) : null,
                descending,
                nulls,
                key.collation(),
                key.operatorClass());
    }
}
