// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.cli;

import dev.limbeck.command.Overlap;

/** Says what two sides of a history both work on. */
final class OverlapPrinter {
    private OverlapPrinter() {}

    static void print(Console console, Overlap overlap) {
        overlap.shared().forEach(sentence -> console.note("both sides work on " + sentence));
        overlap.unknown().forEach(line -> console.note("not compared: " + line));
        if (overlap.shared().isEmpty() && overlap.unknown().isEmpty()) {
            console.progress("the sides work on nothing in common");
        }
    }
}
