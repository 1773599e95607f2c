// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.h2;

import dev.limbeck.dialect.SequenceWindow;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import org.jspecify.annotations.Nullable;

/** How many numbers H2 keeps ready where nobody says it: 32, or all that there are if they are fewer. */
final class H2Cache {
    private static final long MOST = 32;

    private H2Cache() {}

    /** @return null for what is usual */
    static @Nullable Long read(long cache, long minimum, long maximum, long increment) {
        // Long.MIN_VALUE is shown for one that goes down to the lowest number and has no option
        long usual = usual(new SequenceWindow(minimum, maximum), increment);
        return cache < 1 || cache == usual ? null : Long.valueOf(cache);
    }

    /** What to write, since no word means the usual. */
    static long of(Sequence sequence) {
        Long cache = sequence.cache();
        return cache == null ? usual(SequenceWindow.of(sequence), sequence.increment()) : cache;
    }

    static long of(Identity identity) {
        long increment = identity.increment() == null ? 1 : identity.increment();
        return of(new Sequence(
                QualifiedName.of("numbers"),
                1,
                increment,
                identity.minimum(),
                identity.maximum(),
                identity.cache(),
                false));
    }

    /** 2.4 counts with overflow: it takes one number at a time, and no more, where more are left than 64 bits can count. */
    private static long usual(SequenceWindow window, long increment) {
        long gap = window.highest() - window.lowest();
        boolean overflows = gap < 0;
        if (increment == -1 && (overflows || gap == Long.MAX_VALUE)) {
            return 1;
        }
        return overflows ? MOST : Math.min(MOST, gap / Math.abs(increment) + 1);
    }
}
