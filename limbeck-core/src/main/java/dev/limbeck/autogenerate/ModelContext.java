// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For what a model is read.
 *
 * @param dialect of the database that is compared with the model
 * @param scratch connections to places on the side, for a model that only the engine understands
 * @param defaultSchema the schema of names without one in that database; null = it has no name, or none is connected
 * @param bookkeeping the names of Limbeck's own tables, which are part of no model
 */
public record ModelContext(
        Dialect dialect,
        ScratchConnections scratch,
        @Nullable Identifier defaultSchema,
        Set<QualifiedName> bookkeeping) {
    public ModelContext {
        bookkeeping = Set.copyOf(bookkeeping);
    }
}
