// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.List;

/**
 * What a user wants of a new revision or merge.
 *
 * @param id the id wanted
 * @param message one line, may be empty
 * @param heads the parents; {@code base} for a new root
 * @param splice whether a parent may be a revision that has children already
 * @param labels the branch labels to declare
 * @param dependsOn revisions or branch labels that must be in force first; labels stay labels, other names become ids
 */
public record RevisionRequest(
        String id,
        String message,
        List<RevisionSelector> heads,
        boolean splice,
        List<String> labels,
        List<String> dependsOn) {

    /** Copies the lists. */
    public RevisionRequest {
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A revision on top of the single head. */
    public static RevisionRequest onHead(String id, String message) {
        return new RevisionRequest(
                id, message, List.of(new RevisionSelector.Named(null, "head")), false, List.of(), List.of());
    }
}
