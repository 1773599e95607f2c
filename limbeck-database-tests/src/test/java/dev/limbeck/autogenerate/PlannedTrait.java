// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.IndexPlan;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.testkit.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a planned index special, where the database knows it. */
final class PlannedTrait {
    private final PlannedModel model;
    private final DatabaseKind kind;
    private final IndexPlan plan;
    private final ColumnPlan first;
    private final List<ColumnPlan> columns;

    /** @param columns those of the index, not empty */
    PlannedTrait(PlannedModel model, IndexPlan plan, List<ColumnPlan> columns) {
        this.model = model;
        this.kind = model.kind();
        this.plan = plan;
        this.first = columns.get(0);
        this.columns = columns;
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    Index of(Index index) {
        boolean partial = isPostgresql() || kind == DatabaseKind.SQLITE;
        return switch (plan.trait()) {
            case DESCENDING -> index.withParts(ordered(index, true, null));
            case NULLS_FIRST ->
                isPostgresql() || kind == DatabaseKind.H2
                        ? index.withParts(ordered(index, plan.variety() % 2 == 1, nulls()))
                        : index;
            case PARTIAL -> partial ? index.withWhere(rendered() + condition()) : index;
            case EXPRESSION -> expression(index);
            case COLLATED -> collated(index);
            case OPERATOR_CLASS ->
                isPostgresql() && PlannedIndexes.isPlainVarchar(first)
                        ? index.withParts(firstAs(index, index.parts().get(0).withOperatorClass("varchar_pattern_ops")))
                        : index;
            case METHOD -> withMethod(index);
            case INCLUDING -> including(index);
            case STORED ->
                isPostgresql()
                        ? index.withOptions(Map.of("fillfactor", String.valueOf(50 + plan.variety() % 40)))
                        : index;
            default -> index;
        };
    }

    private String rendered() {
        return model.rendered(first.name());
    }

    private String condition() {
        return plan.variety() % 2 == 1 ? " IS NULL" : " IS NOT NULL";
    }

    private Index.Nulls nulls() {
        return plan.variety() % 3 == 1 ? Index.Nulls.LAST : Index.Nulls.FIRST;
    }

    private Index expression(Index index) {
        boolean known = isPostgresql() || kind == DatabaseKind.SQLITE || kind == DatabaseKind.MYSQL;
        String function = plan.variety() % 2 == 1 ? "upper" : "lower";
        return known && PlannedIndexes.isPlainVarchar(first)
                ? index.withParts(firstAs(index, Index.Part.expression(function + "(" + rendered() + ")")))
                : index;
    }

    private Index collated(Index index) {
        if (!PlannedIndexes.isPlainVarchar(first) || !(isPostgresql() || kind == DatabaseKind.SQLITE)) {
            return index;
        }
        boolean other = plan.variety() % 2 == 1;
        String collation = isPostgresql() ? other ? "POSIX" : "C" : other ? "RTRIM" : "NOCASE";
        return index.withParts(firstAs(index, index.parts().get(0).withCollation(collation)));
    }

    private Index withMethod(Index index) {
        if (index.unique()) {
            return index;
        }
        if (model.isMysqlLike() && PlannedIndexes.isPlainVarchar(first)) {
            return index.withParts(index.parts().subList(0, 1)).withMethod("fulltext");
        }
        boolean summed = index.parts().size() > 1
                && columns.stream().noneMatch(column -> column.kind() == Kind.BOOL || column.kind() == Kind.ENUM);
        return isPostgresql() ? index.withMethod(summed ? "brin" : index.parts().size() > 1 ? null : "hash") : index;
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

    private static List<Index.Part> ordered(Index index, boolean descending, Index.@Nullable Nulls nulls) {
        return index.parts().stream()
                .map(part -> new Index.Part(part.column(), null, descending, nulls))
                .toList();
    }

    private static List<Index.Part> firstAs(Index index, Index.Part first) {
        List<Index.Part> parts = new ArrayList<>(index.parts());
        parts.set(0, first);
        return parts;
    }
}
