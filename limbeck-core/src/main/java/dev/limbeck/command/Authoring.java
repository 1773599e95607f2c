// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.filter.SchemaFilter;

/**
 * How a project's new revisions are made.
 *
 * @param filter what is compared
 */
public record Authoring(SchemaFilter filter) {
    /** Everything is compared. */
    public static Authoring standard() {
        return new Authoring(SchemaFilter.none());
    }
}
