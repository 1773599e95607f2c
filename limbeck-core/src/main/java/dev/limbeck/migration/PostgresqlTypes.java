// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.AddressKind;
import dev.limbeck.schema.SqlType.AddressType;
import dev.limbeck.schema.SqlType.RangeOf;
import dev.limbeck.schema.SqlType.RangeType;
import dev.limbeck.schema.SqlType.TextSearchType;

/** The types of columns that only PostgreSQL has; other databases refuse them with what to use instead. Import statically. */
public final class PostgresqlTypes {
    private PostgresqlTypes() {}

    /** The address of a host, with or without its network. */
    public static SqlType inet() {
        return new AddressType(AddressKind.INET);
    }

    /** The address of a network. */
    public static SqlType cidr() {
        return new AddressType(AddressKind.CIDR);
    }

    /** The address of a network card, 6 bytes. */
    public static SqlType macaddr() {
        return new AddressType(AddressKind.MACADDR);
    }

    /** The address of a network card, 8 bytes. */
    public static SqlType macaddr8() {
        return new AddressType(AddressKind.MACADDR8);
    }

    public static SqlType int4range() {
        return new RangeType(RangeOf.INTEGER, false);
    }

    public static SqlType int8range() {
        return new RangeType(RangeOf.BIGINT, false);
    }

    public static SqlType numrange() {
        return new RangeType(RangeOf.NUMERIC, false);
    }

    public static SqlType tsrange() {
        return new RangeType(RangeOf.TIMESTAMP, false);
    }

    public static SqlType tstzrange() {
        return new RangeType(RangeOf.TIMESTAMP_WITH_ZONE, false);
    }

    public static SqlType daterange() {
        return new RangeType(RangeOf.DATE, false);
    }

    /** Several ranges in one value, since PostgreSQL 14. */
    public static SqlType int4multirange() {
        return new RangeType(RangeOf.INTEGER, true);
    }

    public static SqlType int8multirange() {
        return new RangeType(RangeOf.BIGINT, true);
    }

    public static SqlType nummultirange() {
        return new RangeType(RangeOf.NUMERIC, true);
    }

    public static SqlType tsmultirange() {
        return new RangeType(RangeOf.TIMESTAMP, true);
    }

    public static SqlType tstzmultirange() {
        return new RangeType(RangeOf.TIMESTAMP_WITH_ZONE, true);
    }

    public static SqlType datemultirange() {
        return new RangeType(RangeOf.DATE, true);
    }

    /** The words of a text, to search in. */
    public static SqlType tsvector() {
        return new TextSearchType(false);
    }

    /** The words to search for. */
    public static SqlType tsquery() {
        return new TextSearchType(true);
    }
}
