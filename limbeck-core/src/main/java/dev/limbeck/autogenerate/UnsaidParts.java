// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Comparison;
import dev.limbeck.dialect.SchemaComparison;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint.PrimaryKey;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes from a database what a model could not say. */
final class UnsaidParts {
    private final Set<Unsaid> unsaid;
    private final SchemaComparison comparison;

    UnsaidParts(Set<Unsaid> unsaid, SchemaComparison comparison) {
        this.unsaid = unsaid;
        this.comparison = comparison;
    }

    /** The desired schema, which is as the database in what was not said. */
    SchemaModel filled(SchemaModel desired, SchemaModel actual) {
        if (unsaid.isEmpty()) {
            return desired;
        }
        Map<QualifiedName, Table> tables = new TreeMap<>(desired.tables());
        tables.replaceAll((name, table) -> {
            Table there = actual.tables().get(name);
            return there == null ? table : filled(table, there, desired);
        });
        return desired.withTables(tables);
    }

    private Table filled(Table wanted, Table there, SchemaModel desired) {
        Table table = wanted;
        PrimaryKey key = wanted.primaryKey();
        PrimaryKey present = there.primaryKey();
        if (unsaid.contains(Unsaid.KEY_ORDER) && isOnlyInOtherOrder(key, present, wanted, there, desired)) {
            table = table.withPrimaryKey(ordered(key, present));
        }
        if (unsaid.contains(Unsaid.IDENTITY_ALWAYS)) {
            List<Column> columns = table.columns().stream()
                    .map(column -> numbered(column, there.column(column.name()).orElse(column)))
                    .toList();
            table = table.withColumns(columns);
        }
        return table;
    }

    private boolean isOnlyInOtherOrder(
            @Nullable PrimaryKey key, @Nullable PrimaryKey present, Table wanted, Table there, SchemaModel desired) {
        return key != null
                && present != null
                && !key.columns().equals(present.columns())
                && new HashSet<>(key.columns()).equals(new HashSet<>(present.columns()))
                && key.columns().stream().allMatch(column -> hasSameType(column, wanted, there))
                && !isPointedAt(wanted.name(), key, desired);
    }

    private static @Nullable PrimaryKey ordered(@Nullable PrimaryKey key, @Nullable PrimaryKey present) {
        return key == null || present == null ? key : new PrimaryKey(key.name(), present.columns());
    }

    private boolean hasSameType(Identifier column, Table wanted, Table there) {
        Column one = wanted.column(column).orElse(null);
        Column other = there.column(column).orElse(null);
        return one != null && other != null && comparison.types(other.type(), one.type()) instanceof Comparison.Same;
    }

    /** MariaDB and MySQL want a key in the order of the foreign keys that point at it. */
    private static boolean isPointedAt(QualifiedName table, PrimaryKey key, SchemaModel desired) {
        return desired.tables().values().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(foreign -> foreign.referencedTable().equals(table)
                        && foreign.referencedColumns().size() > 1
                        && key.columns().containsAll(foreign.referencedColumns()));
    }

    private static Column numbered(Column wanted, Column there) {
        if (wanted.identity() == null || there.identity() == null) {
            return wanted;
        }
        return there.identity().always() ? wanted.withIdentity(wanted.identity().withAlways()) : wanted;
    }
}
