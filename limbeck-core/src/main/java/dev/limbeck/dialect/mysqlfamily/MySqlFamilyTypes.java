// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of MySQL and MariaDB.
 *
 * <ul>
 *   <li>{@code bool}, {@code tinyint(1)} and {@code bit(1)} are all {@link BooleanType}: drivers and Hibernate (which writes
 *       {@code bit} on MySQL, {@code boolean} on MariaDB) read each as a boolean, so a difference between them is none. It is
 *       written {@code BOOL}, which the catalogue shows as {@code tinyint(1)}.
 *   <li>{@code datetime} is a {@link TimestampType} without zone; {@code timestamp}, which the server keeps in UTC, one with
 *       zone. {@code time} knows no zone.
 *   <li>Display widths mean nothing and are dropped; {@code zerofill}, unsigned fractions and {@code float(7,4)} stay {@link
 *       Raw}.
 *   <li>{@code set} is {@link Raw}. {@code national} only chooses a character set, which reflection shows as a collation.
 *   <li>Precision 0 of times is the default and is not written.
 * </ul>
 */
public abstract class MySqlFamilyTypes extends AnsiTypes {
    private static final String UNSIGNED = " unsigned";

    protected MySqlFamilyTypes(String dialect, IdentifierRules identifiers) {
        super(dialect, identifiers);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        String words = text.words();
        if (words.endsWith(UNSIGNED)) {
            int bits = bits(words.substring(0, words.length() - UNSIGNED.length()));
            return bits == 0 ? new Raw(sql) : new IntegerType(bits, true);
        }
        int bits = bits(words);
        if (bits != 0) {
            return bits == 8 && isOne(text.number(0)) ? new BooleanType() : new IntegerType(bits, false);
        }
        return switch (words) {
            case "bit" ->
                text.arguments().isEmpty() || isOne(text.number(0))
                        ? new BooleanType()
                        : new BitType(text.number(0), false);
            case "fixed" -> new DecimalType(text.number(0), text.number(1));
            case "float4" -> new FloatingType(32);
            case "float" -> floating(text, sql);
            case "double", "double precision", "real", "float8" ->
                text.arguments().isEmpty() ? new FloatingType(64) : new Raw(sql);
            case "tinytext" -> new TextType(LobSize.TINY, false);
            case "mediumtext", "long", "long varchar" -> new TextType(LobSize.MEDIUM, false);
            case "longtext" -> new TextType(LobSize.LONG, false);
            case "tinyblob" -> new BlobType(LobSize.TINY);
            case "mediumblob", "long varbinary" -> new BlobType(LobSize.MEDIUM);
            case "longblob" -> new BlobType(LobSize.LONG);
            case "varcharacter" -> new VarcharType(text.number(0), false);
            case "time" -> new TimeType(precision(text.number(0)), false);
            case "datetime" -> new TimestampType(precision(text.number(0)), false);
            case "timestamp" -> new TimestampType(precision(text.number(0)), true);
            case "enum" ->
                new InlineEnumType(
                        text.arguments().stream().map(MySqlText::unescape).toList());
            default -> super.parse(text, sql);
        };
    }

    /** 0 = no whole number. */
    private static int bits(String words) {
        return switch (words) {
            case "tinyint", "int1" -> 8;
            case "smallint", "int2" -> 16;
            case "mediumint", "int3", "middleint" -> 24;
            case "int", "integer", "int4" -> 32;
            case "bigint", "int8" -> 64;
            default -> 0;
        };
    }

    private static boolean isOne(@Nullable Integer number) {
        return number != null && number == 1;
    }

    /** One argument chooses between single and double; two are a number of digits that the neutral type does not carry. */
    private static SqlType floating(TypeText text, String sql) {
        if (text.arguments().size() > 1) {
            return new Raw(sql);
        }
        Integer precision = text.number(0);
        return new FloatingType(precision != null && precision > 24 ? 64 : 32);
    }

    private static @Nullable Integer precision(@Nullable Integer digits) {
        return digits == null || digits == 0 ? null : digits;
    }

    @Override
    public int secondDigits() {
        return 0;
    }

    @Override
    public String integer(IntegerType type) {
        return word(type.bits()) + (type.unsigned() ? " UNSIGNED" : "");
    }

    private static String word(int bits) {
        if (bits <= 16) {
            return bits <= 8 ? "TINYINT" : "SMALLINT";
        }
        if (bits <= 24) {
            return "MEDIUMINT";
        }
        return bits <= 32 ? "INTEGER" : "BIGINT";
    }

    @Override
    public String floating(FloatingType type) {
        return type.bits() <= 32 ? "FLOAT" : "DOUBLE";
    }

    @Override
    public String bool(BooleanType type) {
        return "BOOL";
    }

    @Override
    public String character(CharType type) {
        return (type.national() ? "NATIONAL " : "") + sized("CHAR", type.length());
    }

    @Override
    public String varchar(VarcharType type) {
        if (type.length() == null) {
            throw withoutLength("varchar", "text()");
        }
        return (type.national() ? "NATIONAL " : "") + sized("VARCHAR", type.length());
    }

    @Override
    public String varbinary(VarbinaryType type) {
        if (type.length() == null) {
            throw withoutLength("varbinary", "blob()");
        }
        return sized("VARBINARY", type.length());
    }

    private LimbeckException withoutLength(String type, String instead) {
        return unsupported(
                "make a " + type + " without a length", "write " + type + "(255), or " + instead + " for any length");
    }

    @Override
    public String text(TextType type) {
        return prefix(type.size()) + "TEXT";
    }

    @Override
    public String blob(BlobType type) {
        return prefix(type.size()) + "BLOB";
    }

    private static String prefix(LobSize size) {
        return size == LobSize.REGULAR ? "" : size.name();
    }

    @Override
    public String time(TimeType type) {
        return sized("TIME", precision(type.precision()));
    }

    @Override
    public String timestamp(TimestampType type) {
        return sized(type.zone() ? "TIMESTAMP" : "DATETIME", precision(type.precision()));
    }

    @Override
    public String interval(IntervalType type) {
        throw unsupported(
                "keep an interval in a column; PostgreSQL, H2 and Oracle can",
                "use bigint() for a number of seconds or nanoseconds");
    }

    @Override
    public String json(JsonType type) {
        if (type.binary()) {
            throw unsupported("tell jsonb from json; PostgreSQL can", "write json()");
        }
        return "JSON";
    }

    @Override
    public String xml(XmlType type) {
        throw unsupported("keep XML in a type of its own; PostgreSQL can", "keep its text: longtext()");
    }

    @Override
    public String bit(BitType type) {
        if (type.varying()) {
            throw unsupported(
                    "keep bits of varying length; PostgreSQL can",
                    "write bit(" + (type.length() == null ? 64 : type.length()) + "), or varbinary(…) for bytes");
        }
        return sized("BIT", type.length());
    }

    @Override
    public String array(ArrayType type) {
        throw unsupported(
                "make an array column; PostgreSQL and H2 can", "use json(), or a table of its own for the elements");
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        throw unsupported(
                "use '" + type.name() + "' as a type of its own; PostgreSQL can",
                "write the values where they are used: enumOf(\"A\", \"B\")");
    }

    @Override
    public String inlineEnum(InlineEnumType type) {
        return type.values().stream().map(MySqlText::literal).collect(Collectors.joining(",", "ENUM(", ")"));
    }
}
