// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import static dev.limbeck.autogenerate.AttributeChange.EVERYWHERE;
import static dev.limbeck.autogenerate.AttributeChange.of;
import static dev.limbeck.autogenerate.SampleTables.column;
import static dev.limbeck.migration.PostgresqlTypes.cidr;
import static dev.limbeck.migration.PostgresqlTypes.inet;
import static dev.limbeck.migration.PostgresqlTypes.int4multirange;
import static dev.limbeck.migration.PostgresqlTypes.int4range;
import static dev.limbeck.migration.PostgresqlTypes.int8range;
import static dev.limbeck.migration.PostgresqlTypes.tsquery;
import static dev.limbeck.migration.PostgresqlTypes.tsvector;
import static dev.limbeck.migration.Types.arrayOf;
import static dev.limbeck.migration.Types.bigint;
import static dev.limbeck.migration.Types.binary;
import static dev.limbeck.migration.Types.bit;
import static dev.limbeck.migration.Types.bitVarying;
import static dev.limbeck.migration.Types.character;
import static dev.limbeck.migration.Types.doublePrecision;
import static dev.limbeck.migration.Types.enumOf;
import static dev.limbeck.migration.Types.enumType;
import static dev.limbeck.migration.Types.floating;
import static dev.limbeck.migration.Types.integer;
import static dev.limbeck.migration.Types.interval;
import static dev.limbeck.migration.Types.json;
import static dev.limbeck.migration.Types.jsonb;
import static dev.limbeck.migration.Types.longblob;
import static dev.limbeck.migration.Types.longtext;
import static dev.limbeck.migration.Types.nationalCharacter;
import static dev.limbeck.migration.Types.nationalText;
import static dev.limbeck.migration.Types.nationalVarchar;
import static dev.limbeck.migration.Types.numeric;
import static dev.limbeck.migration.Types.raw;
import static dev.limbeck.migration.Types.real;
import static dev.limbeck.migration.Types.smallint;
import static dev.limbeck.migration.Types.text;
import static dev.limbeck.migration.Types.time;
import static dev.limbeck.migration.Types.timeWithZone;
import static dev.limbeck.migration.Types.timestamp;
import static dev.limbeck.migration.Types.timestampWithZone;
import static dev.limbeck.migration.Types.tinyblob;
import static dev.limbeck.migration.Types.tinytext;
import static dev.limbeck.migration.Types.unsigned;
import static dev.limbeck.migration.Types.varbinary;
import static dev.limbeck.migration.Types.varchar;

import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.IntervalFields;
import java.util.List;
import java.util.stream.Stream;

/** Of types, argument by argument. */
final class TypeArgumentChanges {
    private static final String[] MYSQL_FAMILY = {"mariadb", "mysql"};

    private TypeArgumentChanges() {}

    static List<AttributeChange> all() {
        return Stream.of(numbers(), strings(), times(), structured())
                .flatMap(List::stream)
                .toList();
    }

    private static AttributeChange type(String attribute, SqlType one, SqlType other, String... databases) {
        return of(attribute, column(one), column(other), databases);
    }

    private static List<AttributeChange> numbers() {
        return List.of(
                type("IntegerType.bits", integer(), bigint(), EVERYWHERE),
                type("IntegerType.bits", smallint(), integer(), EVERYWHERE),
                type("IntegerType.unsigned", integer(), unsigned(integer()), EVERYWHERE),
                type("DecimalType.precision", numeric(10, 2), numeric(12, 2), EVERYWHERE),
                type("DecimalType.scale", numeric(10, 2), numeric(10, 4), EVERYWHERE),
                type("DecimalType.scale", numeric(12, 2), numeric(12), EVERYWHERE),
                type("FloatingType.bits", real(), doublePrecision(), EVERYWHERE),
                type("FloatType.digits", floating(24), floating(53), "h2", "postgresql", "mariadb", "mysql"));
    }

    private static List<AttributeChange> strings() {
        return List.of(
                type("CharType.length", character(3), character(5), EVERYWHERE),
                type("CharType.national", character(3), nationalCharacter(3), "sqlite", "mariadb", "mysql"),
                type("VarcharType.length", varchar(20), varchar(40), EVERYWHERE),
                type("VarcharType.length", varchar(10), varchar(), "postgresql", "sqlite", "h2"),
                type("VarcharType.national", varchar(20), nationalVarchar(20), "sqlite", "mariadb", "mysql"),
                type("TextType.size", tinytext(), longtext(), MYSQL_FAMILY),
                type("TextType.national", text(), nationalText()),
                type("BinaryType.length", binary(8), binary(16), "h2", "mariadb", "mysql", "sqlite"),
                type("VarbinaryType.length", varbinary(8), varbinary(16), "h2", "mariadb", "mysql", "sqlite"),
                type("BlobType.size", tinyblob(), longblob(), MYSQL_FAMILY),
                type("BitType.length", bit(4), bit(8), "postgresql", "mariadb", "mysql"),
                type("BitType.varying", bit(8), bitVarying(8), "postgresql"));
    }

    private static List<AttributeChange> times() {
        String[] precise = {"postgresql", "h2", "mariadb", "mysql"};
        return List.of(
                type("TimeType.precision", time(0), time(3), EVERYWHERE),
                type("TimeType.zone", time(3), timeWithZone(3), "postgresql", "h2"),
                type("TimestampType.precision", timestamp(0), timestamp(3), EVERYWHERE),
                type("TimestampType.zone", timestamp(3), timestampWithZone(3), precise),
                type(
                        "IntervalType.fields",
                        interval(IntervalFields.DAY),
                        interval(IntervalFields.DAY_TO_HOUR),
                        "postgresql",
                        "h2"),
                type(
                        "IntervalType.leading",
                        new SqlType.IntervalType(IntervalFields.DAY, 3, null),
                        new SqlType.IntervalType(IntervalFields.DAY, 5, null),
                        "h2"),
                type(
                        "IntervalType.precision",
                        interval(IntervalFields.SECOND, 2),
                        interval(IntervalFields.SECOND, 4),
                        "postgresql",
                        "h2"));
    }

    private static SchemaModel withMoods(SqlType type) {
        List<EnumType> types = List.of(
                new EnumType(QualifiedName.of("mood"), List.of("sad", "ok")),
                new EnumType(QualifiedName.of("weather"), List.of("sad", "ok")));
        return column(type).withEnumTypes(SchemaModel.byName(types, EnumType::name));
    }

    private static List<AttributeChange> structured() {
        return List.of(
                type("JsonType.binary", json(), jsonb(), "postgresql", "sqlite"),
                type("AddressType.kind", inet(), cidr(), "postgresql"),
                type("RangeType.of", int4range(), int8range(), "postgresql"),
                type("RangeType.multiple", int4range(), int4multirange(), "postgresql-18"),
                type("TextSearchType.query", tsvector(), tsquery(), "postgresql"),
                type("ArrayType.element", arrayOf(integer()), arrayOf(bigint()), "postgresql", "h2"),
                type("ArrayType.length", arrayOf(integer(), 3), arrayOf(integer(), 5), "h2"),
                of("NamedEnumType.name", withMoods(enumType("mood")), withMoods(enumType("weather")), "postgresql"),
                type("InlineEnumType.values", enumOf("a", "b"), enumOf("a", "b", "c"), "h2", "mariadb", "mysql"),
                type("InlineEnumType.values", enumOf("a", "b"), enumOf("b", "a"), "h2", "mariadb", "mysql"),
                type("Raw.sql", raw("oid"), raw("regclass"), "postgresql"),
                type("Raw.sql", raw("GEOMETRY"), raw("GEOMETRY(POINT)"), "h2"),
                type("Raw.sql", raw("geometry"), raw("point"), MYSQL_FAMILY),
                type("Raw.sql", raw("MONEY"), raw("POINT"), "sqlite"));
    }
}
