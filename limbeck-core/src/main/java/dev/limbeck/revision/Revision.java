// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.List;

/**
 * One node of the history, as its script declares it.
 *
 * @param id the identifier; full, never a prefix
 * @param down the ids of the parents in the order of the script; empty for a base, several for a merge
 * @param dependsOn ids or branch labels of revisions that must be in force first, without being parents
 * @param labels the branch labels that the script itself declares, not the inherited ones
 * @param message the one-line message, may be empty
 * @param source where the revision comes from (a file name), for error texts; may be empty
 */
public record Revision(
        String id, List<String> down, List<String> dependsOn, List<String> labels, String message, String source) {

    /** Copies the lists. */
    public Revision {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** The id with the message, for lists in error texts: {@code 27c6a30d7c24  add address to users}. */
    String line() {
        return message.isEmpty() ? id : id + "  " + message;
    }

    /** The id with its source, for errors about files: {@code 'a1' (a1_users.sql)}. */
    String place() {
        return source.isEmpty() ? "'" + id + "'" : "'" + id + "' (" + source + ")";
    }
}
