// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.schema.Constraint.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tables sorted so that each comes after those it points at; among equals by name. Foreign keys that close a cycle are taken
 * out and come later.
 *
 * @param tables with the foreign keys that can stand inside
 * @param later per table, those that cannot
 */
record TableOrder(List<Table> tables, Map<QualifiedName, List<ForeignKey>> later) {
    static TableOrder of(Collection<Table> unordered) {
        Map<QualifiedName, Table> waiting = new TreeMap<>();
        unordered.forEach(table -> waiting.put(table.name(), table));
        Map<QualifiedName, Integer> missing = new HashMap<>();
        Map<QualifiedName, List<QualifiedName>> children = new HashMap<>();
        for (Table table : unordered) {
            TreeSet<QualifiedName> parents = new TreeSet<>();
            table.foreignKeys().forEach(fk -> parents.add(fk.referencedTable()));
            parents.remove(table.name());
            parents.retainAll(waiting.keySet());
            missing.put(table.name(), parents.size());
            parents.forEach(parent ->
                    children.computeIfAbsent(parent, p -> new ArrayList<>()).add(table.name()));
        }
        TreeSet<QualifiedName> ready = new TreeSet<>();
        missing.forEach((name, count) -> {
            if (count == 0) {
                ready.add(name);
            }
        });
        List<Table> ordered = new ArrayList<>();
        Map<QualifiedName, List<ForeignKey>> later = new TreeMap<>();
        while (!waiting.isEmpty()) {
            // with nothing ready a cycle is left: its first table by name goes ahead, without the keys that close it
            QualifiedName next = ready.isEmpty() ? waiting.keySet().iterator().next() : ready.pollFirst();
            Table table = waiting.remove(next);
            if (table == null) {
                continue;
            }
            ordered.add(withoutKeysTo(waiting, table, later));
            for (QualifiedName child : children.getOrDefault(next, List.of())) {
                if (missing.merge(child, -1, Integer::sum) == 0 && waiting.containsKey(child)) {
                    ready.add(child);
                }
            }
        }
        return new TableOrder(List.copyOf(ordered), later);
    }

    private static Table withoutKeysTo(
            Map<QualifiedName, Table> waiting, Table table, Map<QualifiedName, List<ForeignKey>> later) {
        List<ForeignKey> open = table.foreignKeys().stream()
                .filter(fk -> waiting.containsKey(fk.referencedTable()))
                .toList();
        if (open.isEmpty()) {
            return table;
        }
        later.put(table.name(), open);
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> open.stream().noneMatch(fk -> fk == constraint))
                .toList());
    }
}
