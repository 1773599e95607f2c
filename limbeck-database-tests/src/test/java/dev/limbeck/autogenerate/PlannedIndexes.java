// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Constraint.Exclude;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.testkit.DatabaseKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The unique and exclusion constraints and the indexes of a planned table. */
final class PlannedIndexes {
    private final PlannedModel model;
    private final TablePlan table;

    PlannedIndexes(PlannedModel model, TablePlan table) {
        this.model = model;
        this.table = table;
    }

    private boolean isPostgresql() {
        return model.kind() == DatabaseKind.POSTGRESQL;
    }

    void add(List<Constraint> constraints, List<Index> indexes) {
        Set<List<Integer>> taken = new HashSet<>();
        for (IndexPlan index : table.indexes()) {
            if (taken.add(index.columns())) {
                add(index, constraints, indexes);
            }
        }
    }

    private List<ColumnPlan> columns(IndexPlan index) {
        return table.columns().stream()
                .filter(column -> index.columns().contains(column.number()) && isKeyable(column))
                .filter(column -> !isPostgresql() || !isVirtual(column))
                .toList();
    }

    /** PostgreSQL makes no index on these. */
    private boolean isVirtual(ColumnPlan plan) {
        GeneratedExpression generated =
                new PlannedColumns(model, table).column(plan).generated();
        return generated != null && !generated.stored();
    }

    private void add(IndexPlan index, List<Constraint> constraints, List<Index> indexes) {
        List<ColumnPlan> columns = columns(index);
        if (isPostgresql() && index.trait() == Trait.EXCLUDING) {
            List<ColumnPlan> ranges = ranges(index);
            if (!ranges.isEmpty() || !columns.isEmpty()) {
                constraints.add(ranges.isEmpty() ? excluding(index, columns) : overlapping(index, ranges));
            }
        } else if (!columns.isEmpty()) {
            boolean nullsNotDistinct = index.trait() == Trait.NULLS_NOT_DISTINCT && knowsNullsNotDistinct();
            if (index.constraint()) {
                constraints.add(unique(index, columns, nullsNotDistinct));
            } else {
                indexes.add(new PlannedTrait(model, index, columns)
                        .of(Index.of(model.nameOrNull(index.name()), names(columns), index.unique()))
                        .withNullsNotDistinct(nullsNotDistinct && index.unique() && isPostgresql()));
            }
        }
    }

    private List<Identifier> names(List<ColumnPlan> columns) {
        return columns.stream().map(column -> model.name(column.name())).toList();
    }

    private boolean knowsNullsNotDistinct() {
        return model.kind() == DatabaseKind.H2 || (isPostgresql() && model.atLeast(15));
    }

    // ---- unique constraints

    private Constraint.Unique unique(IndexPlan index, List<ColumnPlan> columns, boolean nullsNotDistinct) {
        boolean deferred = isPostgresql() && index.trait() == Trait.DEFERRED;
        Deferrability later = index.variety() % 2 == 0 ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
        Constraint.Unique unique = new Constraint.Unique(
                model.nameOrNull(index.name()),
                names(columns),
                nullsNotDistinct,
                deferred ? later : Deferrability.NOT_DEFERRABLE);
        boolean carries =
                isPostgresql() && Set.of(Trait.INCLUDING, Trait.STORED).contains(index.trait());
        return carries ? unique.withIndex(model.keys().carrying(table, index.variety())) : unique;
    }

    /** What a foreign key can point at beside the primary key; empty where there is nothing. */
    List<Column> uniqueColumns() {
        Set<List<Integer>> taken = new HashSet<>();
        PlannedColumns made = new PlannedColumns(model, table);
        return table.indexes().stream()
                .filter(index -> taken.add(index.columns()))
                .filter(index -> index.constraint()
                        && !Set.of(Trait.EXCLUDING, Trait.DEFERRED, Trait.NULLS_NOT_DISTINCT)
                                .contains(index.trait()))
                .map(index -> columns(index).stream().map(made::column).toList())
                .filter(columns ->
                        !columns.isEmpty() && columns.stream().allMatch(column -> column.generated() == null))
                .findFirst()
                .orElse(List.of());
    }

    // ---- exclusions

    private List<ColumnPlan> ranges(IndexPlan index) {
        return table.columns().stream()
                .filter(column -> index.columns().contains(column.number())
                        && column.kind() == Kind.RANGE
                        && column.variety() % 3 != 1
                        && column.computedFrom() == null)
                .toList();
    }

    private Exclude overlapping(IndexPlan index, List<ColumnPlan> ranges) {
        String operator = index.variety() % 2 == 0 ? "&&" : "=";
        return new Exclude(
                model.nameOrNull(index.name()),
                "gist",
                names(ranges).stream()
                        .map(name -> new Exclude.Element(Index.Part.of(name), operator))
                        .toList(),
                null,
                Deferrability.values()[index.variety() % 3]);
    }

    private Exclude excluding(IndexPlan index, List<ColumnPlan> columns) {
        int variety = index.variety();
        List<Exclude.Element> elements = columns.stream()
                .map(column -> new Exclude.Element(part(column, variety), "="))
                .toList();
        boolean hashed = columns.size() == 1 && variety % 5 == 1 && variety % 4 != 1;
        boolean partial = variety % 3 == 1;
        return new Exclude(
                model.nameOrNull(index.name()),
                hashed ? "hash" : variety % 5 == 2 ? "btree" : null,
                elements,
                partial ? model.rendered(columns.get(0).name()) + " IS NOT NULL" : null,
                Deferrability.values()[variety % 7 % 3]);
    }

    private Index.Part part(ColumnPlan column, int variety) {
        Index.Part part = Index.Part.of(model.name(column.name()));
        return variety % 4 == 1 && isPlainVarchar(column) ? part.withOperatorClass("varchar_pattern_ops") : part;
    }

    static boolean isPlainVarchar(ColumnPlan column) {
        return column.kind() == Kind.VARCHAR && column.computedFrom() == null;
    }

    private static boolean isKeyable(ColumnPlan column) {
        return switch (column.kind()) {
            case TEXT,
                    BLOB,
                    JSON,
                    REAL,
                    DOUBLE,
                    FLOAT,
                    ARRAY,
                    VARBINARY,
                    FIXED_BINARY,
                    BITS,
                    INTERVAL,
                    ADDRESS,
                    RANGE,
                    SEARCH,
                    XML,
                    RAW -> false;
            default -> true;
        };
    }
}
