// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.diff;

import dev.limbeck.op.NamingConvention;
import dev.limbeck.schema.Constraint;
import dev.limbeck.schema.Identifier;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaModel;
import dev.limbeck.schema.Table;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The desired schema in two spellings, and which names somebody chose.
 *
 * @param source as the model wrote it, every constraint and index named; what a generated file shows
 * @param normal as the engine reads it back; what is compared. The same as {@code source} where no engine was asked
 * @param chosen the names that the model gave; other names came from the naming convention and mean nothing in a comparison
 */
public record DesiredSchema(SchemaModel source, SchemaModel normal, Set<ObjectName> chosen) {
    /** A constraint or index of a table. */
    public record ObjectName(QualifiedName table, Identifier name) {}

    public DesiredSchema {
        chosen = Set.copyOf(chosen);
    }

    /** A model with names where the convention must give them; not yet normalised. */
    public static DesiredSchema of(SchemaModel model) {
        Set<ObjectName> chosen = new HashSet<>();
        Map<QualifiedName, Table> tables = new TreeMap<>();
        for (Table table : model.tables().values()) {
            for (Constraint constraint : table.allConstraints()) {
                addName(chosen, table, constraint.name());
            }
            for (Index index : table.indexes()) {
                addName(chosen, table, index.name());
            }
            Table named = NamingConvention.named(table);
            tables.put(named.name(), named);
        }
        SchemaModel named = model.withTables(tables);
        return new DesiredSchema(named, named, chosen);
    }

    private static void addName(Set<ObjectName> chosen, Table table, @Nullable Identifier name) {
        if (name != null) {
            chosen.add(new ObjectName(table.name(), name));
        }
    }

    public DesiredSchema withNormal(SchemaModel readBack) {
        return new DesiredSchema(source, readBack, chosen);
    }

    /** The same where nobody chose these names. */
    public DesiredSchema withoutChoice(Set<ObjectName> incidental) {
        Set<ObjectName> left = new HashSet<>(chosen);
        left.removeAll(incidental);
        return new DesiredSchema(source, normal, left);
    }

    boolean isChosen(QualifiedName table, @Nullable Identifier name) {
        return name != null && chosen.contains(new ObjectName(table, name));
    }
}
