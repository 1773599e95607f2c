// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeSystem;
import dev.limbeck.dialect.sqlserver.CatalogueRows.CheckRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.ForeignKeyRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.IndexRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.KeyRow;
import dev.limbeck.dialect.sqlserver.CatalogueRows.Owner;
import dev.limbeck.dialect.sqlserver.CatalogueRows.SequenceRow;
import dev.limbeck.reflect.ReflectionScope;
import dev.limbeck.reflect.TableAssembly;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the model from rows of the catalogue; knows no connection. */
final class SqlServerCatalogue {
    private final IdentifierRules identifiers;
    private final TypeSystem types;

    SqlServerCatalogue(IdentifierRules identifiers, TypeSystem types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    SchemaModel model(CatalogueRows rows, ReflectionScope scope) {
        return new Reading(rows).model(scope);
    }

    private final class Reading {
        private final CatalogueRows rows;
        private final TableAssembly tables = new TableAssembly();

        Reading(CatalogueRows rows) {
            this.rows = rows;
        }

        SchemaModel model(ReflectionScope scope) {
            TreeSet<Identifier> others = new TreeSet<>();
            rows.schemas().stream()
                    .filter(name -> !name.equals(rows.defaultSchema()))
                    .map(identifiers::fromCatalogue)
                    .forEach(others::add);
            rows.tables().stream()
                    .filter(row -> scope.wants(name(row.table())))
                    .forEach(row -> tables.start(name(row.table()), row.comment()));
            SqlServerColumns columns = new SqlServerColumns(identifiers, types);
            rows.columns().forEach(row -> tables.column(name(row.table()), columns.column(row)));
            grouped(rows.keys(), row -> List.of(row.table(), row.name())).forEach(this::key);
            grouped(rows.foreignKeys(), row -> List.of(row.table(), row.name())).forEach(this::foreignKey);
            rows.checks().forEach(this::check);
            grouped(rows.indexes(), row -> List.of(row.table(), row.name())).forEach(this::index);
            return SchemaModel.empty()
                    .withSchemas(others)
                    .withTables(tables.tables())
                    .withSequences(SchemaModel.byName(
                            rows.sequences().stream().map(this::sequence).toList(), Sequence::name))
                    .withViews(SchemaModel.byName(
                            rows.views().stream()
                                    .map(row -> new View(
                                            name(row.schema(), row.name()),
                                            Objects.requireNonNullElse(row.definition(), "")
                                                    .strip()))
                                    .toList(),
                            View::name));
        }

        private QualifiedName name(Owner table) {
            return name(table.schema(), table.name());
        }

        private QualifiedName name(String schema, String name) {
            return new QualifiedName(
                    schema.equals(rows.defaultSchema()) ? null : identifiers.fromCatalogue(schema),
                    identifiers.fromCatalogue(name));
        }

        /** The name that the server made up for a primary key is another one in each database: none. */
        private void key(List<KeyRow> parts) {
            KeyRow first = parts.get(0);
            List<Identifier> columns = names(parts, KeyRow::column);
            Identifier name = identifiers.fromCatalogue(first.name());
            if (first.type().equals("PK")) {
                tables.primaryKey(
                        name(first.table()), new Constraint.PrimaryKey(first.systemNamed() ? null : name, columns));
            } else {
                tables.constraint(name(first.table()), new Constraint.Unique(name, columns, false));
            }
        }

        private void foreignKey(List<ForeignKeyRow> parts) {
            ForeignKeyRow first = parts.get(0);
            tables.constraint(
                    name(first.table()),
                    new Constraint.ForeignKey(
                            identifiers.fromCatalogue(first.name()),
                            names(parts, ForeignKeyRow::column),
                            name(first.referenced()),
                            names(parts, ForeignKeyRow::referencedColumn),
                            action(first.onDelete()),
                            action(first.onUpdate()),
                            Deferrability.NOT_DEFERRABLE,
                            Constraint.Matching.SIMPLE,
                            first.trusted()));
        }

        private void check(CheckRow row) {
            tables.constraint(
                    name(row.table()),
                    new Constraint.Check(
                            identifiers.fromCatalogue(row.name()),
                            SqlServerExpressions.read(row.definition()),
                            row.trusted()));
        }

        /** The columns of a columnstore have no order, and all of them are called included. */
        private void index(List<IndexRow> parts) {
            IndexRow first = parts.get(0);
            boolean columnstore = first.type() > 2;
            List<Index.Part> keys = parts.stream()
                    .filter(row -> columnstore || !row.included())
                    .map(row -> new Index.Part(identifiers.fromCatalogue(row.column()), null, row.descending(), null))
                    .toList();
            List<Identifier> carried = names(
                    parts.stream().filter(row -> !columnstore && row.included()).toList(), IndexRow::column);
            String filter = first.filter();
            tables.index(
                    name(first.table()),
                    new Index(
                            identifiers.fromCatalogue(first.name()),
                            keys,
                            first.unique(),
                            filter == null ? null : SqlServerExpressions.read(filter),
                            method(first.type()),
                            carried));
        }

        /** A range that is the type's own reads as none given; only of {@code bigint}, which is what no type means. */
        private Sequence sequence(SequenceRow row) {
            boolean whole = row.type().equals("bigint");
            boolean choosesCache = row.cached() && row.cacheSize() == 0;
            return new Sequence(
                    name(row.schema(), row.name()),
                    row.start(),
                    row.increment(),
                    whole && row.minimum() == Long.MIN_VALUE ? null : Long.valueOf(row.minimum()),
                    whole && row.maximum() == Long.MAX_VALUE ? null : Long.valueOf(row.maximum()),
                    choosesCache ? null : Long.valueOf(row.cached() ? row.cacheSize() : 1),
                    row.cycling());
        }
    }

    private <T> List<Identifier> names(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).map(identifiers::fromCatalogue).toList();
    }

    private static <T> Collection<List<T>> grouped(List<T> rows, Function<T, Object> key) {
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        return groups.values();
    }

    private static ReferentialAction action(int code) {
        return switch (code) {
            case 1 -> ReferentialAction.CASCADE;
            case 2 -> ReferentialAction.SET_NULL;
            case 3 -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static @Nullable String method(int type) {
        return switch (type) {
            case 1 -> SqlServerIndexes.CLUSTERED;
            case 5 -> SqlServerIndexes.CLUSTERED_COLUMNSTORE;
            case 6 -> SqlServerIndexes.COLUMNSTORE;
            default -> null;
        };
    }
}
