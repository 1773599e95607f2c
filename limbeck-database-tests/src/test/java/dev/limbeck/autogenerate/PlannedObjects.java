// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.ColumnPlan;
import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Key;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.ReferencePlan;
import dev.limbeck.autogenerate.SchemaPlan.TablePlan;
import dev.limbeck.autogenerate.SchemaPlan.Trait;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.Deferrability;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The foreign keys, unique and exclusion constraints and indexes of a planned table. */
final class PlannedObjects {
    private final PlannedModel model;
    private final DatabaseKind kind;
    private final TablePlan table;

    PlannedObjects(PlannedModel model, TablePlan table) {
        this.model = model;
        this.kind = model.kind();
        this.table = table;
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    // ---- foreign keys

    /** Each with columns of its own, which are added to the table's. */
    void references(List<Column> columns, List<Constraint> constraints) {
        for (ReferencePlan reference : table.references()) {
            model.plan().tables().stream()
                    .filter(target -> target.number() == reference.target() && target.key() != Key.NONE)
                    .findFirst()
                    .ifPresent(target -> reference(reference, target, columns, constraints));
        }
    }

    private void reference(
            ReferencePlan reference, TablePlan target, List<Column> columns, List<Constraint> constraints) {
        List<Identifier> own = new ArrayList<>();
        List<Identifier> theirs = new ArrayList<>();
        ReferentialAction onDelete = known(reference.onDelete());
        ReferentialAction onUpdate = known(reference.onUpdate());
        boolean setsNull = onDelete == ReferentialAction.SET_NULL || onUpdate == ReferentialAction.SET_NULL;
        for (Column column : model.keyColumns(target.key())) {
            Identifier name = model.name("ref" + reference.number() + "_" + column.name());
            own.add(name);
            theirs.add(column.name());
            columns.add(Column.of(name, column.type()).withNullable(reference.nullable() || setsNull));
        }
        Constraint.ForeignKey key = new Constraint.ForeignKey(
                model.nameOrNull(reference.name()),
                own,
                model.nameOf(target),
                theirs,
                onDelete,
                onUpdate,
                deferrability(reference.variety()));
        boolean full = isPostgresql() && reference.variety() % 5 == 1;
        constraints.add(full ? key.withMatching(Constraint.Matching.FULL) : key);
    }

    /** InnoDB refuses {@code SET DEFAULT}. */
    private ReferentialAction known(ReferentialAction action) {
        return model.isMysqlLike() && action == ReferentialAction.SET_DEFAULT ? ReferentialAction.RESTRICT : action;
    }

    private Deferrability deferrability(int variety) {
        boolean known = isPostgresql() || kind == DatabaseKind.SQLITE;
        return known ? Deferrability.values()[variety % 3] : Deferrability.NOT_DEFERRABLE;
    }

    // ---- keys and indexes

    void indexes(List<Constraint> constraints, List<Index> indexes) {
        Set<List<Integer>> taken = new HashSet<>();
        for (IndexPlan index : table.indexes()) {
            List<ColumnPlan> columns = table.columns().stream()
                    .filter(column -> index.columns().contains(column.number()) && isKeyable(column))
                    .toList();
            if (taken.add(index.columns()) && !columns.isEmpty()) {
                index(index, columns, constraints, indexes);
            }
        }
    }

    private void index(IndexPlan index, List<ColumnPlan> columns, List<Constraint> constraints, List<Index> indexes) {
        Identifier name = model.nameOrNull(index.name());
        List<Identifier> plain =
                columns.stream().map(column -> model.name(column.name())).toList();
        boolean nullsNotDistinct = index.trait() == Trait.NULLS_NOT_DISTINCT && knowsNullsNotDistinct();
        if (isPostgresql() && index.trait() == Trait.EXCLUDING) {
            List<Constraint.Exclude.Element> elements = plain.stream()
                    .map(column -> new Constraint.Exclude.Element(Index.Part.of(column), "="))
                    .toList();
            constraints.add(new Constraint.Exclude(name, null, elements, null, Deferrability.NOT_DEFERRABLE));
        } else if (index.constraint()) {
            boolean deferred = isPostgresql() && index.trait() == Trait.DEFERRED;
            constraints.add(new Constraint.Unique(
                    name,
                    plain,
                    nullsNotDistinct,
                    deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.NOT_DEFERRABLE));
        } else {
            indexes.add(special(index, columns, Index.of(name, plain, index.unique()))
                    .withNullsNotDistinct(nullsNotDistinct && index.unique()));
        }
    }

    private boolean knowsNullsNotDistinct() {
        return isPostgresql() && model.dialect().server().atLeast(15, 0);
    }

    private Index special(IndexPlan plan, List<ColumnPlan> columns, Index index) {
        ColumnPlan first = columns.get(0);
        String firstName = model.rendered(first.name());
        boolean partial = isPostgresql() || kind == DatabaseKind.SQLITE;
        boolean expressions = partial || kind == DatabaseKind.MYSQL;
        return switch (plan.trait()) {
            case DESCENDING -> kind == DatabaseKind.MARIADB ? index : index.withParts(ordered(index, true, null));
            case NULLS_FIRST -> isPostgresql() ? index.withParts(ordered(index, false, Index.Nulls.FIRST)) : index;
            case PARTIAL -> partial ? index.withWhere(firstName + " IS NOT NULL") : index;
            case EXPRESSION ->
                expressions && first.kind() == Kind.VARCHAR
                        ? index.withParts(firstAs(index, Index.Part.expression(lower(firstName))))
                        : index;
            case OPERATOR_CLASS ->
                isPostgresql() && first.kind() == Kind.VARCHAR
                        ? index.withParts(firstAs(index, index.parts().get(0).withOperatorClass("varchar_pattern_ops")))
                        : index;
            case METHOD -> withMethod(index, columns.size());
            case INCLUDING -> including(index);
            default -> index;
        };
    }

    /** MySQL wants a functional key part in parentheses, which the dialect writes. */
    private static String lower(String name) {
        return "lower(" + name + ")";
    }

    private Index withMethod(Index index, int columns) {
        if (!isPostgresql() || index.unique()) {
            return index;
        }
        return index.withMethod(columns == 1 ? "hash" : "brin");
    }

    private Index including(Index index) {
        List<Identifier> last = index.parts().stream()
                .skip(Math.max(1, index.parts().size() - 1))
                .map(Index.Part::column)
                .toList();
        return isPostgresql() && !last.isEmpty()
                ? index.withParts(index.parts().subList(0, index.parts().size() - 1))
                        .withInclude(last)
                : index;
    }

    private static List<Index.Part> ordered(Index index, boolean descending, Index.Nulls nulls) {
        return index.parts().stream()
                .map(part -> new Index.Part(part.column(), null, descending, nulls))
                .toList();
    }

    private static List<Index.Part> firstAs(Index index, Index.Part first) {
        List<Index.Part> parts = new ArrayList<>(index.parts());
        parts.set(0, first);
        return parts;
    }

    private static boolean isKeyable(ColumnPlan column) {
        return switch (column.kind()) {
            case TEXT,
                    BLOB,
                    JSON,
                    REAL,
                    DOUBLE,
                    ARRAY,
                    VARBINARY,
                    FIXED_BINARY,
                    BITS,
                    INTERVAL,
                    ADDRESS,
                    RANGE,
                    SEARCH -> false;
            default -> true;
        };
    }
}
