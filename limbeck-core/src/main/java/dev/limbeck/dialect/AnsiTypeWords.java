// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.SqlType;
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
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import org.jspecify.annotations.Nullable;

/** The words of the standard and their usual short forms, read. */
final class AnsiTypeWords {
    private AnsiTypeWords() {}

    /** @param sql the whole text, which stays as it is where the words say nothing */
    static SqlType read(TypeText text, String sql) {
        return switch (text.words()) {
            case "tinyint" -> new IntegerType(8, false);
            case "smallint", "int2" -> new IntegerType(16, false);
            case "integer", "int", "int4" -> new IntegerType(32, false);
            case "bigint", "int8" -> new IntegerType(64, false);
            case "numeric", "decimal", "dec" -> new DecimalType(text.number(0), text.number(1));
            case "real", "float4" -> new FloatingType(32);
            case "double precision", "double", "float8" -> new FloatingType(64);
            case "float" -> new FloatingType(floatBits(text.number(0)));
            case "boolean", "bool" -> new BooleanType();
            case "char", "character", "bpchar" -> new CharType(text.number(0), false);
            case "nchar", "national character", "national char" -> new CharType(text.number(0), true);
            case "varchar", "character varying", "char varying" -> new VarcharType(text.number(0), false);
            case "nvarchar", "national character varying", "national varchar" -> new VarcharType(text.number(0), true);
            case "text", "clob", "character large object", "char large object" -> large(text, sql, false);
            case "nclob", "nchar large object", "national character large object" -> large(text, sql, true);
            case "binary" -> new BinaryType(text.number(0));
            case "varbinary", "binary varying" -> new VarbinaryType(text.number(0));
            case "blob", "binary large object" ->
                text.arguments().isEmpty() ? new BlobType(LobSize.REGULAR) : new Raw(sql);
            case "date" -> new DateType();
            case "time", "time without time zone" -> new TimeType(text.number(0), false);
            case "time with time zone" -> new TimeType(text.number(0), true);
            case "timestamp", "timestamp without time zone" -> new TimestampType(text.number(0), false);
            case "timestamp with time zone" -> new TimestampType(text.number(0), true);
            case "uuid" -> new UuidType();
            case "xml" -> new XmlType();
            case "bit" -> new BitType(text.number(0), false);
            case "bit varying", "varbit" -> new BitType(text.number(0), true);
            case "json" -> new JsonType(false);
            case "jsonb" -> new JsonType(true);
            case "enum" -> new InlineEnumType(text.arguments());
            default -> text.words().startsWith("interval") ? IntervalText.parse(sql) : new Raw(sql);
        };
    }

    /** A greatest length is no part of the neutral type. */
    private static SqlType large(TypeText text, String sql, boolean national) {
        return text.arguments().isEmpty() ? new TextType(LobSize.REGULAR, national) : new Raw(sql);
    }

    private static int floatBits(@Nullable Integer precision) {
        return precision != null && precision <= 24 ? 32 : 64;
    }
}
