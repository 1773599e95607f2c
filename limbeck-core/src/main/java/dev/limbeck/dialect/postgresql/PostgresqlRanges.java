// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.postgresql;

import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.RangeOf;
import dev.limbeck.schema.SqlType.RangeType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the built-in range types (www.postgresql.org/docs/current/rangetypes.html). */
final class PostgresqlRanges {
    private PostgresqlRanges() {}

    static String word(RangeType type) {
        String of = switch (type.of()) {
            case INTEGER -> "INT4";
            case BIGINT -> "INT8";
            case NUMERIC -> "NUM";
            case TIMESTAMP -> "TS";
            case TIMESTAMP_WITH_ZONE -> "TSTZ";
            case DATE -> "DATE";
        };
        return of + (type.multiple() ? "MULTIRANGE" : "RANGE");
    }

    /** Empty if the word is no range. */
    static Optional<SqlType> parse(String word) {
        return Arrays.stream(RangeOf.values())
                .flatMap(of -> Stream.of(new RangeType(of, false), new RangeType(of, true)))
                .filter(range -> word(range).equalsIgnoreCase(word))
                .<SqlType>map(range -> range)
                .findFirst();
    }
}
