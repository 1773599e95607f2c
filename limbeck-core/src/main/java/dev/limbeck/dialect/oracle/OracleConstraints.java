// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts constraints together from the rows of four queries. */
final class OracleConstraints {
    /** How the server writes down that a column is not null, which the column says itself. */
    private static final Pattern NOT_NULL = Pattern.compile("\"([^\"]+)\" IS NOT NULL");

    private final IdentifierRules names;
    private final OracleExpressions expressions;
    private final BiFunction<String, String, QualifiedName> qualified;
    private final Map<Key, List<Identifier>> columns = new HashMap<>();
    private final Map<Key, Referenced> referenced = new HashMap<>();
    private final Set<Key> notNull = new HashSet<>();

    /** @param qualified the neutral name of an owner's table */
    OracleConstraints(
            IdentifierRules names, OracleExpressions expressions, BiFunction<String, String, QualifiedName> qualified) {
        this.names = names;
        this.expressions = expressions;
        this.qualified = qualified;
    }

    private record Key(String owner, String name) {}

    private record Referenced(QualifiedName table, List<Identifier> columns) {}

    /**
     * One row of {@link OracleQueries#CONSTRAINTS}.
     *
     * @param type {@code P}, {@code U} or {@code R}
     * @param generated the server gave the name
     */
    record Row(
            String owner,
            String name,
            String type,
            String table,
            @Nullable String referencedOwner,
            @Nullable String referencedKey,
            @Nullable String deleteRule,
            boolean deferrable,
            boolean deferred,
            boolean validated,
            boolean generated) {}

    /** One row of {@link OracleQueries#CHECKS}. */
    record CheckRow(
            String owner,
            String name,
            String table,
            boolean validated,
            @Nullable String condition) {}

    /** A column of a table that holds no nulls. */
    void notNullColumn(String owner, String table, String column) {
        notNull.add(new Key(owner + "." + table, column));
    }

    /** Columns arrive in the order of their key. */
    void keyColumn(String owner, String constraint, String column) {
        columns.computeIfAbsent(new Key(owner, constraint), any -> new ArrayList<>())
                .add(names.fromCatalogue(column));
    }

    /** Columns arrive in the order of their key. */
    void referencedColumn(String owner, String constraint, String table, String column) {
        referenced
                .computeIfAbsent(
                        new Key(owner, constraint),
                        any -> new Referenced(qualified.apply(owner, table), new ArrayList<>()))
                .columns()
                .add(names.fromCatalogue(column));
    }

    /** Called when the columns of all keys are known. */
    void add(Row row, TableAssembly tables) {
        QualifiedName table = qualified.apply(row.owner(), row.table());
        Identifier name = names.fromCatalogue(row.name());
        List<Identifier> own = columns.getOrDefault(new Key(row.owner(), row.name()), List.of());
        switch (row.type()) {
            case "P" -> tables.primaryKey(table, new Constraint.PrimaryKey(row.generated() ? null : name, own));
            case "U" -> tables.constraint(table, new Constraint.Unique(name, own, false, deferrability(row)));
            case "R" -> {
                Referenced key = referenced.get(
                        new Key(String.valueOf(row.referencedOwner()), String.valueOf(row.referencedKey())));
                if (key != null) {
                    tables.constraint(table, foreignKey(row, name, own, key));
                }
            }
            default -> {
                // no other type is asked for
            }
        }
    }

    /** Called when the columns of all tables are known. */
    void add(CheckRow row, TableAssembly tables) {
        String condition = row.condition() == null ? "" : row.condition().strip();
        Matcher ofColumn = NOT_NULL.matcher(condition);
        boolean saidByColumn =
                ofColumn.matches() && notNull.contains(new Key(row.owner() + "." + row.table(), ofColumn.group(1)));
        if (!condition.isEmpty() && !saidByColumn) {
            tables.constraint(
                    qualified.apply(row.owner(), row.table()),
                    new Constraint.Check(
                            names.fromCatalogue(row.name()), expressions.read(condition), row.validated()));
        }
    }

    private static Constraint.ForeignKey foreignKey(Row row, Identifier name, List<Identifier> own, Referenced key) {
        return new Constraint.ForeignKey(
                        name,
                        own,
                        key.table(),
                        key.columns(),
                        action(row.deleteRule()),
                        ReferentialAction.NO_ACTION,
                        deferrability(row))
                .withValidated(row.validated());
    }

    private static Deferrability deferrability(Row row) {
        if (row.deferred()) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return row.deferrable() ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }

    private static ReferentialAction action(@Nullable String rule) {
        return "CASCADE".equals(rule)
                ? ReferentialAction.CASCADE
                : "SET NULL".equals(rule) ? ReferentialAction.SET_NULL : ReferentialAction.NO_ACTION;
    }
}
