// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.dialect.TypeSystem;
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
import java.util.Optional;

/**
 * Which changes of type need a {@code USING}: those for which {@code pg_cast} has no implicit or assignment cast. The
 * expression it gives is one that keeps the values or fails, never one that invents any.
 */
final class PostgresqlCasts {
    private final TypeSystem types;

    PostgresqlCasts(TypeSystem types) {
        this.types = types;
    }

    /** The families within which PostgreSQL casts by itself on assignment. */
    private enum Family {
        NUMBER,
        BOOLEAN,
        STRING,
        BYTES,
        DATE,
        TIMESTAMP,
        TIME,
        UUID,
        JSON,
        ENUM,
        INTERVAL,
        XML,
        BITS,
        ADDRESS,
        CARD,
        RANGE,
        TEXT_SEARCH,
        ARRAY,
        UNKNOWN
    }

    /** The expression for {@code ALTER COLUMN … TYPE … USING}, empty where the database casts by itself. */
    Optional<String> using(String column, SqlType before, SqlType after) {
        Family from = before.accept(FAMILY);
        Family to = after.accept(FAMILY);
        if (castsItself(from, to) && !differentEnums(before, after)) {
            return Optional.empty();
        }
        String word = types.render(after);
        if (from == Family.BYTES && to == Family.STRING) {
            return Optional.of("convert_from(" + column + ", 'UTF8')");
        }
        if (from == Family.STRING && to == Family.BYTES) {
            return Optional.of("convert_to(" + column + ", 'UTF8')");
        }
        boolean throughInteger =
                from == Family.BOOLEAN && to == Family.NUMBER || from == Family.NUMBER && to == Family.BOOLEAN;
        if (throughInteger) {
            return Optional.of(column + "::INTEGER::" + word);
        }
        if (from == Family.ENUM) {
            return Optional.of(column + "::TEXT::" + word);
        }
        return Optional.of(column + "::" + word);
    }

    /** Whether a constant of the one type reads as one of the other: {@code 'a'::text} in a varchar column. */
    static boolean sameFamily(SqlType before, SqlType after) {
        return before.accept(FAMILY) == after.accept(FAMILY) && !differentEnums(before, after);
    }

    private static boolean castsItself(Family from, Family to) {
        if (from == Family.UNKNOWN) {
            return true;
        }
        return switch (to) {
            case STRING -> from != Family.BYTES;
            case DATE -> from == Family.DATE || from == Family.TIMESTAMP;
            case TIMESTAMP -> from == Family.DATE || from == Family.TIMESTAMP;
            case TIME -> from == Family.TIME || from == Family.TIMESTAMP || from == Family.INTERVAL;
            case INTERVAL -> from == Family.INTERVAL || from == Family.TIME;
            case RANGE, TEXT_SEARCH, ARRAY, UNKNOWN -> false;
            case NUMBER, BOOLEAN, BYTES, UUID, JSON, ENUM, XML, BITS, ADDRESS, CARD -> from == to;
        };
    }

    private static boolean differentEnums(SqlType before, SqlType after) {
        return before instanceof NamedEnumType && after instanceof NamedEnumType && !before.equals(after);
    }

    private static final SqlTypeVisitor<Family> FAMILY = new SqlTypeVisitor<>() {
        @Override
        public Family integer(IntegerType type) {
            return Family.NUMBER;
        }

        @Override
        public Family decimal(DecimalType type) {
            return Family.NUMBER;
        }

        @Override
        public Family floating(FloatingType type) {
            return Family.NUMBER;
        }

        @Override
        public Family approximate(FloatType type) {
            return Family.NUMBER;
        }

        @Override
        public Family bool(BooleanType type) {
            return Family.BOOLEAN;
        }

        @Override
        public Family character(CharType type) {
            return Family.STRING;
        }

        @Override
        public Family varchar(VarcharType type) {
            return Family.STRING;
        }

        @Override
        public Family text(TextType type) {
            return Family.STRING;
        }

        @Override
        public Family binary(BinaryType type) {
            return Family.BYTES;
        }

        @Override
        public Family varbinary(VarbinaryType type) {
            return Family.BYTES;
        }

        @Override
        public Family blob(BlobType type) {
            return Family.BYTES;
        }

        @Override
        public Family date(DateType type) {
            return Family.DATE;
        }

        @Override
        public Family time(TimeType type) {
            return Family.TIME;
        }

        @Override
        public Family timestamp(TimestampType type) {
            return Family.TIMESTAMP;
        }

        @Override
        public Family uuid(UuidType type) {
            return Family.UUID;
        }

        @Override
        public Family json(JsonType type) {
            return Family.JSON;
        }

        @Override
        public Family interval(IntervalType type) {
            return Family.INTERVAL;
        }

        @Override
        public Family xml(XmlType type) {
            return Family.XML;
        }

        @Override
        public Family bit(BitType type) {
            return Family.BITS;
        }

        @Override
        public Family address(AddressType type) {
            return type.kind() == AddressKind.INET || type.kind() == AddressKind.CIDR ? Family.ADDRESS : Family.CARD;
        }

        @Override
        public Family range(RangeType type) {
            return Family.RANGE;
        }

        @Override
        public Family textSearch(TextSearchType type) {
            return Family.TEXT_SEARCH;
        }

        @Override
        public Family array(ArrayType type) {
            return Family.ARRAY;
        }

        @Override
        public Family namedEnum(NamedEnumType type) {
            return Family.ENUM;
        }

        @Override
        public Family inlineEnum(InlineEnumType type) {
            return Family.ENUM;
        }

        @Override
        public Family raw(Raw type) {
            return Family.UNKNOWN;
        }
    };
}
