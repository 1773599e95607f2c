// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.DecimalWord;
import dev.limbeck.schema.SqlType.FloatType;
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
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import java.util.Locale;

/**
 * SQLite keeps the declared type as text and derives only an affinity from it (sqlite.org/datatype3.html).
 *
 * <p>Several neutral types share a word and are read back as one of them: UUID is CHAR(32), an enumeration VARCHAR, every size
 * of text TEXT and of blob BLOB, an instant DATETIME. A declared word is understood as long as writing our word for it keeps
 * the affinity; otherwise ({@code UUID}, which is numeric) it stays {@link Raw}.
 */
final class SqliteTypes extends AnsiTypes {
    SqliteTypes(IdentifierRules identifiers) {
        super(SqliteDialect.ID, identifiers);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        SqlType type = understood(text, sql);
        if (type instanceof Raw) {
            return new Raw(sql);
        }
        String ours = render(type);
        return affinity(ours).equals(affinity(sql)) ? understood(TypeText.of(ours), ours) : new Raw(sql);
    }

    /** The type of a column as declared; here an array is a word like any other. */
    SqlType declared(String sql) {
        SqlType type = parse(sql);
        return type instanceof ArrayType ? new Raw(sql) : type;
    }

    private SqlType understood(TypeText text, String sql) {
        return switch (text.words()) {
            case "mediumint" -> new IntegerType(24, false);
            case "tinyint unsigned", "unsigned tinyint" -> new IntegerType(8, true);
            case "smallint unsigned", "unsigned smallint" -> new IntegerType(16, true);
            case "mediumint unsigned", "unsigned mediumint" -> new IntegerType(24, true);
            case "integer unsigned", "int unsigned", "unsigned integer", "unsigned int" -> new IntegerType(32, true);
            case "bigint unsigned", "unsigned bigint", "unsigned big int" -> new IntegerType(64, true);
            case "datetime" -> new TimestampType(text.number(0), false);
            // kept as they are: Hibernate's validation compares the words, and these are its own
            case "timestamp", "timestamp with time zone", "timestamp without time zone", "clob" -> new Raw(sql);
            // these two as well, and here the neutral types have both words
            case "float" -> new FloatType(null);
            case "decimal" -> new DecimalType(text.number(0), text.number(1), DecimalWord.DECIMAL);
            case "nchar" -> new CharType(text.number(0), true);
            case "nvarchar" -> new VarcharType(text.number(0), true);
            case "tinytext", "mediumtext", "longtext" -> new TextType(LobSize.REGULAR, false);
            case "tinyblob", "mediumblob", "longblob" -> new BlobType(LobSize.REGULAR);
            case "enum", "xml", "bit", "bit varying", "varbit" -> new Raw(sql);
            default -> text.words().startsWith("interval") ? new Raw(sql) : super.parse(text, sql);
        };
    }

    /** The rules in their order; the first that fits counts. */
    private static String affinity(String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("INT")) {
            return "INTEGER";
        }
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
            return "TEXT";
        }
        if (upper.isEmpty() || upper.contains("BLOB")) {
            return "BLOB";
        }
        boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
        return real ? "REAL" : "NUMERIC";
    }

    @Override
    public String integer(IntegerType type) {
        String word = switch (type.bits()) {
            case 8 -> "TINYINT";
            case 16 -> "SMALLINT";
            case 24 -> "MEDIUMINT";
            case 32 -> "INTEGER";
            default -> "BIGINT";
        };
        return type.unsigned() ? word + " UNSIGNED" : word;
    }

    @Override
    public String floating(FloatingType type) {
        return type.bits() <= 32 ? "REAL" : "DOUBLE";
    }

    @Override
    public String character(CharType type) {
        return sized(type.national() ? "NCHAR" : "CHAR", type.length());
    }

    @Override
    public String varchar(VarcharType type) {
        return sized(type.national() ? "NVARCHAR" : "VARCHAR", type.length());
    }

    @Override
    public String text(TextType type) {
        return "TEXT";
    }

    @Override
    public String binary(BinaryType type) {
        return sized("BINARY", type.length());
    }

    @Override
    public String time(TimeType type) {
        return sized("TIME", type.precision());
    }

    @Override
    public String timestamp(TimestampType type) {
        return sized("DATETIME", type.precision());
    }

    @Override
    public String uuid(UuidType type) {
        return "CHAR(32)";
    }

    @Override
    public String json(JsonType type) {
        return type.binary() ? "JSONB" : "JSON";
    }

    @Override
    public String approximate(FloatType type) {
        return "FLOAT";
    }

    @Override
    public String interval(IntervalType type) {
        throw unsupported(
                "keep an interval in a column; PostgreSQL can", "use bigint() for a number of seconds or nanoseconds");
    }

    @Override
    public String xml(XmlType type) {
        throw unsupported("keep XML in a type of its own; PostgreSQL can", "keep its text: text()");
    }

    @Override
    public String bit(BitType type) {
        throw unsupported("keep a string of bits; PostgreSQL can", "use bigint() for up to 64 bits, or blob()");
    }

    @Override
    public String array(ArrayType type) {
        throw unsupported("keep an array in a column; PostgreSQL can", "use a json column: json()");
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        return "VARCHAR";
    }

    @Override
    public String inlineEnum(InlineEnumType type) {
        int longest = type.values().stream().mapToInt(String::length).max().orElse(1);
        return "VARCHAR(" + Math.max(longest, 1) + ")";
    }
}
