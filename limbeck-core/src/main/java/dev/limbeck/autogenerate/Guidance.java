// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.filter.ObjectFilter;
import dev.limbeck.filter.SchemaFilter;

/**
 * What a project says about all of its comparisons.
 *
 * @param patterns what the settings leave out
 * @param filter what somebody's code leaves out besides
 */
public record Guidance(SchemaFilter patterns, ObjectFilter filter) {
    private static final Guidance NONE = new Guidance(SchemaFilter.none(), ObjectFilter.ofEverything());

    /** Everything is compared. */
    public static Guidance none() {
        return NONE;
    }

    boolean isEmpty() {
        return patterns.isEmpty() && filter == NONE.filter;
    }
}
