// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.op;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;

/** A value that is written into SQL text, in the words of the dialect. */
public sealed interface Literal {
    <R> R accept(Visitor<R> visitor);

    record Null() implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing();
        }
    }

    record Text(String value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(value);
        }
    }

    record Number(BigDecimal value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(value);
        }
    }

    record Bool(boolean value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(value);
        }
    }

    record Date(LocalDate value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(value);
        }
    }

    record Time(LocalTime value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.time(value);
        }
    }

    record Timestamp(LocalDateTime value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timestamp(value);
        }
    }

    record ZonedTimestamp(OffsetDateTime value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.zonedTimestamp(value);
        }
    }

    /** @param hex two lower-case digits for each byte */
    record Bytes(String hex) implements Literal {
        public static Bytes of(byte[] value) {
            return new Bytes(HexFormat.of().formatHex(value));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bytes(hex);
        }
    }

    record Uuid(UUID value) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.uuid(value);
        }
    }

    /** @param text a whole JSON document */
    record Json(String text) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.json(text);
        }
    }

    /** SQL that stands as it is: {@code now()}. */
    record Raw(String sql) implements Literal {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.raw(sql);
        }
    }

    /** One answer for each kind of value. */
    interface Visitor<R> {
        R nothing();

        R text(String value);

        R number(BigDecimal value);

        R bool(boolean value);

        R date(LocalDate value);

        R time(LocalTime value);

        R timestamp(LocalDateTime value);

        R zonedTimestamp(OffsetDateTime value);

        /** @param hex two lower-case digits for each byte */
        R bytes(String hex);

        R uuid(UUID value);

        R json(String text);

        R raw(String sql);
    }
}
