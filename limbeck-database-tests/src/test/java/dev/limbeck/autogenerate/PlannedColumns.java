// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.ColumnPlan;
import dev.limbeck.autogenerate.SchemaPlan.EnumPlan;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.autogenerate.SchemaPlan.TablePlan;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnDefault;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.GeneratedExpression;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.LobSize;
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

    PlannedColumns(PlannedModel model, TablePlan table) {
        this.model = model;
        this.kind = model.kind();
        this.table = table;
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    Column column(ColumnPlan plan) {
        Column column = Column.of(model.name(plan.name()), type(plan));
        if (plan.comment() != null && kind != DatabaseKind.SQLITE) {
            column = column.withComment(plan.comment());
        }
        ColumnPlan source = sourceOf(plan);
        if (source != null) {
            String sql = model.rendered(source.name()) + " + " + plan.size();
            boolean virtual = plan.variety() % 2 == 1 && knowsVirtual();
            return column.withType(new SqlType.IntegerType(64, false))
                    .withGenerated(new GeneratedExpression(sql, !virtual));
        }
        return column.withNullable(plan.nullable())
                .withCollation(collation(plan))
                .withDefault(defaultValue(plan));
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
        return switch (kind) {
            case POSTGRESQL -> "C";
            case SQLITE -> "NOCASE";
            case MARIADB, MYSQL -> "utf8mb4_bin";
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

    private SqlType type(ColumnPlan column) {
        int size = column.size();
        SqlType integer = new SqlType.IntegerType(32, false);
        return switch (column.kind()) {
            case TINY -> new SqlType.IntegerType(8, false);
            case UNSIGNED -> new SqlType.IntegerType(32, model.isMysqlLike());
            case NATIONAL -> new SqlType.VarcharType(5 + size, true);
            case FIXED_BINARY -> new SqlType.BinaryType(1 + size % 50);
            case BITS ->
                isPostgresql() || model.isMysqlLike()
                        ? new SqlType.BitType(1 + size % 40, isPostgresql() && size % 2 == 0)
                        : integer;
            case INTERVAL -> isPostgresql() ? new SqlType.IntervalType(null, null, size % 7) : integer;
            case ADDRESS ->
                isPostgresql()
                        ? new SqlType.AddressType(
                                SqlType.AddressKind.values()[size % SqlType.AddressKind.values().length])
                        : integer;
            case RANGE ->
                isPostgresql()
                        ? new SqlType.RangeType(SqlType.RangeOf.values()[size % SqlType.RangeOf.values().length], false)
                        : integer;
            case SEARCH -> isPostgresql() ? new SqlType.TextSearchType(size % 2 == 0) : integer;
            case ZONED_TIME -> new SqlType.TimeType(size % 7, isPostgresql() || kind == DatabaseKind.H2);
            case SMALL -> new SqlType.IntegerType(16, false);
            case INT -> integer;
            case BIG -> new SqlType.IntegerType(64, false);
            case DECIMAL -> new SqlType.DecimalType(10 + size % 20, size % 8);
            case REAL -> new SqlType.FloatingType(32);
            case DOUBLE -> new SqlType.FloatingType(64);
            case BOOL -> new SqlType.BooleanType();
            case CHAR -> new SqlType.CharType(1 + size % 20, false);
            case VARCHAR -> new SqlType.VarcharType(5 + size, false);
            case TEXT -> new SqlType.TextType(LobSize.values()[size % 4], false);
            case BLOB -> new SqlType.BlobType(LobSize.values()[size % 4]);
            case DATE -> new SqlType.DateType();
            case TIME -> new SqlType.TimeType(size % 7, false);
            case TIMESTAMP -> new SqlType.TimestampType(size % 7, false);
            case INSTANT -> new SqlType.TimestampType(size % 7, true);
            case UUID -> new SqlType.UuidType();
            case VARBINARY -> new SqlType.VarbinaryType(1 + size);
            case JSON ->
                model.isMysqlLike() || isPostgresql()
                        ? new SqlType.JsonType(size % 2 == 0 && isPostgresql())
                        : new SqlType.TextType(LobSize.REGULAR, false);
            case ARRAY -> isPostgresql() ? new SqlType.ArrayType(integer) : integer;
            case ENUM -> enumeration(column);
        };
    }

    private SqlType enumeration(ColumnPlan column) {
        EnumPlan type = model.plan().enums().stream()
                .filter(e -> e.number() == column.enumeration())
                .findFirst()
                .orElse(null);
        if (type == null || !(model.isMysqlLike() || isPostgresql())) {
            return new SqlType.VarcharType(30, false);
        }
        return model.isMysqlLike()
                ? new SqlType.InlineEnumType(type.values())
                : new SqlType.NamedEnumType(model.qualified(type.name()));
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
            default -> null;
        };
    }

    /** The MySQL family wants the precision of the column, SQLite knows none. */
    private ColumnDefault now(int precision) {
        boolean precise = precision > 0 && kind != DatabaseKind.SQLITE;
        return new ColumnDefault.Expression("CURRENT_TIMESTAMP" + (precise ? "(" + precision + ")" : ""));
    }
}
