// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.SqlType;
import dev.limbeck.testkit.DatabaseKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a planned table, and the checks on them. */
final class PlannedColumns {
    private final PlannedModel model;
    private final DatabaseKind kind;
    private final TablePlan table;
    private final PlannedTypes types;

    PlannedColumns(PlannedModel model, TablePlan table) {
        this.model = model;
        this.kind = model.kind();
        this.table = table;
        this.types = new PlannedTypes(model);
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    Column column(ColumnPlan plan) {
        Column column = Column.of(model.name(plan.name()), types.type(plan));
        if (plan.comment() != null && kind != DatabaseKind.SQLITE) {
            column = column.withComment(plan.comment());
        }
        ColumnPlan source = sourceOf(plan);
        if (source != null) {
            String sql = computing(model.rendered(source.name()), plan);
            boolean virtual = plan.variety() % 2 == 1 && knowsVirtual();
            return column.withType(new SqlType.IntegerType(64, false))
                    .withGenerated(new GeneratedExpression(sql, !virtual));
        }
        return column.withNullable(plan.nullable())
                .withCollation(collation(plan))
                .withDefault(defaultValue(plan));
    }

    private static String computing(String source, ColumnPlan plan) {
        return switch (plan.variety() / 2 % 3) {
            case 1 -> "coalesce(" + source + ", " + plan.size() + ")";
            case 2 -> "(" + source + " - 1) * " + plan.size();
            default -> source + " + " + plan.size();
        };
    }

    private boolean knowsVirtual() {
        return model.isMysqlLike()
                || kind == DatabaseKind.SQLITE
                || (isPostgresql() && model.dialect().server().atLeast(18, 0));
    }

    private @Nullable String collation(ColumnPlan plan) {
        boolean text = Set.of(Kind.VARCHAR, Kind.CHAR).contains(plan.kind());
        if (!text || plan.variety() % 4 != 1) {
            return null;
        }
        boolean other = plan.variety() % 8 == 5;
        return switch (kind) {
            case POSTGRESQL -> other ? "POSIX" : "C";
            case SQLITE -> other ? "RTRIM" : "NOCASE";
            case MARIADB, MYSQL -> other ? "utf8mb4_unicode_ci" : "utf8mb4_bin";
            default -> null;
        };
    }

    /** The integer column that it is computed from, if it is. */
    private @Nullable ColumnPlan sourceOf(ColumnPlan column) {
        return table.columns().stream()
                .filter(other -> column.computedFrom() != null
                        && other.number() == column.computedFrom()
                        && other.number() != column.number()
                        && other.computedFrom() == null
                        && Set.of(Kind.SMALL, Kind.INT, Kind.BIG).contains(other.kind()))
                .findFirst()
                .orElse(null);
    }

    Optional<Constraint> check(ColumnPlan column) {
        if (column.minimum() == null || sourceOf(column) != null) {
            return Optional.empty();
        }
        String chosen = column.variety() % 5 == 1 ? "ck_" + column.number() : null;
        return condition(model.rendered(column.name()), column)
                .map(sql -> new Constraint.Check(model.nameOrNull(chosen), sql));
    }

    private static Optional<String> condition(String name, ColumnPlan column) {
        int form = column.variety() % 6;
        Integer minimum = column.minimum();
        return switch (column.kind()) {
            case SMALL, INT, BIG, DECIMAL, REAL, DOUBLE ->
                Optional.of(
                        switch (form) {
                            case 1 -> name + " between -" + minimum + " and 100";
                            case 2 -> name + " in (1, 2, " + minimum + ")";
                            case 3 -> "(" + name + " is null) or not (" + name + " < -" + minimum + ")";
                            case 4 -> name + " * 2 >= " + name + " - " + minimum;
                            default -> name + " > -" + minimum;
                        });
            case VARCHAR, CHAR ->
                Optional.of(
                        switch (form) {
                            case 1 -> "upper(" + name + ") <> 'NO'";
                            case 2 -> name + " in ('x', 'it''s', '" + minimum + "')";
                            case 3 -> name + " is not null";
                            case 4 -> name + " not like '" + minimum + "%'";
                            default -> name + " <> 'no" + minimum + "'";
                        });
            default -> Optional.empty();
        };
    }

    private @Nullable ColumnDefault defaultValue(ColumnPlan column) {
        Integer value = column.value();
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case UNSIGNED, TINY -> new ColumnDefault.Expression(value.toString());
            case SMALL, INT, BIG, REAL, DOUBLE ->
                new ColumnDefault.Expression(value % 3 == 0 ? "-" + value : value.toString());
            case DECIMAL -> new ColumnDefault.Expression(value + (value % 2 == 0 ? "" : ".5"));
            case BOOL -> new ColumnDefault.Expression(value % 2 == 0 ? "true" : "false");
            case CHAR -> new ColumnDefault.Text("x");
            case VARCHAR ->
                new ColumnDefault.Text(
                        List.of("", "it's", "a\\b", "ы\"", "null").get(value % 5));
            case DATE -> new ColumnDefault.Text(String.format(Locale.ROOT, "2020-01-%02d", 1 + value % 28));
            case TIMESTAMP ->
                value % 5 == 1
                        ? now(column.size() % 7)
                        : new ColumnDefault.Text(String.format(Locale.ROOT, "2020-01-%02d 01:02:03", 1 + value % 28));
            case ENUM ->
                types.values(column)
                        .map(all -> new ColumnDefault.Text(all.get(value % all.size())))
                        .orElse(null);
            case TIME, ZONED_TIME ->
                isPostgresql() || kind == DatabaseKind.H2
                        ? new ColumnDefault.Text(String.format(Locale.ROOT, "01:02:%02d", value % 60))
                        : null;
            case UUID ->
                model.isMysqlLike()
                        ? null
                        : new ColumnDefault.Text(
                                String.format(Locale.ROOT, "3e0b2bd4-6a4b-4ed1-9a05-0c2ee4a5a1%02d", value % 100));
            case JSON -> isPostgresql() ? new ColumnDefault.Text("{\"a\": " + value + "}") : null;
            case ARRAY -> isPostgresql() ? new ColumnDefault.Text("{}") : null;
            default -> null;
        };
    }

    /** The MySQL family wants the precision of the column, SQLite knows none. */
    private ColumnDefault now(int precision) {
        boolean precise = precision > 0 && kind != DatabaseKind.SQLITE;
        return new ColumnDefault.Expression("CURRENT_TIMESTAMP" + (precise ? "(" + precision + ")" : ""));
    }
}
