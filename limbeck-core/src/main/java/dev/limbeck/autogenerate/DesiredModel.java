// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.diff.DesiredSchema.ObjectName;
import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.SchemaModel;
import java.util.List;
import java.util.Set;

/**
 * What a model source wants.
 *
 * @param seeds rows that a new table needs before it can be used (the first value of a sequence kept in a table); inserted
 *     only by the revision that creates the table
 * @param notes what the user should know of the model, one sentence each
 * @param formerNames names that the model says were others once; of use only where a database still has the old ones
 * @param incidental names of constraints and indexes that are given to what is new, but that nobody chose: in a comparison
 *     they mean nothing
 * @param formerValues what was called otherwise once of the enumeration types
 * @param unsaid in what a database is right, whatever the schema says
 */
public record DesiredModel(
        SchemaModel schema,
        List<InsertRows> seeds,
        List<String> notes,
        List<FormerName> formerNames,
        Set<ObjectName> incidental,
        List<FormerValue> formerValues,
        Set<Unsaid> unsaid) {
    /** A model that says nothing of the past of its enumerations. */
    public DesiredModel(
            SchemaModel schema,
            List<InsertRows> seeds,
            List<String> notes,
            List<FormerName> formerNames,
            Set<ObjectName> incidental) {
        this(schema, seeds, notes, formerNames, incidental, List.of(), Set.of());
    }

    /** A model in which somebody chose every name that there is. */
    public DesiredModel(SchemaModel schema, List<InsertRows> seeds, List<String> notes, List<FormerName> formerNames) {
        this(schema, seeds, notes, formerNames, Set.of());
    }

    /** A model that says nothing of the past. */
    public DesiredModel(SchemaModel schema, List<InsertRows> seeds, List<String> notes) {
        this(schema, seeds, notes, List.of());
    }

    public DesiredModel {
        seeds = List.copyOf(seeds);
        notes = List.copyOf(notes);
        formerNames = List.copyOf(formerNames);
        incidental = Set.copyOf(incidental);
        formerValues = List.copyOf(formerValues);
        unsaid = Set.copyOf(unsaid);
    }

    /** The same wishes of another schema. */
    public DesiredModel withSchema(SchemaModel newSchema) {
        return new DesiredModel(newSchema, seeds, notes, formerNames, incidental, formerValues, unsaid);
    }

    public DesiredModel withNotes(List<String> newNotes) {
        return new DesiredModel(schema, seeds, newNotes, formerNames, incidental, formerValues, unsaid);
    }

    public DesiredModel withFormerValues(List<FormerValue> newValues) {
        return new DesiredModel(schema, seeds, notes, formerNames, incidental, newValues, unsaid);
    }

    public DesiredModel withUnsaid(Set<Unsaid> parts) {
        return new DesiredModel(schema, seeds, notes, formerNames, incidental, formerValues, parts);
    }
}
