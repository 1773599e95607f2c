// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Words that an author wrote although what they say holds without them: {@code ASC}, {@code ON DELETE NO ACTION}. They are
 * written down again, and mean nothing to a comparison: any two are equal, for no database keeps them.
 */
public final class Said {
    /** Silence, which means the same. */
    public static final Said NOTHING = new Said(EnumSet.noneOf(Word.class));

    /** What can be said in vain. */
    public enum Word {
        /** {@code ASC} behind a key of an index. */
        ASCENDING,
        /** {@code ON DELETE NO ACTION}. */
        NO_ACTION_ON_DELETE,
        /** {@code ON UPDATE NO ACTION}. */
        NO_ACTION_ON_UPDATE,
        /** {@code MATCH SIMPLE}. */
        MATCH_SIMPLE,
        /** {@code NOT DEFERRABLE}. */
        NOT_DEFERRABLE,
        /** {@code INITIALLY IMMEDIATE}. */
        INITIALLY_IMMEDIATE,
        /** {@code NULLS DISTINCT}. */
        NULLS_DISTINCT,
        /** {@code NO MINVALUE}. */
        NO_MINIMUM,
        /** {@code NO MAXVALUE}. */
        NO_MAXIMUM,
        /** {@code NO CYCLE}. */
        NO_CYCLE,
        /** {@code NOORDER}. */
        NO_ORDER
    }

    private final Set<Word> words;

    private Said(Set<Word> words) {
        this.words = Collections.unmodifiableSet(words);
    }

    public boolean has(Word word) {
        return words.contains(word);
    }

    /** With one word more. */
    public Said and(Word word) {
        EnumSet<Word> more = EnumSet.of(word);
        more.addAll(words);
        return new Said(more);
    }

    /** True for any other: the words say what holds without them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Said;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
