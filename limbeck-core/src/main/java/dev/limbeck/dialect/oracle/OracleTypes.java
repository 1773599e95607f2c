// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Oracle's words, as SQLAlchemy and Hibernate choose them.
 *
 * <ul>
 *   <li>{@code INTEGER}, {@code SMALLINT} and {@code NUMERIC} are one type to the server, a whole number of 38 digits, which
 *       reads as an integer. {@code number(10,0)} (Hibernate) reads as an integer, {@code number(19,0)} as a bigint, {@code
 *       number(1,0)} before 23ai as a boolean; every other {@code NUMBER(p,s)} is a {@link DecimalType}, and {@code NUMBER}
 *       alone, which floats, a {@link Raw}.
 *   <li>{@code DATE} holds a time too, to the second: it is what a {@link TimestampType} without precision and without zone is
 *       written as, and reads as a {@link DateType}; {@code TIMESTAMP} without precision stays {@link Raw}. There is no time of day: it is a {@code TIMESTAMP}, as with Hibernate.
 *   <li>Lengths are in characters; {@code VARCHAR2(n BYTE)} and {@code CHAR(n CHAR)} stay {@link Raw}. A length of none is
 *       4000, the most that every database takes.
 *   <li>{@code RAW(16)} is a {@link UuidType}; a {@code RAW} of other lengths reads as varying.
 *   <li>{@code FLOAT(b)} is single precision up to 24 bits and for 63, which is {@code REAL}; {@code BINARY_FLOAT} and {@code
 *       BINARY_DOUBLE} stay {@link Raw}.
 *   <li>JSON has a type since 21c; before it is a {@code BLOB}, as with Hibernate.
 * </ul>
 */
final class OracleTypes extends AnsiTypes {
    private static final int MOST_CHARACTERS = 4000;
    private static final int MOST_EXTENDED = 32767;
    private static final int MOST_BYTES = 2000;
    private static final int BITS_OF_REAL = 63;

    private final ServerInfo server;

    OracleTypes(IdentifierRules identifiers, ServerInfo server) {
        super(OracleDialect.ID, identifiers);
        this.server = server;
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "number" -> number(text, sql);
            case "smallint" -> new IntegerType(16, false);
            case "float" -> floating(text.number(0));
            case "double precision" -> new FloatingType(64);
            case "varchar2", "varchar" -> characters(text, sql, new VarcharType(length(text, "char"), false));
            case "nvarchar2" -> new VarcharType(text.number(0), true);
            case "char", "character" -> {
                boolean inCharacters =
                        !text.arguments().isEmpty() && text.number(0) == null && length(text, "byte") == null;
                yield inCharacters ? raw(sql) : new CharType(length(text, "byte"), false);
            }
            case "raw" -> raw(text);
            case "date" -> new DateType();
            // without a precision it has six digits, and a type without precision would have none
            case "timestamp" -> text.number(0) == null ? raw(sql) : new TimestampType(text.number(0), false);
            case "timestamp with time zone" -> new TimestampType(text.number(0), true);
            case "datetime",
                    "tinyint",
                    "time",
                    "time without time zone",
                    "time with time zone",
                    "text",
                    "binary",
                    "varbinary" -> raw(sql);
            case "sys.xmltype", "xmltype", "public.xmltype" -> new XmlType();
            default -> super.parse(text, sql) instanceof Raw ? raw(sql) : super.parse(text, sql);
        };
    }

    /** Words of Oracle's own are shown in upper case. */
    private static Raw raw(String sql) {
        boolean quoted = sql.contains("\"") || sql.contains("'");
        return new Raw(quoted ? sql : sql.toUpperCase(Locale.ROOT).replaceAll("\\s+", " "));
    }

    private SqlType number(TypeText text, String sql) {
        Integer precision = text.number(0);
        Integer scale = text.number(1);
        boolean whole = scale == null || scale == 0;
        if (text.arguments().isEmpty() || (precision == null && !whole)) {
            return raw(sql);
        }
        if (precision == null) {
            return new IntegerType(32, false);
        }
        if (whole && precision == 1 && !hasBoolean()) {
            return new BooleanType();
        }
        if (whole && (precision == 10 || precision == 19)) {
            return new IntegerType(precision == 10 ? 32 : 64, false);
        }
        return new DecimalType(precision, scale == null ? Integer.valueOf(0) : scale);
    }

    private static SqlType floating(@Nullable Integer bits) {
        boolean single = bits != null && (bits <= 24 || bits == BITS_OF_REAL);
        return new FloatingType(single ? 32 : 64);
    }

    /** The number before the word; null when another word or none but a number stands there. */
    private static @Nullable Integer length(TypeText text, String unit) {
        if (text.arguments().isEmpty()) {
            return null;
        }
        String[] parts = text.arguments().get(0).toLowerCase(Locale.ROOT).split("\\s+");
        boolean right = parts[0].matches("\\d{1,9}") && (parts.length == 1 || parts[1].equals(unit));
        return right ? Integer.valueOf(parts[0]) : null;
    }

    private static SqlType characters(TypeText text, String sql, VarcharType type) {
        return type.length() == null && !text.arguments().isEmpty() ? raw(sql) : type;
    }

    private static SqlType raw(TypeText text) {
        Integer length = text.number(0);
        return length != null && length == 16 ? new UuidType() : new VarbinaryType(length);
    }

    private boolean hasBoolean() {
        return server.atLeast(23, 0);
    }

    @Override
    public String integer(IntegerType type) {
        if (type.bits() > 32) {
            return type.unsigned() ? "NUMBER(20)" : "NUMBER(19)";
        }
        return type.bits() <= 16 ? "SMALLINT" : "INTEGER";
    }

    @Override
    public String decimal(DecimalType type) {
        boolean onlyScale = type.precision() == null && type.scale() != null && type.scale() != 0;
        return onlyScale ? "NUMBER(*, " + type.scale() + ")" : super.decimal(type);
    }

    @Override
    public String floating(FloatingType type) {
        return type.bits() <= 32 ? "REAL" : "DOUBLE PRECISION";
    }

    @Override
    public String bool(BooleanType type) {
        return hasBoolean() ? "BOOLEAN" : "NUMBER(1)";
    }

    @Override
    public String character(CharType type) {
        return sized(type.national() ? "NCHAR" : "CHAR", type.length());
    }

    @Override
    public String varchar(VarcharType type) {
        int length = type.length() == null ? MOST_CHARACTERS / (type.national() ? 2 : 1) : type.length();
        if (length > MOST_EXTENDED) {
            return type.national() ? "NCLOB" : "CLOB";
        }
        return type.national() ? "NVARCHAR2(" + length + ")" : "VARCHAR2(" + length + " CHAR)";
    }

    @Override
    public String text(TextType type) {
        return type.national() ? "NCLOB" : "CLOB";
    }

    @Override
    public String binary(BinaryType type) {
        return bytes(type.length() == null ? Integer.valueOf(1) : type.length());
    }

    @Override
    public String varbinary(VarbinaryType type) {
        return bytes(type.length());
    }

    private static String bytes(@Nullable Integer length) {
        return length == null || length > MOST_BYTES ? "BLOB" : "RAW(" + length + ")";
    }

    @Override
    public String blob(BlobType type) {
        return "BLOB";
    }

    @Override
    public String time(TimeType type) {
        int precision = type.precision() == null ? 0 : type.precision();
        return timestamp(new TimestampType(precision, type.zone()));
    }

    @Override
    public String timestamp(TimestampType type) {
        boolean seconds = type.precision() == null && !type.zone();
        return seconds ? "DATE" : sized("TIMESTAMP", type.precision()) + (type.zone() ? " WITH TIME ZONE" : "");
    }

    /** Two kinds exist: one counts months, the other fractions of seconds. */
    @Override
    public String interval(IntervalType type) {
        IntervalFields fields = type.fields() == null ? IntervalFields.DAY_TO_SECOND : type.fields();
        return switch (fields) {
            case YEAR, YEAR_TO_MONTH -> sized("INTERVAL YEAR", type.leading()) + " TO MONTH";
            case MONTH -> "INTERVAL YEAR TO MONTH";
            case DAY, DAY_TO_HOUR, DAY_TO_MINUTE, DAY_TO_SECOND ->
                sized("INTERVAL DAY", type.leading()) + sized(" TO SECOND", type.precision());
            case HOUR, MINUTE, SECOND, HOUR_TO_MINUTE, HOUR_TO_SECOND, MINUTE_TO_SECOND ->
                sized("INTERVAL DAY TO SECOND", type.precision());
        };
    }

    @Override
    public String xml(XmlType type) {
        return "XMLTYPE";
    }

    @Override
    public String bit(BitType type) {
        throw unsupported("keep bits in a column", "keep them in bytes, varbinary(…), or each in a bool() column");
    }

    @Override
    public String uuid(UuidType type) {
        return "RAW(16)";
    }

    @Override
    public String json(JsonType type) {
        if (type.binary()) {
            throw unsupported("tell jsonb from json; PostgreSQL can", "write json()");
        }
        return server.atLeast(21, 0) ? "JSON" : blob(new BlobType(LobSize.REGULAR));
    }

    @Override
    public String array(ArrayType type) {
        throw unsupported(
                "make a column an array",
                "keep the elements in a table of their own, or in a json() column; a VARRAY type of yours goes in as"
                        + " raw(\"NUMBERS\")");
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        throw unsupported(
                "make the enumeration '" + type.name() + "' a type of its own; PostgreSQL can",
                "use varchar(length) with a check constraint");
    }

    /** Wide enough for the longest value; a check constraint keeps the others out. */
    @Override
    public String inlineEnum(InlineEnumType type) {
        int longest =
                type.values().stream().mapToInt(OracleTypes::characters).max().orElse(0);
        return "VARCHAR(" + Math.max(longest, 1) + " CHAR)";
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
