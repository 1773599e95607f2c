// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

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

/** One answer per kind of type; a new type is a compile error in every dialect. */
public interface SqlTypeVisitor<R> {
    R integer(IntegerType type);

    R decimal(DecimalType type);

    R floating(FloatingType type);

    R approximate(FloatType type);

    R bool(BooleanType type);

    R character(CharType type);

    R varchar(VarcharType type);

    R text(TextType type);

    R binary(BinaryType type);

    R varbinary(VarbinaryType type);

    R blob(BlobType type);

    R date(DateType type);

    R time(TimeType type);

    R timestamp(TimestampType type);

    R interval(IntervalType type);

    R uuid(UuidType type);

    R json(JsonType type);

    R xml(XmlType type);

    R bit(BitType type);

    R address(AddressType type);

    R range(RangeType type);

    R textSearch(TextSearchType type);

    R array(ArrayType type);

    R namedEnum(NamedEnumType type);

    R inlineEnum(InlineEnumType type);

    R raw(Raw type);
}
