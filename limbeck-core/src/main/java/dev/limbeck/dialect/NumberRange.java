// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.Identity;
import dev.limbeck.schema.SqlType;
import dev.limbeck.schema.SqlType.DecimalType;
import dev.limbeck.schema.SqlType.IntegerType;
import org.jspecify.annotations.Nullable;

/** The numbers that a type has room for: what a sequence or an identity without limits of its own keeps to. */
public record NumberRange(long lowest, long highest) {
    private static final int MOST_DIGITS = 18;

    /** Of 64 bits where the type is none of whole numbers. */
    public static NumberRange of(SqlType type) {
        if (type instanceof IntegerType whole && whole.bits() < Long.SIZE) {
            long half = 1L << (whole.bits() - 1);
            return new NumberRange(-half, half - 1);
        }
        if (type instanceof DecimalType decimal && decimal.precision() != null && decimal.precision() <= MOST_DIGITS) {
            int scale = decimal.scale() == null ? 0 : decimal.scale();
            long highest = (long) Math.pow(10, (double) decimal.precision() - scale) - 1;
            return new NumberRange(-highest, highest);
        }
        return new NumberRange(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** What a catalogue shows of a numbering. */
    public record Shown(boolean always, long start, long increment, long minimum, long maximum, boolean cycle) {}

    /**
     * The identity of a column of this type, without what it has anyway.
     *
     * @param cache null = the database's default
     */
    public Identity identity(Shown shown, @Nullable Long cache) {
        boolean up = shown.increment() > 0;
        return new Identity(
                shown.always(),
                unless(shown.start(), up ? shown.minimum() : shown.maximum()),
                unless(shown.increment(), 1),
                up ? unless(shown.minimum(), 1) : unless(Math.max(shown.minimum(), lowest), lowest),
                up ? unless(Math.min(shown.maximum(), highest), highest) : unless(shown.maximum(), -1),
                cache,
                shown.cycle());
    }

    private static @Nullable Long unless(long value, long usual) {
        return value == usual ? null : value;
    }
}
