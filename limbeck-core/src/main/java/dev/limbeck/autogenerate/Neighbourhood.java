// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables that a change can reach: those it names and those that a foreign key joins to one of them, on either side. What
 * lies behind a neighbour is of no account, for no operation touches the neighbour itself.
 */
final class Neighbourhood {
    private final Set<QualifiedName> near;

    private Neighbourhood(Set<QualifiedName> near) {
        this.near = near;
    }

    static Neighbourhood of(Collection<QualifiedName> touched, SchemaModel actual, SchemaModel desired) {
        Set<QualifiedName> near = new HashSet<>(touched);
        for (SchemaModel side : new SchemaModel[] {actual, desired}) {
            for (Table table : side.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    if (touched.contains(table.name())) {
                        near.add(key.referencedTable());
                    } else if (touched.contains(key.referencedTable())) {
                        near.add(table.name());
                    }
                }
            }
        }
        return new Neighbourhood(near);
    }

    /** The model with these tables alone, and no key that leads out; sequences, types and schemas stay, views go. */
    SchemaModel within(SchemaModel model) {
        Map<QualifiedName, Table> kept = new TreeMap<>(model.tables());
        kept.keySet().retainAll(near);
        kept.replaceAll((name, table) -> table.withConstraints(
                table.constraints().stream().filter(this::staysInside).toList()));
        return model.withTables(kept).withViews(Map.of());
    }

    private boolean staysInside(Constraint constraint) {
        List<ForeignKey> keys =
                constraint.match(pk -> List.of(), unique -> List.of(), List::of, check -> List.of(), ex -> List.of());
        return keys.stream().allMatch(key -> near.contains(key.referencedTable()));
    }
}
