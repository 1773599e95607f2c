// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param columns in table order; those of the primary key are never nullable
 * @param primaryKey null = none
 * @param constraints unique, foreign key and check constraints; their order means nothing
 * @param indexes those that are not the inside of a constraint; their order means nothing
 * @param comment null = none; never empty
 * @param options words after the definition that change what the table is, as the dialect writes them ({@code STRICT}); kept
 *     through every change, never compared with a model that cannot know them
 * @param kinds words between {@code CREATE} and {@code TABLE}, as the dialect writes them ({@code UNLOGGED}, {@code TEMPORARY});
 *     never compared
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        Constraint.@Nullable PrimaryKey primaryKey,
        List<Constraint> constraints,
        List<Index> indexes,
        @Nullable String comment,
        List<String> options,
        List<String> kinds) {
    public Table {
        columns = primaryKey == null ? List.copyOf(columns) : keyColumnsNotNull(columns, primaryKey.columns());
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        options = List.copyOf(options);
        kinds = List.copyOf(kinds);
    }

    /** A table of no special kind. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            Constraint.@Nullable PrimaryKey primaryKey,
            List<Constraint> constraints,
            List<Index> indexes,
            @Nullable String comment,
            List<String> options) {
        this(name, columns, primaryKey, constraints, indexes, comment, options, List.of());
    }

    /** A table without options. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            Constraint.@Nullable PrimaryKey primaryKey,
            List<Constraint> constraints,
            List<Index> indexes,
            @Nullable String comment) {
        this(name, columns, primaryKey, constraints, indexes, comment, List.of());
    }

    /** The standard makes key columns not null; SQLite and hand-written definitions leave it unsaid. */
    private static List<Column> keyColumnsNotNull(List<Column> columns, List<Identifier> key) {
        return columns.stream()
                .map(c -> c.nullable() && key.contains(c.name()) ? c.withNullable(false) : c)
                .toList();
    }

    public Optional<Column> column(Identifier columnName) {
        // a comparison asks this of every column, so no stream
        for (Column column : columns) {
            if (column.name().equals(columnName)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The unique, foreign key or check constraint, or the primary key, of this name. */
    public Optional<Constraint> constraint(Identifier constraintName) {
        return allConstraints().stream()
                .filter(c -> constraintName.equals(c.name()))
                .findFirst();
    }

    public Optional<Index> index(Identifier indexName) {
        return indexes.stream().filter(i -> indexName.equals(i.name())).findFirst();
    }

    /** The primary key first, if there is one, then the others. */
    public List<Constraint> allConstraints() {
        List<Constraint> all = new ArrayList<>();
        if (primaryKey != null) {
            all.add(primaryKey);
        }
        all.addAll(constraints);
        return all;
    }

    public List<Constraint.Unique> uniques() {
        return only(unique -> unique, fk -> null, check -> null, exclude -> null);
    }

    public List<Constraint.ForeignKey> foreignKeys() {
        return only(unique -> null, fk -> fk, check -> null, exclude -> null);
    }

    public List<Constraint.Check> checks() {
        return only(unique -> null, fk -> null, check -> check, exclude -> null);
    }

    public List<Constraint.Exclude> excludes() {
        return only(unique -> null, fk -> null, check -> null, exclude -> exclude);
    }

    private <C> List<C> only(
            Function<Constraint.Unique, @Nullable C> unique,
            Function<Constraint.ForeignKey, @Nullable C> foreignKey,
            Function<Constraint.Check, @Nullable C> check,
            Function<Constraint.Exclude, @Nullable C> exclude) {
        List<C> found = new ArrayList<>();
        for (Constraint constraint : constraints) {
            C match = constraint.<@Nullable C>match(pk -> null, unique, foreignKey, check, exclude);
            if (match != null) {
                found.add(match);
            }
        }
        return found;
    }

    public Table withName(QualifiedName newName) {
        return new Table(newName, columns, primaryKey, constraints, indexes, comment, options, kinds);
    }

    public Table withColumns(List<Column> newColumns) {
        return new Table(name, newColumns, primaryKey, constraints, indexes, comment, options, kinds);
    }

    /** The same table with one column changed; the others and the order stay. */
    public Table withColumn(Identifier columnName, UnaryOperator<Column> change) {
        return withColumns(columns.stream()
                .map(c -> c.name().equals(columnName) ? change.apply(c) : c)
                .toList());
    }

    public Table withPrimaryKey(Constraint.@Nullable PrimaryKey newPrimaryKey) {
        return new Table(name, columns, newPrimaryKey, constraints, indexes, comment, options, kinds);
    }

    public Table withConstraints(List<? extends Constraint> newConstraints) {
        return new Table(name, columns, primaryKey, List.copyOf(newConstraints), indexes, comment, options, kinds);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return new Table(name, columns, primaryKey, constraints, newIndexes, comment, options, kinds);
    }

    public Table withComment(@Nullable String newComment) {
        return new Table(name, columns, primaryKey, constraints, indexes, newComment, options, kinds);
    }

    public Table withOptions(List<String> newOptions) {
        return new Table(name, columns, primaryKey, constraints, indexes, comment, newOptions, kinds);
    }

    public Table withKinds(List<String> words) {
        return new Table(name, columns, primaryKey, constraints, indexes, comment, options, words);
    }
}
