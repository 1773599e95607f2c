// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.reflect.CatalogQuery;
import dev.limbeck.reflect.CatalogQuery.RowReader;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts constraints together from the four views in which the standard scatters them. */
final class H2Constraints {
    private static final Pattern MADE_UP = Pattern.compile("CONSTRAINT_[0-9A-F]+(?:_\\d+)?");

    private final IdentifierRules names;
    private final H2Expressions expressions;
    private final BiFunction<String, String, QualifiedName> qualified;

    private final Map<Key, List<KeyColumn>> columns = new HashMap<>();
    private final Map<Key, String> checks = new HashMap<>();
    private final Map<Key, Reference> references = new HashMap<>();
    private final Map<Key, QualifiedName> tablesOf = new HashMap<>();

    H2Constraints(
            IdentifierRules names, H2Expressions expressions, BiFunction<String, String, QualifiedName> qualified) {
        this.names = names;
        this.expressions = expressions;
        this.qualified = qualified;
    }

    private record Key(String schema, String name) {}

    /** @param position of the referenced column in its own key, 1-based, 0 for columns that refer to nothing */
    private record KeyColumn(Identifier name, int position) {}

    private record Reference(Key to, String onUpdate, String onDelete) {}

    private record Row(Key key, String type, QualifiedName table, boolean nullsNotDistinct) {}

    void read(Connection connection, boolean nullsDistinct, TableAssembly tables) throws SQLException {
        rows(
                connection,
                H2Queries.KEY_COLUMNS,
                row -> columns.computeIfAbsent(key(row), any -> new ArrayList<>())
                        .add(new KeyColumn(names.fromCatalogue(row.getString(3)), row.getInt(4))));
        rows(connection, H2Queries.CHECKS, row -> checks.put(key(row), row.getString(3)));
        rows(
                connection,
                H2Queries.REFERENCES,
                row -> references.put(
                        key(row),
                        new Reference(
                                new Key(row.getString(3), row.getString(4)), row.getString(5), row.getString(6))));
        List<Row> constraints = rows(
                connection,
                nullsDistinct ? H2Queries.CONSTRAINTS : H2Queries.CONSTRAINTS_BEFORE_2_2,
                row -> new Row(
                        key(row),
                        row.getString("constraint_type"),
                        qualified.apply(row.getString("table_schema"), row.getString("table_name")),
                        "NO".equals(row.getString("nulls_distinct"))));
        constraints.forEach(row -> tablesOf.put(row.key(), row.table()));
        List<Key> stale = constraints.stream()
                .map(Row::key)
                .filter(key -> columnsOf(key).stream().anyMatch(column -> lacks(tables, key, column)))
                .toList();
        if (!stale.isEmpty()) {
            freshen(connection, stale, tables);
        }
        constraints.forEach(row -> add(row, tables));
    }

    private boolean lacks(TableAssembly tables, Key key, Identifier column) {
        return tables.lacks(Objects.requireNonNull(tablesOf.get(key)), column);
    }

    /**
     * Until it is opened anew, H2 (seen in 2.3) shows a renamed column of a key under its old name. The index beneath the key
     * knows the new one.
     */
    private void freshen(Connection connection, List<Key> stale, TableAssembly tables) throws SQLException {
        Map<Key, List<Identifier>> indexed = new HashMap<>();
        rows(
                connection,
                H2Queries.INDEX_COLUMNS_OF_KEYS,
                row -> indexed.computeIfAbsent(key(row), any -> new ArrayList<>())
                        .add(names.fromCatalogue(row.getString(3))));
        for (Key key : stale) {
            List<Identifier> known = columnsOf(key);
            Iterator<Identifier> fresh = indexed.getOrDefault(key, List.of()).stream()
                    .limit(known.size())
                    .filter(column -> !known.contains(column))
                    .iterator();
            columns.computeIfPresent(
                    key,
                    (any, old) -> old.stream()
                            .map(column -> lacks(tables, key, column.name()) && fresh.hasNext()
                                    ? new KeyColumn(fresh.next(), column.position())
                                    : column)
                            .toList());
        }
    }

    private static <T> List<T> rows(Connection connection, String query, RowReader<T> reader) throws SQLException {
        return CatalogQuery.rows(connection, query, List.of(), reader);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("constraint_schema"), row.getString("constraint_name"));
    }

    private void add(Row row, TableAssembly tables) {
        Identifier name = names.fromCatalogue(row.key().name());
        List<Identifier> own = columnsOf(row.key());
        switch (row.type()) {
            case "PRIMARY KEY" -> tables.primaryKey(row.table(), new Constraint.PrimaryKey(chosen(row.key()), own));
            case "UNIQUE" -> tables.constraint(row.table(), new Constraint.Unique(name, own, row.nullsNotDistinct()));
            case "FOREIGN KEY" -> tables.constraint(row.table(), foreignKey(row.key(), name, own));
            case "CHECK" -> {
                String sql = String.valueOf(checks.get(row.key()));
                tables.constraint(row.table(), new Constraint.Check(name, expressions.read(sql)));
            }
            default -> {
                // a domain's constraint belongs to no table
            }
        }
    }

    /** A name that H2 made up would be in the way where the key is made again: the next one may bear it by then. */
    private @Nullable Identifier chosen(Key key) {
        boolean hidden = MADE_UP.matcher(key.name()).matches() || H2Names.hides(key.name());
        return hidden ? null : names.fromCatalogue(key.name());
    }

    private List<Identifier> columnsOf(Key key) {
        return columns.getOrDefault(key, List.of()).stream()
                .map(KeyColumn::name)
                .toList();
    }

    private Constraint.ForeignKey foreignKey(Key key, Identifier name, List<Identifier> own) {
        Reference reference = Objects.requireNonNull(references.get(key));
        List<Identifier> target = columnsOf(reference.to());
        List<Identifier> referenced = columns.getOrDefault(key, List.of()).stream()
                .map(column -> target.get(column.position() - 1))
                .toList();
        return new Constraint.ForeignKey(
                name,
                own,
                Objects.requireNonNull(tablesOf.get(reference.to())),
                referenced,
                action(reference.onDelete()),
                action(reference.onUpdate()),
                Deferrability.NOT_DEFERRABLE);
    }

    private static ReferentialAction action(String rule) {
        return Arrays.stream(ReferentialAction.values())
                .filter(action -> action.sql().toUpperCase(Locale.ROOT).equals(rule))
                .findFirst()
                .orElse(ReferentialAction.NO_ACTION);
    }
}
