// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column in one neutral vocabulary. A dialect renders each to its own word and parses its own words back;
 * what the vocabulary does not know travels as {@link Raw}.
 *
 * <p>Lengths are in characters (or bytes for binary types), precisions in digits; null means "not given", so that the
 * database's default holds.
 */
public sealed interface SqlType {
    /** Signed or unsigned whole number of 8, 16, 24, 32 or 64 bits. */
    record IntegerType(int bits, boolean unsigned) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** Exact number: {@code numeric(precision, scale)}. */
    record DecimalType(
            @Nullable Integer precision, @Nullable Integer scale) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /** Binary floating point of 32 ({@code real}) or 64 bits ({@code double precision}). */
    record FloatingType(int bits) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.floating(this);
        }
    }

    record BooleanType() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** Fixed-length characters. */
    record CharType(@Nullable Integer length, boolean national) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.character(this);
        }
    }

    /** Characters up to a length. */
    record VarcharType(@Nullable Integer length, boolean national) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.varchar(this);
        }
    }

    /** Characters of any length. */
    record TextType(LobSize size, boolean national) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    record BinaryType(@Nullable Integer length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    record VarbinaryType(@Nullable Integer length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.varbinary(this);
        }
    }

    /** Bytes of any length: {@code bytea}, {@code blob}. */
    record BlobType(LobSize size) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.blob(this);
        }
    }

    record DateType() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** Time of day with {@code precision} fractional digits. */
    record TimeType(@Nullable Integer precision, boolean zone) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.time(this);
        }
    }

    /** Date and time with {@code precision} fractional digits. {@code zone} means an instant, stored or shown with a zone. */
    record TimestampType(@Nullable Integer precision, boolean zone) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.timestamp(this);
        }
    }

    record UuidType() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.uuid(this);
        }
    }

    /** JSON text, or with {@code binary} the decomposed form ({@code jsonb}). */
    record JsonType(boolean binary) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /** One-dimensional array. */
    record ArrayType(SqlType element) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /** A type of its own, made by {@code create type … as enum}. */
    record NamedEnumType(QualifiedName name) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.namedEnum(this);
        }
    }

    /** An enumeration written where it is used: {@code enum ('A', 'B')}. */
    record InlineEnumType(List<String> values) implements SqlType {
        public InlineEnumType {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.inlineEnum(this);
        }
    }

    /** SQL text for which the vocabulary has no word; kept as the dialect spells it. */
    record Raw(String sql) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }

    /** How large a text or blob may be. Only MariaDB and MySQL tell all four apart; elsewhere each is the one large type. */
    enum LobSize {
        TINY,
        REGULAR,
        MEDIUM,
        LONG
    }

    <R> R accept(SqlTypeVisitor<R> visitor);
}
