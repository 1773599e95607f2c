// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.oracle;

import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Makes sequences of catalogue rows. Where a sequence began is not kept; it reads as the first number that one without options
 * would give. Values that a sequence without options of its own has read as none.
 */
final class OracleSequences {
    /** What a sequence without the option has. */
    static final long CACHE = 20;

    static final BigDecimal HIGHEST = new BigDecimal("9999999999999999999999999999");
    private static final BigDecimal LOWEST_DOWN = new BigDecimal("-999999999999999999999999999");

    private OracleSequences() {}

    /** Numbers as the catalogue shows them, which may have 28 digits; {@code cycle} is {@code Y} or {@code N}. */
    static Sequence read(
            QualifiedName name, String minimum, String maximum, String increment, String cycle, String cache) {
        long step = new BigDecimal(increment).longValue();
        boolean up = step > 0;
        Long least = up ? unless(minimum, BigDecimal.ONE) : unless(minimum, LOWEST_DOWN);
        Long most = up ? unless(maximum, HIGHEST) : unless(maximum, BigDecimal.ONE.negate());
        Long first = up ? least : most;
        return new Sequence(
                name,
                first != null ? first : up ? 1 : -1,
                step,
                least,
                most,
                unless(cache, BigDecimal.valueOf(CACHE)),
                cycle.equals("Y"));
    }

    /** Without its start, and with none for each option that says what holds anyway. */
    static Sequence normal(Sequence sequence) {
        Long cache = sequence.cache();
        String kept = cache == null ? String.valueOf(CACHE) : cache < 2 ? "0" : String.valueOf(cache);
        boolean up = sequence.increment() > 0;
        Sequence read = read(
                sequence.name(),
                sequence.minimum() == null
                        ? (up ? "1" : LOWEST_DOWN.toPlainString())
                        : sequence.minimum().toString(),
                sequence.maximum() == null
                        ? (up ? HIGHEST.toPlainString() : "-1")
                        : sequence.maximum().toString(),
                String.valueOf(sequence.increment()),
                sequence.cycle() ? "Y" : "N",
                kept);
        return new Sequence(
                read.name(), 0, read.increment(), read.minimum(), read.maximum(), read.cache(), read.cycle());
    }

    /** Null also for what is beyond 64 bits, of which one end is as good as another. */
    private static @Nullable Long unless(String value, BigDecimal usual) {
        BigDecimal number = new BigDecimal(value);
        boolean fits = number.precision() - number.scale() <= 18;
        return number.compareTo(usual) == 0 || !fits ? null : Long.valueOf(number.longValue());
    }
}
