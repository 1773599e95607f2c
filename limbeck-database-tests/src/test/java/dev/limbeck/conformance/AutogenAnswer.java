// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import dev.limbeck.op.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was generated.
 *
 * @param upgrade in order
 * @param notes what could not be told
 * @param difference between the schema after ours and the schema after theirs; empty if there is none
 * @param theirsIsEmpty whether theirs found nothing
 */
record AutogenAnswer(List<Operation> upgrade, List<String> notes, List<Operation> difference, boolean theirsIsEmpty) {
    /** {@code ok}; {@code finds-more} where theirs found nothing at all, {@code finds-less} where ours did; {@code finds-other}. */
    String kind() {
        if (difference.isEmpty()) {
            return "ok";
        }
        if (theirsIsEmpty) {
            return "finds-more";
        }
        return upgrade.isEmpty() ? "finds-less" : "finds-other";
    }

    String text() {
        return lines("", upgrade) + lines("note: ", notes) + lines("from theirs to ours: ", difference);
    }

    private static String lines(String prefix, List<?> things) {
        return things.stream().map(thing -> prefix + thing + "\n").collect(Collectors.joining());
    }
}
