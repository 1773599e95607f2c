// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate.boot;

import dev.limbeck.autogenerate.DesiredModel;
import dev.limbeck.dialect.Dialect;

/** Reads entities with the Hibernate of its own class loader. One implementation, made by reflection in that loader. */
@FunctionalInterface
public interface EntityReader {
    /** Throws {@code model-failed} when Hibernate rejects an entity. */
    DesiredModel read(BootRequest request, Dialect dialect);
}
