// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kinds of things a filter tells apart. */
public enum ObjectKind {
    TABLE,
    /** Read only to be left alone; an entity may stand for one. */
    VIEW,
    /** Of a table. */
    COLUMN,
    /** Of a table. */
    INDEX,
    /** Of a table: primary key, unique, foreign key, check, exclude. */
    CONSTRAINT,
    SEQUENCE,
    /** An enum type. */
    TYPE;

    /** The word in a pattern: {@code column}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether things of this kind belong to a table and are named within it. */
    public boolean isPart() {
        return this == COLUMN || this == INDEX || this == CONSTRAINT;
    }

    static Optional<ObjectKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ObjectKind::word).toList();
    }
}
