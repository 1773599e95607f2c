// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

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
import dev.limbeck.schema.SqlTypeVisitor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types in the standard's words. A dialect overrides the words that differ, and extends {@link #parse(TypeText, String)}
 * with its own.
 */
public class AnsiTypes implements TypeSystem, SqlTypeVisitor<String> {
    private final IdentifierRules identifiers;

    public AnsiTypes(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    protected final IdentifierRules identifiers() {
        return identifiers;
    }

    @Override
    public final String render(SqlType type) {
        return type.accept(this);
    }

    @Override
    public final SqlType parse(String sql) {
        TypeText text = TypeText.of(sql);
        if (text.array() == 0) {
            return parse(text, sql.strip());
        }
        SqlType element = parse(new TypeText(text.words(), text.arguments(), 0), sql.strip());
        return element instanceof Raw ? new Raw(sql.strip()) : new ArrayType(element);
    }

    /**
     * The type for these words; {@code sql} is the whole text, for {@link Raw}. Overriding methods know their own words and
     * leave the others to this one.
     */
    protected SqlType parse(TypeText text, String sql) {
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
            case "text", "clob", "character large object", "char large object" -> new TextType(LobSize.REGULAR, false);
            case "nclob", "national character large object" -> new TextType(LobSize.REGULAR, true);
            case "binary" -> new BinaryType(text.number(0));
            case "varbinary", "binary varying" -> new VarbinaryType(text.number(0));
            case "blob", "binary large object" -> new BlobType(LobSize.REGULAR);
            case "date" -> new DateType();
            case "time", "time without time zone" -> new TimeType(text.number(0), false);
            case "time with time zone" -> new TimeType(text.number(0), true);
            case "timestamp", "timestamp without time zone" -> new TimestampType(text.number(0), false);
            case "timestamp with time zone" -> new TimestampType(text.number(0), true);
            case "uuid" -> new UuidType();
            case "json" -> new JsonType(false);
            case "jsonb" -> new JsonType(true);
            case "enum" -> new InlineEnumType(text.arguments());
            default -> new Raw(sql);
        };
    }

    private static int floatBits(@Nullable Integer precision) {
        return precision != null && precision <= 24 ? 32 : 64;
    }

    /** {@code word(argument)}, or the word alone. */
    protected static String sized(String word, @Nullable Integer size) {
        return size == null ? word : word + "(" + size + ")";
    }

    @Override
    public String integer(IntegerType type) {
        if (type.bits() <= 16) {
            return "SMALLINT";
        }
        return type.bits() <= 32 ? "INTEGER" : "BIGINT";
    }

    @Override
    public String decimal(DecimalType type) {
        if (type.scale() != null && type.precision() != null) {
            return "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
        }
        return sized("NUMERIC", type.precision());
    }

    @Override
    public String floating(FloatingType type) {
        return type.bits() <= 32 ? "REAL" : "DOUBLE PRECISION";
    }

    @Override
    public String bool(BooleanType type) {
        return "BOOLEAN";
    }

    @Override
    public String character(CharType type) {
        return sized("CHAR", type.length());
    }

    @Override
    public String varchar(VarcharType type) {
        return sized("VARCHAR", type.length());
    }

    @Override
    public String text(TextType type) {
        return "CLOB";
    }

    @Override
    public String binary(BinaryType type) {
        return sized("BINARY", type.length());
    }

    @Override
    public String varbinary(VarbinaryType type) {
        return sized("VARBINARY", type.length());
    }

    @Override
    public String blob(BlobType type) {
        return "BLOB";
    }

    @Override
    public String date(DateType type) {
        return "DATE";
    }

    @Override
    public String time(TimeType type) {
        return sized("TIME", type.precision()) + (type.zone() ? " WITH TIME ZONE" : "");
    }

    @Override
    public String timestamp(TimestampType type) {
        return sized("TIMESTAMP", type.precision()) + (type.zone() ? " WITH TIME ZONE" : "");
    }

    @Override
    public String uuid(UuidType type) {
        return "UUID";
    }

    @Override
    public String json(JsonType type) {
        return "JSON";
    }

    @Override
    public String array(ArrayType type) {
        return render(type.element()) + " ARRAY";
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        return identifiers.render(type.name());
    }

    @Override
    public String inlineEnum(InlineEnumType type) {
        return type.values().stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "ENUM(", ")"));
    }

    @Override
    public String raw(Raw type) {
        return type.sql();
    }
}
