// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

import dev.limbeck.revision.Revision;
import java.util.List;

/** What a script says of itself before its first operation. */
record ScriptHeader(
        String id, List<String> down, List<String> dependsOn, List<String> labels, String message, String created) {
    ScriptHeader {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** @param source the file, for error texts */
    Revision revision(String source) {
        return new Revision(id, down, dependsOn, labels, message, source);
    }
}
