// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.ServerInfo;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.AddressKind;
import dev.limbeck.schema.SqlType.AddressType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.IntervalFields;
import dev.limbeck.schema.SqlType.IntervalType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.RangeType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextSearchType;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarbinaryType;
import java.util.Locale;

/**
 * PostgreSQL's words. What it cannot tell apart comes back as the first of: all bytes as {@code bytea} (a {@link BlobType}),
 * all large texts as {@code text}, 8 and 16 bits as {@code smallint}, 24 and 32 as {@code integer}; unsigned numbers take the
 * next larger type, national characters are plain ones. {@code serial} is a {@link Raw} when parsed: it is no type but an
 * integer with a sequence of its own, which reflection shows as an identity.
 */
final class PostgresqlTypes extends AnsiTypes {
    private final boolean knowsMultiranges;

    PostgresqlTypes(IdentifierRules identifiers, ServerInfo server) {
        super(PostgresqlDialect.ID, identifiers);
        this.knowsMultiranges = server.atLeast(14, 0);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "text" -> new TextType(LobSize.REGULAR, false);
            case "bytea" -> new BlobType(LobSize.REGULAR);
            case "bpchar" -> text.arguments().isEmpty() ? new Raw(sql) : super.parse(text, sql);
            case "timestamptz" -> new TimestampType(text.number(0), true);
            case "timetz" -> new TimeType(text.number(0), true);
            case "inet", "cidr", "macaddr", "macaddr8" ->
                new AddressType(AddressKind.valueOf(text.words().toUpperCase(Locale.ROOT)));
            case "tsvector" -> new TextSearchType(false);
            case "tsquery" -> new TextSearchType(true);
            default -> PostgresqlRanges.parse(text.words()).orElseGet(() -> interval(super.parse(text, sql)));
        };
    }

    /** The number after {@code second} is its fraction here: no unit has a greatest number of digits. */
    private static SqlType interval(SqlType type) {
        return type instanceof IntervalType interval
                        && interval.fields() == IntervalFields.SECOND
                        && interval.precision() == null
                ? new IntervalType(IntervalFields.SECOND, null, interval.leading())
                : type;
    }

    @Override
    public String interval(IntervalType type) {
        IntervalFields fields = type.fields();
        return sized(fields == null ? "INTERVAL " : "INTERVAL " + fields.words() + " ", type.precision())
                .strip();
    }

    @Override
    public String address(AddressType type) {
        return type.kind().name();
    }

    @Override
    public String range(RangeType type) {
        if (type.multiple() && !knowsMultiranges) {
            throw unsupported(
                    "keep several ranges in one value before version 14",
                    "use an array of ranges: arrayOf(int4range())");
        }
        return PostgresqlRanges.word(type);
    }

    @Override
    public String textSearch(TextSearchType type) {
        return type.query() ? "TSQUERY" : "TSVECTOR";
    }

    @Override
    public String integer(IntegerType type) {
        if (type.unsigned()) {
            int bits = type.bits();
            return bits >= 64 ? "NUMERIC(20, 0)" : super.integer(new IntegerType(bits == 24 ? 32 : bits * 2, false));
        }
        return super.integer(type);
    }

    @Override
    public String character(CharType type) {
        return sized(type.national() ? "NCHAR" : "CHAR", type.length());
    }

    @Override
    public String text(TextType type) {
        return "TEXT";
    }

    @Override
    public String binary(BinaryType type) {
        return "BYTEA";
    }

    @Override
    public String varbinary(VarbinaryType type) {
        return "BYTEA";
    }

    @Override
    public String blob(BlobType type) {
        return "BYTEA";
    }

    @Override
    public String time(TimeType type) {
        return sized("TIME", type.precision()) + zone(type.zone());
    }

    @Override
    public String timestamp(TimestampType type) {
        return sized("TIMESTAMP", type.precision()) + zone(type.zone());
    }

    private static String zone(boolean zone) {
        return zone ? " WITH TIME ZONE" : " WITHOUT TIME ZONE";
    }

    @Override
    public String json(JsonType type) {
        return type.binary() ? "JSONB" : "JSON";
    }

    @Override
    public String array(ArrayType type) {
        return render(type.element()) + "[]";
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        QualifiedName name = type.name();
        boolean quote = name.schema() == null
                && PostgresqlWords.NO_TYPE_NAME.contains(name.name().text());
        return quote ? identifiers().quoted(name.name().text()) : identifiers().render(name);
    }

    @Override
    public String inlineEnum(InlineEnumType type) {
        throw unsupported(
                "list the values of an enumeration " + type.values() + " inside a table",
                "make it a type of its own with op.createEnumType(…), or use a varchar with a check constraint");
    }
}
