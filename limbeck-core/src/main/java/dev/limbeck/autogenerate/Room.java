// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlTypeVisitor;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a type holds, so that it can be said what does not fit any more when a column gets another one.
 *
 * @param whole characters, bytes, bits before the point, or 1 where a time of day is held
 * @param part digits behind the point or of a second
 * @param fits what a value that fits is like, as SQL with {@code %s} for the column; null where no value is refused
 */
record Room(Kind kind, long whole, long part, @Nullable String fits) {
    private static final double BITS_OF_A_DIGIT = Math.log(10) / Math.log(2);
    private static final long ENDLESS = Long.MAX_VALUE;

    enum Kind {
        CHARACTERS,
        BYTES,
        NUMBER,
        /** Of a day. */
        TIME,
        /** A date, with or without a time. */
        MOMENT,
        /** Not to be measured. */
        OTHER
    }

    /** @param secondDigits what a time without a precision keeps on the database */
    static Room of(SqlType type, int secondDigits) {
        return type.accept(new Measure(secondDigits));
    }

    /** Which values do not make the database refuse the other type, as SQL with {@code %s} for the column. */
    Optional<String> condition(Room other) {
        return kind == other.kind && other.whole < whole ? Optional.ofNullable(other.fits) : Optional.empty();
    }

    /** A sentence about a column that gets the other type; empty where everything fits. */
    Optional<String> lossIn(Room other) {
        if (kind != other.kind) {
            return Optional.empty();
        }
        return switch (kind) {
            case CHARACTERS, BYTES ->
                other.whole < whole
                        ? Optional.of("holds " + other.whole + (kind == Kind.BYTES ? " bytes" : " characters")
                                + (whole == ENDLESS ? "" : " instead of " + whole)
                                + ": longer values are refused, or cut off where the server is told so")
                        : Optional.empty();
            case NUMBER -> other.part < part ? Optional.of(rounded(other)) : larger(other);
            case TIME, MOMENT -> {
                if (other.whole < whole) {
                    yield Optional.of("loses the time of day");
                }
                yield other.part < part
                        ? Optional.of("keeps " + other.part + " digits of a second instead of " + part
                                + ": values are rounded")
                        : Optional.empty();
            }
            case OTHER -> Optional.empty();
        };
    }

    private String rounded(Room other) {
        return other.part == 0
                ? "keeps nothing behind the point: values are rounded"
                : "keeps fewer digits behind the point: values are rounded";
    }

    private Optional<String> larger(Room other) {
        return other.whole < whole
                ? Optional.of("has room for smaller numbers than before: larger ones are refused")
                : Optional.empty();
    }

    private record Measure(int secondDigits) implements SqlTypeVisitor<Room> {
        private static final Room OTHER = new Room(Kind.OTHER, 0, 0, null);

        private static Room characters(@Nullable Integer length) {
            return sized(Kind.CHARACTERS, "CHAR_LENGTH", length);
        }

        private static Room bytes(@Nullable Integer length) {
            return sized(Kind.BYTES, "OCTET_LENGTH", length);
        }

        private static Room sized(Kind kind, String size, @Nullable Integer length) {
            return length == null
                    ? new Room(kind, ENDLESS, 0, null)
                    : new Room(kind, length, 0, size + "(%s) <= " + length);
        }

        private Room until(Kind kind, @Nullable Integer precision) {
            return new Room(kind, 1, precision == null ? secondDigits : precision, null);
        }

        @Override
        public Room integer(SqlType.IntegerType type) {
            int bits = type.unsigned() ? type.bits() : type.bits() - 1;
            BigInteger end = BigInteger.TWO.pow(bits);
            return new Room(
                    Kind.NUMBER,
                    bits,
                    0,
                    "%s BETWEEN " + (type.unsigned() ? BigInteger.ZERO : end.negate()) + " AND "
                            + end.subtract(BigInteger.ONE));
        }

        @Override
        public Room decimal(SqlType.DecimalType type) {
            if (type.precision() == null) {
                return new Room(Kind.NUMBER, ENDLESS, ENDLESS, null);
            }
            int scale = type.scale() == null ? 0 : type.scale();
            int digits = type.precision() - scale;
            return new Room(
                    Kind.NUMBER,
                    (long) (digits * BITS_OF_A_DIGIT),
                    scale,
                    digits < 1 ? null : "ABS(%s) < 1" + "0".repeat(digits));
        }

        @Override
        public Room floating(SqlType.FloatingType type) {
            return new Room(Kind.NUMBER, ENDLESS - 64 + type.bits(), ENDLESS - 64 + type.bits(), null);
        }

        @Override
        public Room approximate(SqlType.FloatType type) {
            return OTHER;
        }

        @Override
        public Room bool(SqlType.BooleanType type) {
            return OTHER;
        }

        @Override
        public Room character(SqlType.CharType type) {
            return characters(type.length() == null ? Integer.valueOf(1) : type.length());
        }

        @Override
        public Room varchar(SqlType.VarcharType type) {
            return characters(type.length());
        }

        @Override
        public Room text(SqlType.TextType type) {
            return characters(null);
        }

        @Override
        public Room binary(SqlType.BinaryType type) {
            return bytes(type.length() == null ? Integer.valueOf(1) : type.length());
        }

        @Override
        public Room varbinary(SqlType.VarbinaryType type) {
            return bytes(type.length());
        }

        @Override
        public Room blob(SqlType.BlobType type) {
            return bytes(null);
        }

        @Override
        public Room date(SqlType.DateType type) {
            return new Room(Kind.MOMENT, 0, 0, null);
        }

        @Override
        public Room time(SqlType.TimeType type) {
            return until(Kind.TIME, type.precision());
        }

        @Override
        public Room timestamp(SqlType.TimestampType type) {
            return until(Kind.MOMENT, type.precision());
        }

        @Override
        public Room interval(SqlType.IntervalType type) {
            return OTHER;
        }

        @Override
        public Room uuid(SqlType.UuidType type) {
            return OTHER;
        }

        @Override
        public Room json(SqlType.JsonType type) {
            return OTHER;
        }

        @Override
        public Room xml(SqlType.XmlType type) {
            return OTHER;
        }

        @Override
        public Room bit(SqlType.BitType type) {
            return OTHER;
        }

        @Override
        public Room address(SqlType.AddressType type) {
            return OTHER;
        }

        @Override
        public Room range(SqlType.RangeType type) {
            return OTHER;
        }

        @Override
        public Room textSearch(SqlType.TextSearchType type) {
            return OTHER;
        }

        @Override
        public Room array(SqlType.ArrayType type) {
            return type.element().accept(this);
        }

        @Override
        public Room namedEnum(SqlType.NamedEnumType type) {
            return OTHER;
        }

        @Override
        public Room inlineEnum(SqlType.InlineEnumType type) {
            return OTHER;
        }

        @Override
        public Room raw(SqlType.Raw type) {
            return OTHER;
        }
    }
}
