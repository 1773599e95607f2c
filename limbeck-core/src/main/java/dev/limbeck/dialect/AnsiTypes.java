// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.AddressKind;
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
import dev.limbeck.schema.SqlType.NamedEnumType;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types in the standard's words. A dialect overrides the words that differ, and extends {@link #parse(TypeText, String)}
 * with its own.
 */
public class AnsiTypes implements TypeSystem, SqlTypeVisitor<String> {
    private final String dialect;
    private final IdentifierRules identifiers;

    /** @param dialect its id, for errors */
    public AnsiTypes(String dialect, IdentifierRules identifiers) {
        this.dialect = dialect;
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
        SqlType type = parse(text.element(), sql.strip());
        if (type instanceof Raw && text.isArray()) {
            return new Raw(sql.strip());
        }
        for (int length : text.dimensions()) {
            type = new ArrayType(type, length == 0 ? null : Integer.valueOf(length));
        }
        return type;
    }

    /** The error for a type that the database does not have; {@code help} is what to write instead. */
    protected final LimbeckException unsupported(String what, String help) {
        return new LimbeckException(ErrorId.UNSUPPORTED_OPERATION, dialect + " cannot " + what, help);
    }

    /**
     * The type for these words; {@code sql} is the whole text, for {@link Raw}. Overriding methods know their own words and
     * leave the others to this one.
     */
    protected SqlType parse(TypeText text, String sql) {
        return AnsiTypeWords.read(text, sql);
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
        String word = type.word().name();
        return type.scale() != null && type.precision() != null
                ? word + "(" + type.precision() + ", " + type.scale() + ")"
                : sized(word, type.precision());
    }

    @Override
    public String floating(FloatingType type) {
        return type.bits() <= 32 ? "REAL" : "DOUBLE PRECISION";
    }

    @Override
    public String approximate(FloatType type) {
        return sized("FLOAT", type.digits());
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

    /** {@code INTERVAL DAY(2) TO SECOND(6)}, and for a second alone both in one: {@code INTERVAL SECOND(2, 6)}. */
    @Override
    public String interval(IntervalType type) {
        IntervalFields fields = type.fields();
        if (fields == null) {
            throw unsupported(
                    "make an interval of all units; PostgreSQL can",
                    "say which units it counts: interval(IntervalFields.DAY_TO_SECOND)");
        }
        return IntervalText.render(type, fields);
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
    public String xml(XmlType type) {
        return "XML";
    }

    @Override
    public String bit(BitType type) {
        return sized(type.varying() ? "BIT VARYING" : "BIT", type.length());
    }

    @Override
    public String address(AddressType type) {
        String word = type.kind().name().toLowerCase(Locale.ROOT);
        String enough = type.kind() == AddressKind.MACADDR || type.kind() == AddressKind.MACADDR8 ? "23" : "43";
        throw unsupported(
                "keep a network address (" + word + "); PostgreSQL can", "keep its text: varchar(" + enough + ")");
    }

    @Override
    public String range(RangeType type) {
        throw unsupported(
                "keep a range in a column; PostgreSQL can",
                type.multiple()
                        ? "use a table of its own with a column for the start and one for the end"
                        : "use two columns, one for the start and one for the end");
    }

    @Override
    public String textSearch(TextSearchType type) {
        throw unsupported(
                "keep a " + (type.query() ? "tsquery" : "tsvector") + "; PostgreSQL can",
                "keep the text, text(), and search it by a full-text index of this database");
    }

    @Override
    public String array(ArrayType type) {
        return render(type.element()) + (type.length() == null ? " ARRAY" : " ARRAY[" + type.length() + "]");
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
        if (type.dialect() != null && !type.dialect().equals(dialect)) {
            throw unsupported(
                    "make a column of type '" + type.sql() + "'; it is a type of " + type.dialect(),
                    "use a type of Limbeck's own, or write the operation for each: op.onDialect(\"" + type.dialect()
                            + "\", o -> …)");
        }
        return type.sql();
    }
}
