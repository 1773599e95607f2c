// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.ArrayType;
import dev.limbeck.schema.SqlType.BinaryType;
import dev.limbeck.schema.SqlType.BlobType;
import dev.limbeck.schema.SqlType.CharType;
import dev.limbeck.schema.SqlType.InlineEnumType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.JsonType;
import dev.limbeck.schema.SqlType.LobSize;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TextType;
import dev.limbeck.schema.SqlType.TimeType;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.VarbinaryType;

/**
 * PostgreSQL's words. What it cannot tell apart comes back as the first of: all bytes as {@code bytea} (a {@link BlobType}),
 * all large texts as {@code text}, 8 and 16 bits as {@code smallint}, 24 and 32 as {@code integer}; unsigned numbers take the
 * next larger type, national characters are plain ones. {@code serial} is a {@link Raw} when parsed: it is no type but an
 * integer with a sequence of its own, which reflection shows as an identity.
 */
final class PostgresqlTypes extends AnsiTypes {
    PostgresqlTypes(IdentifierRules identifiers) {
        super(identifiers);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "text" -> new TextType(LobSize.REGULAR, false);
            case "bytea" -> new BlobType(LobSize.REGULAR);
            case "bpchar" -> text.arguments().isEmpty() ? new Raw(sql) : super.parse(text, sql);
            case "timestamptz" -> new TimestampType(text.number(0), true);
            case "timetz" -> new TimeType(text.number(0), true);
            default -> super.parse(text, sql);
        };
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
        throw new LimbeckException(
                ErrorId.UNSUPPORTED_OPERATION,
                "postgresql cannot list the values of an enumeration " + type.values() + " inside a table",
                "make it a type of its own with op.createEnumType(…), or use a varchar with a check constraint");
    }
}
