// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
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
import java.util.List;

/** The types of columns, one word each; every database has its own name for them. Import statically. */
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

    /** The integer type without negative numbers (MariaDB, MySQL); elsewhere the signed one. */
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

    /** Binary floating point of 32 bits. */
    public static SqlType real() {
        return new FloatingType(32);
    }

    /** Binary floating point of 64 bits. */
    public static SqlType doublePrecision() {
        return new FloatingType(64);
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

    public static SqlType uuid() {
        return new UuidType();
    }

    public static SqlType json() {
        return new JsonType(false);
    }

    public static SqlType jsonb() {
        return new JsonType(true);
    }

    public static SqlType arrayOf(SqlType element) {
        return new ArrayType(element);
    }

    /** An enumeration type made by {@link Op#createEnumType}. */
    public static SqlType enumType(String name) {
        return new NamedEnumType(Names.qualified(name));
    }

    /** An enumeration written at the column (MariaDB, MySQL, H2). */
    public static SqlType enumOf(String... values) {
        return new InlineEnumType(List.of(values));
    }

    /** A type in the database's own words, for what has no name here: {@code raw("geometry(Point, 4326)")}. */
    public static SqlType raw(String sql) {
        return new Raw(sql);
    }
}
