// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.mysqlfamily;

import dev.limbeck.dialect.AnsiLiterals;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** No column keeps a zone and MariaDB reads none, so a time with a zone is written in UTC. */
final class MySqlLiterals extends AnsiLiterals {
    private final boolean uuidsAreBytes;

    /** @param uuidsAreBytes a UUID is kept in sixteen bytes, in the order in which it is read */
    MySqlLiterals(UnaryOperator<String> text, boolean uuidsAreBytes) {
        super(text);
        this.uuidsAreBytes = uuidsAreBytes;
    }

    @Override
    public String zonedTimestamp(OffsetDateTime value) {
        return timestamp(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    @Override
    public String uuid(UUID value) {
        return uuidsAreBytes ? bytes(value.toString().replace("-", "")) : super.uuid(value);
    }
}
