// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.script.ScriptDirectory;
import java.util.Optional;

/** Says which SQL files in the folders of scripts are no revisions, so that nobody waits for them to run. */
final class StrangerNote {
    private static final int MOST_SHOWN = 5;

    private StrangerNote() {}

    static Optional<String> of(ScriptDirectory scripts) {
        int count = scripts.strangers().size();
        if (count == 0) {
            return Optional.empty();
        }
        String names =
                String.join(", ", scripts.strangers().stream().limit(MOST_SHOWN).toList())
                        + (count > MOST_SHOWN ? " and " + (count - MOST_SHOWN) + " more" : "");
        return Optional.of(
                names + (count == 1 ? " is no revision and never runs" : " are no revisions and never run")
                        + ": there is no line '-- limbeck revision <id>' (what is not meant to be one may lie in another folder)");
    }
}
