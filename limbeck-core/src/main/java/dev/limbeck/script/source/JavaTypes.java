// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.Names;
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
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types in the words of {@link dev.limbeck.migration.Types}; a type without a word as the record that it is. */
final class JavaTypes implements SqlTypeVisitor<Code> {
    private static final Map<Integer, String> INTEGERS =
            Map.of(8, "tinyint", 16, "smallint", 24, "mediumint", 32, "integer", 64, "bigint");

    private final JavaImports imports;

    JavaTypes(JavaImports imports) {
        this.imports = imports;
    }

    Code of(SqlType type) {
        return type.accept(this);
    }

    private Code word(String word, Code... arguments) {
        return Code.call(imports.type(word), arguments);
    }

    private Code record(Class<?> type, Code... arguments) {
        imports.use(SqlType.class);
        return Code.call("new SqlType." + type.getSimpleName(), arguments);
    }

    private Code withLength(String word, @Nullable Integer length) {
        return length == null ? word(word) : word(word, number(length));
    }

    private static Code number(@Nullable Integer number) {
        return Code.text(String.valueOf(number));
    }

    private static Code flag(boolean flag) {
        return Code.text(String.valueOf(flag));
    }

    @Override
    public Code integer(IntegerType type) {
        String word = INTEGERS.get(type.bits());
        if (word == null) {
            return record(IntegerType.class, number(type.bits()), flag(type.unsigned()));
        }
        return type.unsigned() ? word("unsigned", word(word)) : word(word);
    }

    @Override
    public Code decimal(DecimalType type) {
        Integer precision = type.precision();
        if (type.scale() == null) {
            return withLength("numeric", precision);
        }
        return precision == null
                ? record(DecimalType.class, Code.text("null"), number(type.scale()))
                : word("numeric", number(precision), number(type.scale()));
    }

    @Override
    public Code floating(FloatingType type) {
        if (type.bits() == 32) {
            return word("real");
        }
        return type.bits() == 64 ? word("doublePrecision") : record(FloatingType.class, number(type.bits()));
    }

    @Override
    public Code bool(BooleanType type) {
        return word("bool");
    }

    @Override
    public Code character(CharType type) {
        if (!type.national()) {
            return withLength("character", type.length());
        }
        return type.length() == null
                ? record(CharType.class, Code.text("null"), flag(true))
                : word("nationalCharacter", number(type.length()));
    }

    @Override
    public Code varchar(VarcharType type) {
        if (!type.national()) {
            return withLength("varchar", type.length());
        }
        return type.length() == null
                ? record(VarcharType.class, Code.text("null"), flag(true))
                : word("nationalVarchar", number(type.length()));
    }

    @Override
    public Code text(TextType type) {
        if (!type.national()) {
            return word(sized(type.size(), "text"));
        }
        return type.size() == LobSize.REGULAR
                ? word("nationalText")
                : record(
                        TextType.class,
                        Code.text("SqlType.LobSize." + type.size().name()),
                        flag(true));
    }

    private static String sized(LobSize size, String word) {
        return size == LobSize.REGULAR ? word : size.name().toLowerCase(Locale.ROOT) + word;
    }

    @Override
    public Code binary(BinaryType type) {
        return withLength("binary", type.length());
    }

    @Override
    public Code varbinary(VarbinaryType type) {
        return withLength("varbinary", type.length());
    }

    @Override
    public Code blob(BlobType type) {
        return word(sized(type.size(), "blob"));
    }

    @Override
    public Code date(DateType type) {
        return word("date");
    }

    @Override
    public Code time(TimeType type) {
        return withLength(type.zone() ? "timeWithZone" : "time", type.precision());
    }

    @Override
    public Code timestamp(TimestampType type) {
        return withLength(type.zone() ? "timestampWithZone" : "timestamp", type.precision());
    }

    @Override
    public Code uuid(UuidType type) {
        return word("uuid");
    }

    @Override
    public Code json(JsonType type) {
        return word(type.binary() ? "jsonb" : "json");
    }

    @Override
    public Code array(ArrayType type) {
        return word("arrayOf", of(type.element()));
    }

    @Override
    public Code namedEnum(NamedEnumType type) {
        return word("enumType", JavaValues.string(Names.text(type.name())));
    }

    @Override
    public Code inlineEnum(InlineEnumType type) {
        return Code.call(imports.type("enumOf"), JavaValues.strings(type.values()));
    }

    @Override
    public Code raw(Raw type) {
        return word("raw", JavaValues.string(type.sql()));
    }
}
