// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.script.MigrationScript;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A revision and what stands out about it.
 *
 * @param marks in the order of {@link Mark}
 * @param children the ids of the revisions that go on from it
 */
public record RevisionLine(MigrationScript script, Set<Mark> marks, List<String> children) {
    public RevisionLine {
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
        children = List.copyOf(children);
    }

    /** What a list says in parentheses behind a revision. */
    public enum Mark {
        /** Nothing goes on from it. */
        HEAD("head"),
        /** Nothing goes on from it, but another one depends on it. */
        EFFECTIVE_HEAD("effective head"),
        /** Several go on from it. */
        BRANCH_POINT("branchpoint"),
        /** It has several parents. */
        MERGE_POINT("mergepoint"),
        /** The database is at it. */
        CURRENT("current");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        /** As it is printed. */
        public String text() {
            return text;
        }
    }
}
