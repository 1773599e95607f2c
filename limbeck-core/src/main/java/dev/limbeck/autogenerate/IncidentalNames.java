// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.EngineNames;
import dev.limbeck.diff.DesiredSchema.ObjectName;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a schema that its database made up, for {@link DesiredModel#incidental}. */
public final class IncidentalNames {
    private IncidentalNames() {}

    /** Those of all tables. */
    public static Set<ObjectName> of(EngineNames engine, SchemaModel schema) {
        Set<ObjectName> names = new HashSet<>();
        for (Table table : schema.tables().values()) {
            for (Constraint constraint : table.allConstraints()) {
                add(names, table, constraint.name(), engine.isMadeUp(table, constraint));
            }
            for (Index index : table.indexes()) {
                add(names, table, index.name(), engine.isMadeUp(table, index));
            }
        }
        return names;
    }

    private static void add(Set<ObjectName> names, Table table, @Nullable Identifier name, boolean madeUp) {
        if (name != null && madeUp) {
            names.add(new ObjectName(table.name(), name));
        }
    }
}
