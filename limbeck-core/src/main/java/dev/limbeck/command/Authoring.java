// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.filter.SchemaFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a project's new revisions are made.
 *
 * @param filter what is compared
 * @param environment the class of the project's own code, if it is not {@code Environment.java} beside the scripts
 * @param hooks what runs over each new file, in order
 */
public record Authoring(SchemaFilter filter, @Nullable String environment, List<Hook> hooks) {
    public Authoring {
        hooks = List.copyOf(hooks);
    }

    /** Everything is compared, and written as it was found. */
    public static Authoring standard() {
        return new Authoring(SchemaFilter.none(), null, List.of());
    }

    /** The same where nothing runs over new files. */
    public Authoring withoutHooks() {
        return new Authoring(filter, environment, List.of());
    }
}
