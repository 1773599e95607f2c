// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user types to name revisions, parsed but not yet looked up.
 *
 * <p>A name is a full id, a unique prefix of one, a branch label, or one of {@code head}, {@code heads}, {@code base} and
 * {@code current}. A branch is a label or any revision of the lineage meant.
 */
public sealed interface RevisionSelector {

    /** {@code name} or {@code branch@name}. */
    record Named(@Nullable String branch, String name) implements RevisionSelector {
        @Override
        public String toString() {
            return branch == null ? name : branch + "@" + name;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.named(this);
        }
    }

    /** {@code +2}, {@code -1}, {@code branch@+1}, {@code name-1}, {@code branch@name+3}; without name it starts at the current rows. */
    record Relative(@Nullable String branch, @Nullable String name, int steps) implements RevisionSelector {
        @Override
        public String toString() {
            return (branch == null ? "" : branch + "@") + (name == null ? "" : name) + offset();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.relative(this);
        }

        String offset() {
            return steps < 0 ? Integer.toString(steps) : "+" + steps;
        }
    }

    /** {@code from:to}; an absent end means base or heads. */
    record Range(@Nullable RevisionSelector from, @Nullable RevisionSelector to) implements RevisionSelector {
        @Override
        public String toString() {
            return (from == null ? "" : from) + ":" + (to == null ? "" : to);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** {@code a,b}: several at once; none of them is a range or a list itself. */
    record Several(List<RevisionSelector> members) implements RevisionSelector {
        /** Copies the list. */
        public Several {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return String.join(",", members.stream().map(Object::toString).toList());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.several(this);
        }
    }

    /** Calls the method of this kind of selector. */
    <R> R fold(Cases<R> cases);

    /** What to do for each kind of selector. */
    interface Cases<R> {
        /** A name. */
        R named(Named selector);

        /** A distance from a name or from the current rows. */
        R relative(Relative selector);

        /** A range. */
        R range(Range selector);

        /** A list. */
        R several(Several selector);
    }

    /**
     * Parses what the user typed. Names are not looked up here.
     *
     * @throws dev.limbeck.error.LimbeckException {@code invalid-identifier} for text that no revision can have
     */
    static RevisionSelector parse(String text) {
        return SelectorParser.parse(text);
    }
}
