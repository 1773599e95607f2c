// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

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

/** What a column of a type holds where nothing is known: SQL for zero, no, nothing written. Empty where there is no such value. */
final class EmptyValue implements SqlTypeVisitor<Optional<String>> {
    private EmptyValue() {}

    static Optional<String> of(SqlType type) {
        return type.accept(new EmptyValue());
    }

    @Override
    public Optional<String> integer(IntegerType type) {
        return Optional.of("0");
    }

    @Override
    public Optional<String> decimal(DecimalType type) {
        return Optional.of("0");
    }

    @Override
    public Optional<String> floating(FloatingType type) {
        return Optional.of("0");
    }

    @Override
    public Optional<String> approximate(FloatType type) {
        return Optional.of("0");
    }

    @Override
    public Optional<String> bool(BooleanType type) {
        return Optional.of("FALSE");
    }

    @Override
    public Optional<String> character(CharType type) {
        return Optional.of("''");
    }

    @Override
    public Optional<String> varchar(VarcharType type) {
        return Optional.of("''");
    }

    @Override
    public Optional<String> text(TextType type) {
        return Optional.of("''");
    }

    @Override
    public Optional<String> binary(BinaryType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> varbinary(VarbinaryType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> blob(BlobType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> date(DateType type) {
        return Optional.of("'1970-01-01'");
    }

    @Override
    public Optional<String> time(TimeType type) {
        return Optional.of("'00:00:00'");
    }

    @Override
    public Optional<String> timestamp(TimestampType type) {
        return Optional.of("'1970-01-02 00:00:00'");
    }

    @Override
    public Optional<String> interval(IntervalType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> uuid(UuidType type) {
        return Optional.of("'00000000-0000-0000-0000-000000000000'");
    }

    @Override
    public Optional<String> json(JsonType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> xml(XmlType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> bit(BitType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> address(AddressType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> range(RangeType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> textSearch(TextSearchType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> array(ArrayType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> namedEnum(NamedEnumType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> inlineEnum(InlineEnumType type) {
        return type.values().stream().findFirst().map(value -> "'" + value.replace("'", "''") + "'");
    }

    @Override
    public Optional<String> raw(Raw type) {
        return Optional.empty();
    }
}
