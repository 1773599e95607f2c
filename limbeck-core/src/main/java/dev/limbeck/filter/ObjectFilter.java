// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.filter;

/** Says what is compared. What it does not want is neither made, changed nor dropped. */
@FunctionalInterface
public interface ObjectFilter {
    /** Gives the same answer for the same thing; tables are asked for before anything else of them is read. */
    boolean includes(SchemaObject object);

    /** Everything is compared. */
    static ObjectFilter ofEverything() {
        return object -> true;
    }

    /** What both want; both are always asked. */
    default ObjectFilter and(ObjectFilter other) {
        return object -> includes(object) & other.includes(object);
    }
}
