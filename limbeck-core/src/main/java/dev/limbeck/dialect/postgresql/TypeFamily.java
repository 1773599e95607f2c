// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

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

/** The families of types within which PostgreSQL casts by itself on assignment. */
enum TypeFamily {
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
    UNKNOWN;

    static TypeFamily of(SqlType type) {
        return type.accept(VISITOR);
    }

    private static final SqlTypeVisitor<TypeFamily> VISITOR = new SqlTypeVisitor<>() {
        @Override
        public TypeFamily integer(IntegerType type) {
            return TypeFamily.NUMBER;
        }

        @Override
        public TypeFamily decimal(DecimalType type) {
            return TypeFamily.NUMBER;
        }

        @Override
        public TypeFamily floating(FloatingType type) {
            return TypeFamily.NUMBER;
        }

        @Override
        public TypeFamily approximate(FloatType type) {
            return TypeFamily.NUMBER;
        }

        @Override
        public TypeFamily bool(BooleanType type) {
            return TypeFamily.BOOLEAN;
        }

        @Override
        public TypeFamily character(CharType type) {
            return TypeFamily.STRING;
        }

        @Override
        public TypeFamily varchar(VarcharType type) {
            return TypeFamily.STRING;
        }

        @Override
        public TypeFamily text(TextType type) {
            return TypeFamily.STRING;
        }

        @Override
        public TypeFamily binary(BinaryType type) {
            return TypeFamily.BYTES;
        }

        @Override
        public TypeFamily varbinary(VarbinaryType type) {
            return TypeFamily.BYTES;
        }

        @Override
        public TypeFamily blob(BlobType type) {
            return TypeFamily.BYTES;
        }

        @Override
        public TypeFamily date(DateType type) {
            return TypeFamily.DATE;
        }

        @Override
        public TypeFamily time(TimeType type) {
            return TypeFamily.TIME;
        }

        @Override
        public TypeFamily timestamp(TimestampType type) {
            return TypeFamily.TIMESTAMP;
        }

        @Override
        public TypeFamily uuid(UuidType type) {
            return TypeFamily.UUID;
        }

        @Override
        public TypeFamily json(JsonType type) {
            return TypeFamily.JSON;
        }

        @Override
        public TypeFamily interval(IntervalType type) {
            return TypeFamily.INTERVAL;
        }

        @Override
        public TypeFamily xml(XmlType type) {
            return TypeFamily.XML;
        }

        @Override
        public TypeFamily bit(BitType type) {
            return TypeFamily.BITS;
        }

        @Override
        public TypeFamily address(AddressType type) {
            return type.kind() == AddressKind.INET || type.kind() == AddressKind.CIDR
                    ? TypeFamily.ADDRESS
                    : TypeFamily.CARD;
        }

        @Override
        public TypeFamily range(RangeType type) {
            return TypeFamily.RANGE;
        }

        @Override
        public TypeFamily textSearch(TextSearchType type) {
            return TypeFamily.TEXT_SEARCH;
        }

        @Override
        public TypeFamily array(ArrayType type) {
            return TypeFamily.ARRAY;
        }

        @Override
        public TypeFamily namedEnum(NamedEnumType type) {
            return TypeFamily.ENUM;
        }

        @Override
        public TypeFamily inlineEnum(InlineEnumType type) {
            return TypeFamily.ENUM;
        }

        @Override
        public TypeFamily raw(Raw type) {
            return TypeFamily.UNKNOWN;
        }
    };
}
