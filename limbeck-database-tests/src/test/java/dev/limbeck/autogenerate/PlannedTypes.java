// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.autogenerate.SchemaPlan.EnumPlan;
import dev.limbeck.autogenerate.SchemaPlan.Kind;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.testkit.DatabaseKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of planned columns, each with an argument or two that depend on the plan's size. */
final class PlannedTypes {
    private static final SqlType INTEGER = new SqlType.IntegerType(32, false);

    private final PlannedModel model;
    private final DatabaseKind kind;

    PlannedTypes(PlannedModel model) {
        this.model = model;
        this.kind = model.kind();
    }

    private boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    private boolean isH2() {
        return kind == DatabaseKind.H2;
    }

    private <T> T one(List<T> choices, int size) {
        return choices.get(size % choices.size());
    }

    SqlType type(ColumnPlan column) {
        int size = column.size();
        return switch (column.kind()) {
            case TINY -> new SqlType.IntegerType(8, false);
            case SMALL -> new SqlType.IntegerType(16, false);
            case INT -> INTEGER;
            case BIG -> new SqlType.IntegerType(64, false);
            case UNSIGNED -> new SqlType.IntegerType(one(List.of(8, 16, 24, 32, 64), size), size % 3 != 0);
            case DECIMAL -> decimal(size);
            case REAL -> new SqlType.FloatingType(32);
            case DOUBLE -> new SqlType.FloatingType(64);
            case FLOAT -> new SqlType.FloatType(size % 5 == 0 ? null : 1 + size % 53);
            case BITS, FIXED_BINARY, VARBINARY, BLOB -> bytes(column.kind(), size);
            case BOOL -> new SqlType.BooleanType();
            case CHAR, VARCHAR, NATIONAL, TEXT, XML, JSON -> text(column.kind(), size);
            case DATE -> new SqlType.DateType();
            case TIME -> new SqlType.TimeType(size % 7, false);
            case ZONED_TIME -> new SqlType.TimeType(size % 7, isPostgresql() || isH2());
            case TIMESTAMP -> new SqlType.TimestampType(size % 7, false);
            case INSTANT -> new SqlType.TimestampType(size % 7, true);
            case INTERVAL -> interval(size);
            case UUID -> new SqlType.UuidType();
            case ADDRESS ->
                isPostgresql() ? new SqlType.AddressType(one(List.of(SqlType.AddressKind.values()), size)) : INTEGER;
            case RANGE -> range(column);
            case SEARCH -> isPostgresql() ? new SqlType.TextSearchType(size % 2 == 0) : INTEGER;
            case ARRAY -> array(size);
            case RAW -> new SqlType.Raw(one(raw(), size));
            case ENUM -> enumeration(column);
        };
    }

    private static SqlType decimal(int size) {
        return switch (size % 9) {
            case 4 -> new SqlType.DecimalType(null, null);
            case 5 -> new SqlType.DecimalType(10 + size % 20, null);
            default -> new SqlType.DecimalType(10 + size % 20, size % 8);
        };
    }

    private SqlType bytes(Kind bytes, int size) {
        return switch (bytes) {
            case BITS ->
                isPostgresql() || model.isMysqlLike()
                        ? new SqlType.BitType(1 + size % 40, isPostgresql() && size % 2 == 0)
                        : INTEGER;
            case FIXED_BINARY -> new SqlType.BinaryType(1 + size % 50);
            case VARBINARY -> new SqlType.VarbinaryType(1 + size);
            default -> new SqlType.BlobType(LobSize.values()[size % 4]);
        };
    }

    private SqlType text(Kind text, int size) {
        return switch (text) {
            case CHAR -> new SqlType.CharType(1 + size % 20, false);
            case VARCHAR -> new SqlType.VarcharType(size % 7 == 3 && !model.isMysqlLike() ? null : 5 + size, false);
            case NATIONAL ->
                size % 2 == 0 ? new SqlType.VarcharType(5 + size, true) : new SqlType.CharType(1 + size % 20, true);
            case JSON -> new SqlType.JsonType(size % 2 == 0 && !model.isMysqlLike());
            case XML -> isPostgresql() ? new SqlType.XmlType() : new SqlType.TextType(LobSize.REGULAR, false);
            default -> new SqlType.TextType(LobSize.values()[size % 4], false);
        };
    }

    /** H2 has none without its unit, and counts the digits before the point too. */
    private SqlType interval(int size) {
        if (!isPostgresql() && !isH2()) {
            return INTEGER;
        }
        IntervalFields[] all = IntervalFields.values();
        int choice = size % (all.length + 1);
        if (choice == all.length) {
            return new SqlType.IntervalType(isH2() ? IntervalFields.DAY : null, null, isH2() ? null : size % 7);
        }
        IntervalFields fields = all[choice];
        boolean seconds = Set.of(
                        IntervalFields.SECOND,
                        IntervalFields.DAY_TO_SECOND,
                        IntervalFields.HOUR_TO_SECOND,
                        IntervalFields.MINUTE_TO_SECOND)
                .contains(fields);
        Integer leading = isH2() && size % 3 == 1 ? 2 + size % 5 : null;
        return new SqlType.IntervalType(fields, leading, seconds && size % 2 == 1 ? size % 7 : null);
    }

    private SqlType range(ColumnPlan column) {
        boolean multiple = column.variety() % 3 == 1 && model.dialect().server().atLeast(14, 0);
        return isPostgresql()
                ? new SqlType.RangeType(one(List.of(SqlType.RangeOf.values()), column.size()), multiple)
                : INTEGER;
    }

    private SqlType array(int size) {
        if (!isPostgresql() && !isH2()) {
            return INTEGER;
        }
        SqlType element = one(
                List.of(
                        INTEGER,
                        new SqlType.IntegerType(64, false),
                        new SqlType.VarcharType(20, false),
                        new SqlType.DecimalType(10, 2),
                        new SqlType.UuidType()),
                size);
        return new SqlType.ArrayType(element, isH2() && size % 3 == 1 ? 1 + size % 9 : null);
    }

    /** What the vocabulary does not know, or leaves to each database. */
    private List<String> raw() {
        return switch (kind) {
            case POSTGRESQL -> List.of("point", "box", "money", "oid", "regclass");
            case H2 -> List.of("GEOMETRY", "GEOMETRY(POINT)", "DECFLOAT(10)");
            case SQLITE -> List.of("MONEY", "POINT", "GEOMETRY(1,2)");
            default -> List.of("geometry", "point", "linestring");
        };
    }

    /** What a column can hold that is an enumeration here; empty where it is not one. */
    Optional<List<String>> values(ColumnPlan column) {
        return kind == DatabaseKind.SQLITE ? Optional.empty() : planOf(column).map(EnumPlan::values);
    }

    private Optional<EnumPlan> planOf(ColumnPlan column) {
        return model.plan().enums().stream()
                .filter(plan -> plan.number() == column.enumeration())
                .findFirst();
    }

    private SqlType enumeration(ColumnPlan column) {
        EnumPlan plan = planOf(column).orElse(null);
        if (plan == null || kind == DatabaseKind.SQLITE) {
            return new SqlType.VarcharType(30, false);
        }
        return isPostgresql()
                ? new SqlType.NamedEnumType(model.nameOf(plan.name(), plan.place()))
                : new SqlType.InlineEnumType(plan.values());
    }
}
