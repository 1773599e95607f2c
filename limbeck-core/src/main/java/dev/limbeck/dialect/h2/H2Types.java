// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.AnsiTypes;
import dev.limbeck.dialect.IdentifierRules;
import dev.limbeck.dialect.TypeText;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.BitType;
import dev.limbeck.schema.SqlType.BooleanType;
import dev.limbeck.schema.SqlType.IntegerType;
import dev.limbeck.schema.SqlType.NamedEnumType;
import dev.limbeck.schema.SqlType.Raw;
import dev.limbeck.schema.SqlType.TimestampType;
import dev.limbeck.schema.SqlType.XmlType;
import org.jspecify.annotations.Nullable;

/**
 * H2's words. It cannot tell national characters, the sizes of large objects and the two kinds of JSON apart; {@code float}
 * reads as {@code double precision}. {@code bit} is another word for {@code boolean}.
 */
final class H2Types extends AnsiTypes {
    H2Types(IdentifierRules identifiers) {
        super(H2Dialect.ID, identifiers);
    }

    @Override
    protected SqlType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "datetime" -> new TimestampType(text.number(0), false);
            // a large object up to 2.3, varying characters since
            case "text" -> new Raw("TEXT");
            case "bit" -> text.arguments().isEmpty() ? new BooleanType() : new Raw(sql);
            default -> super.parse(text, sql);
        };
    }

    @Override
    public String integer(IntegerType type) {
        if (type.unsigned()) {
            int bits = type.bits();
            return bits >= 64 ? "NUMERIC(20, 0)" : integer(new IntegerType(bits == 24 ? 32 : bits * 2, false));
        }
        return type.bits() == 8 ? "TINYINT" : super.integer(type);
    }

    @Override
    public String xml(XmlType type) {
        throw unsupported("keep XML in a type of its own; PostgreSQL can", "keep its text: text()");
    }

    @Override
    public String bit(BitType type) {
        throw unsupported(
                "keep a string of bits; PostgreSQL can",
                "keep bytes, varbinary(" + bytes(type.length()) + "), or for a single bit bool()");
    }

    private static int bytes(@Nullable Integer bits) {
        return bits == null ? 1 : (bits + 7) / 8;
    }

    @Override
    public String namedEnum(NamedEnumType type) {
        throw unsupported(
                "make the enumeration '" + type.name() + "' a type of its own; PostgreSQL can",
                "list the values in the column: enumOf(\"A\", \"B\")");
    }
}
