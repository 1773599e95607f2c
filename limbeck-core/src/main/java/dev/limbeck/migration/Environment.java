// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.migration;

import dev.limbeck.filter.SchemaObject;
import java.util.Map;

/**
 * What a project decides in code about its generated revisions. The class stands in {@code Environment.java} in the scripts'
 * folder, where it may have any name, or is named by {@code environment} in {@code limbeck.toml}; it has a constructor without
 * arguments. One instance serves one command and is used by one thread. It is asked by {@code revision --autogenerate} and by
 * {@code check} alike, so that both see the same.
 *
 * <pre>{@code
 * final class OurEnvironment implements Environment {
 *     @Override public boolean includes(SchemaObject object) {
 *         return object.inModel() || object.kind() != ObjectKind.TABLE;
 *     }
 *     @Override public Draft rewrite(Draft draft) {
 *         return draft.rewriting(CreateIndex.class, index -> List.of(new CreateIndex(index.table(), index.index(), true)));
 *     }
 * }
 * }</pre>
 */
public interface Environment {
    /**
     * Whether a thing is compared. What is not is neither made, nor changed, nor dropped. Asked besides the patterns of
     * {@code [filter]}, and for a table before anything else of it is read. Gives the same answer for the same thing.
     */
    default boolean includes(SchemaObject object) {
        return true;
    }

    /**
     * What is written instead of what was found; called only if something was found, before anything is asked or proven.
     *
     * @return the same draft, a changed one, or {@link Draft#withOperations} of nothing for no revision at all
     */
    default Draft rewrite(Draft draft) {
        return draft;
    }

    /**
     * Templates of names for what the model leaves unnamed, as in {@code [naming]}: {@code Map.of("uq",
     * "uq_%(table_name)s_%(column_0_N_name)s")}. Empty = what the settings say.
     */
    default Map<String, String> naming() {
        return Map.of();
    }
}
