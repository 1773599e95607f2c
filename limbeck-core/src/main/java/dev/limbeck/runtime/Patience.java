// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/** How long a run waits for others, and who hears of it. */
record Patience(Duration time, RunListener listener) {
    private static final long SILENT_NANOSECONDS = Duration.ofSeconds(2).toNanos();
    private static final int SHORTEST_MILLISECONDS = 40;
    private static final int LONGEST_MILLISECONDS = 200;

    Waiting begin() {
        return new Waiting();
    }

    /** One wait, in short, uneven pauses. What lasts longer than two seconds is said, once. */
    final class Waiting {
        private final long start = System.nanoTime();
        private final Random jitter = new Random();
        private boolean said;

        /**
         * Pauses; false once the time is over or the thread was interrupted.
         *
         * @param holder who is in the way; asked at most once
         */
        boolean goOn(Supplier<String> holder) {
            long waited = System.nanoTime() - start;
            if (waited >= time.toNanos()) {
                return false;
            }
            if (!said && waited >= SILENT_NANOSECONDS) {
                said = true;
                listener.note("waiting, at most " + time.toSeconds() + " seconds, for a lock that is held by: "
                        + holder.get());
            }
            try {
                Thread.sleep(SHORTEST_MILLISECONDS + jitter.nextInt(LONGEST_MILLISECONDS - SHORTEST_MILLISECONDS));
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
