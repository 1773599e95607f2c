// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables that a change can reach: those it names and whatever foreign keys join to them, on both sides. */
final class Neighbourhood {
    private Neighbourhood() {}

    static Set<QualifiedName> of(Collection<QualifiedName> touched, SchemaModel actual, SchemaModel desired) {
        Map<QualifiedName, Set<QualifiedName>> joined = new HashMap<>();
        for (SchemaModel side : new SchemaModel[] {actual, desired}) {
            for (Table table : side.tables().values()) {
                for (ForeignKey key : table.foreignKeys()) {
                    joined.computeIfAbsent(table.name(), t -> new HashSet<>()).add(key.referencedTable());
                    joined.computeIfAbsent(key.referencedTable(), t -> new HashSet<>())
                            .add(table.name());
                }
            }
        }
        Set<QualifiedName> reached = new HashSet<>(touched);
        Deque<QualifiedName> waiting = new ArrayDeque<>(touched);
        while (!waiting.isEmpty()) {
            for (QualifiedName next : joined.getOrDefault(waiting.pop(), Set.of())) {
                if (reached.add(next)) {
                    waiting.push(next);
                }
            }
        }
        return reached;
    }

    /** The model with these tables alone; sequences, types and schemas stay, views go. */
    static SchemaModel within(SchemaModel model, Set<QualifiedName> tables) {
        Map<QualifiedName, Table> kept = new TreeMap<>(model.tables());
        kept.keySet().retainAll(tables);
        return model.withTables(kept).withViews(Map.of());
    }
}
