// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows in tables that need no other row: one with what must be there, and one with a value in every column if the table takes it. */
final class RowsInTables {
    private final Workbench bench;
    private final Map<QualifiedName, Integer> counts = new TreeMap<>();
    private final Map<QualifiedName, Map<Identifier, List<String>>> values = new TreeMap<>();

    RowsInTables(Workbench bench) {
        this.bench = bench;
    }

    void fill(SchemaModel schema) throws SQLException {
        for (Table table : schema.tables().values()) {
            boolean needsParent = table.foreignKeys().stream()
                    .flatMap(key -> key.columns().stream())
                    .anyMatch(column -> !table.column(column).orElseThrow().nullable());
            if (!needsParent) {
                insert(table, column -> !column.nullable());
                insert(table, column -> !pointsAway(table, column));
                counts.put(table.name(), count(table.name()));
                values.put(
                        table.name(),
                        valuesOf(
                                table.name(),
                                table.columns().stream().map(Column::name).toList()));
            }
        }
    }

    private static boolean pointsAway(Table table, Column column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    private void insert(Table table, Predicate<Column> chosen) {
        List<String> columns = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.identity() == null && column.generated() == null && chosen.test(column)) {
                columns.add(bench.dialect().identifiers().render(column.name()));
                row.add(value(column.type()));
            }
        }
        String into = "insert into " + bench.dialect().identifiers().render(table.name());
        try {
            bench.execute(
                    columns.isEmpty()
                            ? into
                                    + bench.dialect()
                                            .id()
                                            .replaceAll("mysql|mariadb", " () values ()")
                                            .replaceAll("postgresql|sqlite|h2", " default values")
                            : into + " (" + String.join(", ", columns) + ") values (" + String.join(", ", row) + ")");
        } catch (SQLException unlucky) {
            // a check, a key, or a type without a value here: then the table has a row less
        }
    }

    private static String value(SqlType type) {
        if (type instanceof SqlType.BooleanType) {
            return "true";
        }
        if (type instanceof SqlType.DateType) {
            return "'2020-02-03'";
        }
        if (type instanceof SqlType.TimeType) {
            return "'01:02:03'";
        }
        if (type instanceof SqlType.TimestampType) {
            return "'2020-02-03 01:02:03'";
        }
        if (type instanceof SqlType.UuidType) {
            return "'3e0b2bd4-6a4b-4ed1-9a05-0c2ee4a5a1f3'";
        }
        if (type instanceof SqlType.InlineEnumType enumeration) {
            return "'" + enumeration.values().get(0).replace("'", "''") + "'";
        }
        boolean text = type instanceof SqlType.VarcharType
                || type instanceof SqlType.TextType
                || type instanceof SqlType.CharType;
        return text ? "'x'" : "1";
    }

    /** All rows are there, and the same values in the columns that no change between the two schemas touches. */
    void areThere(SchemaModel filled, SchemaModel changed) throws SQLException {
        for (QualifiedName name : counts.keySet()) {
            assertThat(count(name)).as("rows of %s", name).isEqualTo(counts.get(name));
            Map<Identifier, List<String>> kept = new TreeMap<>(values.get(name));
            kept.keySet()
                    .removeIf(column -> !isAlike(
                            column, filled.tables().get(name), changed.tables().get(name)));
            assertThat(valuesOf(name, kept.keySet())).as("values of %s", name).isEqualTo(kept);
        }
    }

    private static boolean isAlike(Identifier column, Table one, @Nullable Table other) {
        return other != null && one.column(column).equals(other.column(column));
    }

    private Map<Identifier, List<String>> valuesOf(QualifiedName table, Collection<Identifier> columns)
            throws SQLException {
        Map<Identifier, List<String>> found = new TreeMap<>();
        for (Identifier column : columns) {
            found.put(
                    column,
                    strings("select " + bench.dialect().identifiers().render(column) + " from "
                            + bench.dialect().identifiers().render(table)));
        }
        return found;
    }

    private int count(QualifiedName table) throws SQLException {
        return Integer.parseInt(
                strings("select count(*) from " + bench.dialect().identifiers().render(table))
                        .get(0));
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = bench.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
        }
        found.sort(null);
        return found;
    }
}
