// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlserver;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server's words. Its {@code tinyint} goes from 0 to 255, so a signed one is a {@code smallint}; text and bytes of any
 * length are {@code varchar(max)}, {@code nvarchar(max)} and {@code varbinary(max)}, which read back as characters and bytes
 * without a length, and so does JSON. A time of day has no zone. A timestamp without a precision is {@code datetime}, with
 * one {@code datetime2}; what SQL Server itself calls {@code timestamp} is a row version.
 */
final class SqlServerTypes extends AnsiTypes {
    /** Characters, or bytes, that a column with a given length may have; from there on it has to be {@code max}. */
    private static final int LONGEST = 8000;

    private static final int LONGEST_NATIONAL = 4000;

    SqlServerTypes(IdentifierRules identifiers) {
        super(SqlServerDialect.ID, identifiers);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "tinyint" -> new IntegerType(8, true);
            case "bit" -> new BooleanType();
            // what nobody makes any more, and what the neutral text and bytes are not
            case "image", "text", "ntext" -> new Raw(upper(text));
            case "datetime" -> new TimestampType(null, false);
            case "datetime2" ->
                text.number(0) == null ? new Raw(upper(text)) : new TimestampType(text.number(0), false);
            case "datetimeoffset" -> new TimestampType(text.number(0), true);
            case "uniqueidentifier" -> new UuidType();
            case "timestamp", "rowversion" -> new Raw(upper(text));
            case "sysname" -> new VarcharType(128, true);
            default -> super.parse(text, sql);
        };
    }

    private static String upper(TypeText text) {
        return text.words().toUpperCase(Locale.ROOT);
    }

    @Override
    public String integer(IntegerType type) {
        if (!type.unsigned()) {
            return super.integer(type);
        }
        if (type.bits() == 8) {
            return "TINYINT";
        }
        return type.bits() >= 64
                ? "NUMERIC(20, 0)"
                : super.integer(new IntegerType(type.bits() == 24 ? 32 : type.bits() * 2, false));
    }

    @Override
    public String bool(BooleanType type) {
        return "BIT";
    }

    @Override
    public String character(CharType type) {
        return sized(type.national() ? "NCHAR" : "CHAR", type.length());
    }

    @Override
    public String varchar(VarcharType type) {
        return type.national()
                ? sizedOrMax("NVARCHAR", type.length(), LONGEST_NATIONAL)
                : sizedOrMax("VARCHAR", type.length(), LONGEST);
    }

    @Override
    public String text(TextType type) {
        return type.national() ? "NVARCHAR(max)" : "VARCHAR(max)";
    }

    @Override
    public String varbinary(VarbinaryType type) {
        return sizedOrMax("VARBINARY", type.length(), LONGEST);
    }

    private static String sizedOrMax(String word, @Nullable Integer length, int longest) {
        return length == null || length > longest ? word + "(max)" : word + "(" + length + ")";
    }

    @Override
    public String blob(BlobType type) {
        return "VARBINARY(max)";
    }

    @Override
    public String time(TimeType type) {
        return sized("TIME", digits(type.precision()));
    }

    @Override
    public String timestamp(TimestampType type) {
        Integer digits = digits(type.precision());
        if (type.zone()) {
            return sized("DATETIMEOFFSET", digits);
        }
        return digits == null ? "DATETIME" : "DATETIME2(" + digits + ")";
    }

    /** Hibernate asks for nine where the server has seven. */
    private static @Nullable Integer digits(@Nullable Integer precision) {
        return precision == null ? null : Integer.valueOf(Math.min(precision, 7));
    }

    @Override
    public String uuid(UuidType type) {
        return "UNIQUEIDENTIFIER";
    }

    @Override
    public String json(JsonType type) {
        if (type.binary()) {
            throw unsupported("tell jsonb from json; PostgreSQL can", "write json()");
        }
        return "NVARCHAR(max)";
    }

    /** Zero and one; more of them are bytes. */
    @Override
    public String bit(BitType type) {
        Integer length = type.length();
        if (!type.varying() && (length == null || length == 1)) {
            return "BIT";
        }
        throw unsupported(
                "keep a string of " + (length == null ? "" : length + " ") + "bits",
                "keep its bytes: varbinary(" + (length == null ? "…" : String.valueOf((length + 7) / 8)) + ")");
    }

    @Override
    public String interval(IntervalType type) {
        throw unsupported(
                "keep a length of time in a column",
                "keep the number of its smallest unit: bigint(); DATEDIFF_BIG and DATEADD count with it");
    }

    @Override
    public String array(ArrayType type) {
        throw unsupported(
                "keep an array in a column",
                "make a table of its own for the values, or a text column that holds them as JSON: column(…, json())");
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        throw unsupported(
                "make the enumeration '" + type.name() + "' a type of its own; PostgreSQL can",
                "list the values in the column: enumOf(\"A\", \"B\")");
    }

    /** As long as the longest value; what keeps other values out is a check. */
    @Override
    public String inlineEnum(InlineEnumType type) {
        int length = type.values().stream().mapToInt(String::length).max().orElse(1);
        boolean ascii = type.values().stream().allMatch(SqlServerClauses::isAscii);
        return (ascii ? "VARCHAR(" : "NVARCHAR(") + Math.max(length, 1) + ")";
    }
}
