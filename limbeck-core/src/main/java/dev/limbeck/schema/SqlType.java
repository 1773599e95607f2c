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

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /**
     * Exact number: {@code numeric(precision, scale)}.
     *
     * @param word which of the standard's two words is written; what is read back is always {@link DecimalWord#NUMERIC}
     */
    record DecimalType(
            @Nullable Integer precision, @Nullable Integer scale, DecimalWord word) implements SqlType {
        public DecimalType(@Nullable Integer precision, @Nullable Integer scale) {
            this(precision, scale, DecimalWord.NUMERIC);
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.decimal(this);
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /** Binary floating point of 32 ({@code real}) or 64 bits ({@code double precision}). */
    record FloatingType(int bits) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.floating(this);
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /**
     * Binary floating point of at least so many binary digits: {@code float(24)}; null = the database's default. Written as it
     * stands; what is read back is a {@link FloatingType}.
     */
    record FloatType(@Nullable Integer digits) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.approximate(this);
        }

        @Override
        public boolean isNumber() {
            return true;
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

    /**
     * A length of time.
     *
     * @param fields from which unit to which; null = all of them (PostgreSQL)
     * @param leading the digits of the first unit, where the database limits them (H2, Oracle)
     * @param precision the fractional digits of the second
     */
    record IntervalType(
            @Nullable IntervalFields fields,
            @Nullable Integer leading,
            @Nullable Integer precision) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.interval(this);
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

    record XmlType() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.xml(this);
        }
    }

    /** A string of bits of one length, or with {@code varying} up to a length. */
    record BitType(@Nullable Integer length, boolean varying) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.bit(this);
        }
    }

    /** An address of a computer, a network or a network card. */
    record AddressType(AddressKind kind) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.address(this);
        }
    }

    /** From one value to another ({@code int4range}), or with {@code multiple} several of these ({@code int4multirange}). */
    record RangeType(RangeOf of, boolean multiple) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /** Words to search in ({@code tsvector}), or with {@code query} words to search for ({@code tsquery}). */
    record TextSearchType(boolean query) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.textSearch(this);
        }
    }

    /**
     * Several values of one type; of several dimensions if the element is an array.
     *
     * @param length the most elements, null = any number; only H2 keeps it
     */
    record ArrayType(SqlType element, @Nullable Integer length) implements SqlType {
        public ArrayType(SqlType element) {
            this(element, null);
        }

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

    /**
     * SQL text for which the vocabulary has no word; kept as the dialect spells it.
     *
     * @param dialect the id of the only dialect that has it, null = unknown, each is trusted with it
     */
    record Raw(String sql, @Nullable String dialect) implements SqlType {
        /** A type of whatever database it is used on. */
        public Raw(String sql) {
            this(sql, null);
        }

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

    /** Two words of the standard that almost every engine takes for one. */
    enum DecimalWord {
        NUMERIC,
        DECIMAL
    }

    /** From which unit to which an interval counts. */
    enum IntervalFields {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        YEAR_TO_MONTH,
        DAY_TO_HOUR,
        DAY_TO_MINUTE,
        DAY_TO_SECOND,
        HOUR_TO_MINUTE,
        HOUR_TO_SECOND,
        MINUTE_TO_SECOND;

        /** {@code DAY TO SECOND} */
        public String words() {
            return name().replace('_', ' ');
        }
    }

    enum AddressKind {
        /** A host, with or without its network. */
        INET,
        /** A network. */
        CIDR,
        /** A network card, 6 bytes. */
        MACADDR,
        /** A network card, 8 bytes. */
        MACADDR8
    }

    /** What the values of a range are. */
    enum RangeOf {
        INTEGER,
        BIGINT,
        NUMERIC,
        TIMESTAMP,
        TIMESTAMP_WITH_ZONE,
        DATE
    }

    <R> R accept(SqlTypeVisitor<R> visitor);

    /** Whether its values are numbers, so that {@code 1.5} and {@code 1.50} are the same one. */
    default boolean isNumber() {
        return false;
    }
}
