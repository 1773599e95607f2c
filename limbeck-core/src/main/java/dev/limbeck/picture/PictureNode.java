// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One revision, as a picture shows it.
 *
 * @param id whole
 * @param down the ids of the parents, in the order of the script
 * @param dependsOn the ids of the revisions that it depends on, labels resolved
 * @param labels the branch labels that its script declares
 * @param message in any language; may be empty
 * @param created ISO 8601 in UTC; may be empty
 * @param traits what stands out, in the order of {@link Trait}
 */
public record PictureNode(
        String id,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String created,
        Set<Trait> traits) {
    public PictureNode {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    /** What stands out about a revision. The first four stand in parentheses behind it, as in every list. */
    public enum Trait {
        /** Nothing goes on from it. */
        HEAD("head"),
        /** Several go on from it. */
        BRANCH_POINT("branchpoint"),
        /** It has several parents. */
        MERGE_POINT("mergepoint"),
        /** The database is at it. */
        CURRENT("current"),
        /** Another one depends on it; a head is then called an effective one, as in every list. */
        DEPENDED_ON(""),
        /** The database has it; only said where a database was asked. */
        IN_FORCE("");

        private final String text;

        Trait(String text) {
            this.text = text;
        }
    }

    /** How a trait of this node is written; empty for what its shape and its lines say. */
    String text(Trait trait) {
        return trait == Trait.HEAD && is(Trait.DEPENDED_ON) ? "effective head" : trait.text;
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
