// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.DecimalWord;
import dev.limbeck.schema.SqlType.FloatType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import java.util.List;

/**
 * The types of columns, one word each; every database has its own name for them. Import statically.
 *
 * <p>A type that a database does not have is refused with {@code unsupported-operation} and with what to write instead; {@code
 * docs/types.md} shows all of them. What only PostgreSQL has stands in {@link PostgresqlTypes}.
 */
public final class Types {
    private Types() {}

    public static SqlType tinyint() {
        return new IntegerType(8, false);
    }

    public static SqlType smallint() {
        return new IntegerType(16, false);
    }

    public static SqlType mediumint() {
        return new IntegerType(24, false);
    }

    public static SqlType integer() {
        return new IntegerType(32, false);
    }

    public static SqlType bigint() {
        return new IntegerType(64, false);
    }

    /** The integer type without negative numbers; where there is none, the signed one that holds all of its values. */
    public static SqlType unsigned(SqlType integer) {
        if (integer instanceof IntegerType signed) {
            return new IntegerType(signed.bits(), true);
        }
        throw new IllegalArgumentException("only an integer type can be unsigned, not " + integer);
    }

    public static SqlType numeric() {
        return new DecimalType(null, null);
    }

    public static SqlType numeric(int precision) {
        return new DecimalType(precision, null);
    }

    /** {@code precision} digits in all, {@code scale} of them after the point. */
    public static SqlType numeric(int precision, int scale) {
        return new DecimalType(precision, scale);
    }

    /** As {@link #numeric()}, by the standard's other word. */
    public static SqlType decimal() {
        return new DecimalType(null, null, DecimalWord.DECIMAL);
    }

    public static SqlType decimal(int precision) {
        return new DecimalType(precision, null, DecimalWord.DECIMAL);
    }

    /** {@code precision} digits in all, {@code scale} of them after the point. */
    public static SqlType decimal(int precision, int scale) {
        return new DecimalType(precision, scale, DecimalWord.DECIMAL);
    }

    /** Binary floating point of 32 bits. */
    public static SqlType real() {
        return new FloatingType(32);
    }

    /** Binary floating point of 64 bits. */
    public static SqlType doublePrecision() {
        return new FloatingType(64);
    }

    /** Binary floating point as large as the database takes it to be: {@code float}. */
    public static SqlType floating() {
        return new FloatType(null);
    }

    /** Binary floating point of at least so many binary digits: {@code float(24)}. */
    public static SqlType floating(int digits) {
        return new FloatType(digits);
    }

    public static SqlType bool() {
        return new BooleanType();
    }

    public static SqlType character(int length) {
        return new CharType(length, false);
    }

    public static SqlType character() {
        return new CharType(null, false);
    }

    public static SqlType varchar(int length) {
        return new VarcharType(length, false);
    }

    public static SqlType varchar() {
        return new VarcharType(null, false);
    }

    public static SqlType nationalCharacter(int length) {
        return new CharType(length, true);
    }

    public static SqlType nationalVarchar(int length) {
        return new VarcharType(length, true);
    }

    public static SqlType text() {
        return new TextType(LobSize.REGULAR, false);
    }

    public static SqlType tinytext() {
        return new TextType(LobSize.TINY, false);
    }

    public static SqlType mediumtext() {
        return new TextType(LobSize.MEDIUM, false);
    }

    public static SqlType longtext() {
        return new TextType(LobSize.LONG, false);
    }

    public static SqlType nationalText() {
        return new TextType(LobSize.REGULAR, true);
    }

    public static SqlType binary(int length) {
        return new BinaryType(length);
    }

    public static SqlType binary() {
        return new BinaryType(null);
    }

    public static SqlType varbinary(int length) {
        return new VarbinaryType(length);
    }

    public static SqlType varbinary() {
        return new VarbinaryType(null);
    }

    public static SqlType blob() {
        return new BlobType(LobSize.REGULAR);
    }

    public static SqlType tinyblob() {
        return new BlobType(LobSize.TINY);
    }

    public static SqlType mediumblob() {
        return new BlobType(LobSize.MEDIUM);
    }

    public static SqlType longblob() {
        return new BlobType(LobSize.LONG);
    }

    public static SqlType date() {
        return new DateType();
    }

    public static SqlType time() {
        return new TimeType(null, false);
    }

    /** {@code precision} fractional digits of the second. */
    public static SqlType time(int precision) {
        return new TimeType(precision, false);
    }

    public static SqlType timeWithZone() {
        return new TimeType(null, true);
    }

    public static SqlType timeWithZone(int precision) {
        return new TimeType(precision, true);
    }

    public static SqlType timestamp() {
        return new TimestampType(null, false);
    }

    /** {@code precision} fractional digits of the second. */
    public static SqlType timestamp(int precision) {
        return new TimestampType(precision, false);
    }

    public static SqlType timestampWithZone() {
        return new TimestampType(null, true);
    }

    public static SqlType timestampWithZone(int precision) {
        return new TimestampType(precision, true);
    }

    /** A length of time in all units (PostgreSQL). */
    public static SqlType interval() {
        return new IntervalType(null, null, null);
    }

    /** A length of time in all units, {@code precision} fractional digits of the second (PostgreSQL). */
    public static SqlType interval(int precision) {
        return new IntervalType(null, null, precision);
    }

    /** A length of time in these units: {@code interval(DAY_TO_SECOND)}. */
    public static SqlType interval(IntervalFields fields) {
        return new IntervalType(fields, null, null);
    }

    /** {@code precision} fractional digits of the second. */
    public static SqlType interval(IntervalFields fields, int precision) {
        return new IntervalType(fields, null, precision);
    }

    public static SqlType uuid() {
        return new UuidType();
    }

    public static SqlType json() {
        return new JsonType(false);
    }

    public static SqlType jsonb() {
        return new JsonType(true);
    }

    public static SqlType xml() {
        return new XmlType();
    }

    /** A string of so many bits. */
    public static SqlType bit(int length) {
        return new BitType(length, false);
    }

    public static SqlType bit() {
        return new BitType(null, false);
    }

    /** A string of up to so many bits. */
    public static SqlType bitVarying(int length) {
        return new BitType(length, true);
    }

    public static SqlType bitVarying() {
        return new BitType(null, true);
    }

    /** Several values; {@code arrayOf(arrayOf(integer()))} has two dimensions. */
    public static SqlType arrayOf(SqlType element) {
        return new ArrayType(element);
    }

    /** At most {@code length} values (H2; PostgreSQL takes any number). */
    public static SqlType arrayOf(SqlType element, int length) {
        return new ArrayType(element, length);
    }

    /** An enumeration type made by {@link Op#createEnumType}. */
    public static SqlType enumType(String name) {
        return new NamedEnumType(Names.qualified(name));
    }

    /** An enumeration written at the column (MariaDB, MySQL, H2). */
    public static SqlType enumOf(String... values) {
        return new InlineEnumType(List.of(values));
    }

    /** A type in the database's own words, for what has no name here: {@code raw("geometry(Point, 4326)")}, {@code raw("year")}. */
    public static SqlType raw(String sql) {
        return new Raw(sql);
    }

    /** A type in the words of one database, which is refused on every other: {@code rawOn("sqlserver", "DATETIME2(3)")}. */
    public static SqlType rawOn(String dialect, String sql) {
        return new Raw(sql, dialect);
    }
}
