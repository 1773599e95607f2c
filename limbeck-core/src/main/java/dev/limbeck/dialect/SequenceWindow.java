// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.schema.Sequence;

/** From the lowest to the highest number that a sequence may give; its next number must always be one of them. */
public record SequenceWindow(long lowest, long highest) {
    /** Of the numbers 1 to the highest of 64 bits, or -1 to the lowest, where it has no limits of its own. */
    public static SequenceWindow of(Sequence sequence) {
        boolean up = isUp(sequence);
        Long minimum = sequence.minimum();
        Long maximum = sequence.maximum();
        return new SequenceWindow(
                minimum == null ? (up ? 1 : Long.MIN_VALUE) : minimum,
                maximum == null ? (up ? Long.MAX_VALUE : -1) : maximum);
    }

    /** Wide enough for both, so that the next number can move from one to the other. */
    public SequenceWindow with(SequenceWindow other) {
        return new SequenceWindow(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }

    /** Whether any number is in both. */
    public boolean meets(SequenceWindow other) {
        return lowest <= other.highest && other.lowest <= highest;
    }

    /** Whether the next number of a sequence with this window may have to move before it has the other one. */
    public boolean isLeftBy(Sequence wanted) {
        SequenceWindow other = of(wanted);
        return other.lowest > lowest || other.highest < highest;
    }

    /**
     * SQL for where a sequence goes on: at its next number, or where the new window begins if that is further. One that is in
     * front of the new window, because numbers were given that it does not have, stays there, and the database says so.
     *
     * @param next SQL for the next number
     */
    public static String moved(String next, Sequence before, Sequence wanted) {
        SequenceWindow window = of(wanted);
        boolean beganOutside = before.start() < window.lowest || before.start() > window.highest;
        return "CASE"
                + (beganOutside ? " WHEN " + next + " = " + before.start() + " THEN " + wanted.start() : "")
                + (isUp(wanted)
                        ? " WHEN " + next + " < " + window.lowest + " THEN " + window.lowest
                        : " WHEN " + next + " > " + window.highest + " THEN " + window.highest)
                + " ELSE " + next + " END";
    }

    private static boolean isUp(Sequence sequence) {
        return sequence.increment() > 0;
    }
}
