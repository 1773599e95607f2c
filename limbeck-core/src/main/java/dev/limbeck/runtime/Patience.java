// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import java.time.Duration;
import java.util.Random;

/** Waits in short, uneven pauses until the time is over. */
final class Patience {
    private static final int SHORTEST_MILLISECONDS = 40;
    private static final int LONGEST_MILLISECONDS = 200;

    private final long end;
    private final Random jitter = new Random();

    Patience(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Pauses; false once the time is over or the thread was interrupted. */
    boolean waitOn() {
        if (System.nanoTime() - end >= 0) {
            return false;
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
