// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;

/** Where the desired schema comes from: JPA entities, for one. */
@FunctionalInterface
public interface ModelSource {
    /**
     * The schema as it should be on this dialect, with names in neutral spelling and constraints unnamed where nobody chose a
     * name. Opens no connection. Throws {@code entities-not-found} or {@code model-failed}.
     */
    DesiredModel read(Dialect dialect);
}
