// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.migration.Names;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.AddressType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.DateType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.FloatType;
import dev.limbeck.schema.SqlType.FloatingType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.RangeOf;
import dev.limbeck.schema.SqlType.RangeType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextSearchType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.UuidType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import dev.limbeck.schema.SqlType.VarcharType;
import dev.limbeck.schema.SqlType.XmlType;
import dev.limbeck.schema.SqlTypeVisitor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types in the words of {@link dev.limbeck.migration.Types} and {@link dev.limbeck.migration.PostgresqlTypes}; a type without a word as the record that it is. */
final class JavaTypes implements SqlTypeVisitor<Code> {
    private static final Map<Integer, String> INTEGERS =
            Map.of(8, "tinyint", 16, "smallint", 24, "mediumint", 32, "integer", 64, "bigint");

    private static final Map<RangeOf, String> RANGES = Map.of(
            RangeOf.INTEGER,
            "int4",
            RangeOf.BIGINT,
            "int8",
            RangeOf.NUMERIC,
            "num",
            RangeOf.TIMESTAMP,
            "ts",
            RangeOf.TIMESTAMP_WITH_ZONE,
            "tstz",
            RangeOf.DATE,
            "date");

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
        String word = type.word().name().toLowerCase(Locale.ROOT);
        if (type.scale() == null) {
            return withLength(word, precision);
        }
        if (precision != null) {
            return word(word, number(precision), number(type.scale()));
        }
        Code written = Code.text("SqlType.DecimalWord." + type.word().name());
        return record(DecimalType.class, number(null), number(type.scale()), written);
    }

    @Override
    public Code floating(FloatingType type) {
        if (type.bits() == 32) {
            return word("real");
        }
        return type.bits() == 64 ? word("doublePrecision") : record(FloatingType.class, number(type.bits()));
    }

    @Override
    public Code approximate(FloatType type) {
        return withLength("floating", type.digits());
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
    public Code interval(IntervalType type) {
        IntervalFields fields = type.fields();
        if (type.leading() != null) {
            String name = fields == null ? "null" : "SqlType.IntervalFields." + fields.name();
            return record(IntervalType.class, Code.text(name), number(type.leading()), number(type.precision()));
        }
        if (fields == null) {
            return withLength("interval", type.precision());
        }
        Code constant = Code.text(imports.constant(fields));
        return type.precision() == null
                ? word("interval", constant)
                : word("interval", constant, number(type.precision()));
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
    public Code xml(XmlType type) {
        return word("xml");
    }

    @Override
    public Code bit(BitType type) {
        return withLength(type.varying() ? "bitVarying" : "bit", type.length());
    }

    @Override
    public Code address(AddressType type) {
        return postgresql(type.kind().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Code range(RangeType type) {
        return postgresql(RANGES.get(type.of()) + (type.multiple() ? "multirange" : "range"));
    }

    @Override
    public Code textSearch(TextSearchType type) {
        return postgresql(type.query() ? "tsquery" : "tsvector");
    }

    private Code postgresql(String word) {
        return Code.call(imports.postgresqlType(word));
    }

    @Override
    public Code array(ArrayType type) {
        Code element = of(type.element());
        return type.length() == null ? word("arrayOf", element) : word("arrayOf", element, number(type.length()));
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
        String dialect = type.dialect();
        return dialect == null
                ? word("raw", JavaValues.string(type.sql()))
                : word("rawOn", JavaValues.string(dialect), JavaValues.string(type.sql()));
    }
}
