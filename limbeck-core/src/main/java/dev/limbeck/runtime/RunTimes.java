// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.op.Literal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Begin and end of a run as values of the journal, in UTC. */
record RunTimes(Literal started, Literal finished, Literal milliseconds) {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** A run that has ended. */
    static RunTimes between(Instant started, Instant finished) {
        return new RunTimes(
                new Literal.Text(text(started)),
                new Literal.Text(text(finished)),
                new Literal.Number(
                        BigDecimal.valueOf(Duration.between(started, finished).toMillis())));
    }

    /** A run that begins. */
    static RunTimes since(Instant started) {
        return new RunTimes(new Literal.Text(text(started)), new Literal.Null(), new Literal.Null());
    }

    /** The time is the database's when the script runs. */
    static RunTimes ofScript(Dialect dialect, boolean finished) {
        Literal now = new Literal.Raw(dialect.script().utcNow());
        return new RunTimes(now, finished ? now : new Literal.Null(), new Literal.Null());
    }

    /** {@code 2026-11-21 03:00:00.123}, which every database takes for a timestamp. */
    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
