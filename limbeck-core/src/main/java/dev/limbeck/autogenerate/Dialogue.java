// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import java.util.Locale;
import java.util.Optional;

/** Questions until there is an answer that can be used. */
final class Dialogue {
    private final Interview interview;
    private boolean held;

    Dialogue(Interview interview) {
        this.interview = interview;
    }

    /** Whether somebody has answered. */
    boolean hasBeenHeld() {
        return held;
    }

    /** Yes or no; empty if nobody is there. */
    Optional<Boolean> confirm(String question) {
        while (true) {
            Optional<String> answer = interview.ask(question + " [y/n] ");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            held = true;
            switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    return Optional.of(false);
                }
                default -> {
                    // anything else is no answer: a wrong guess would cost values
                }
            }
        }
    }

    /** A text; empty if nobody is there or nothing is said. */
    Optional<String> text(String question) {
        return interview.ask(question + " ").map(String::strip).filter(answer -> !answer.isEmpty());
    }
}
