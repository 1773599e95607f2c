// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation.InsertRows;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * What a model source wants.
 *
 * @param seeds rows that a new table needs before it can be used (the first value of a sequence kept in a table); inserted
 *     only by the revision that creates the table
 * @param notes what the user should know of the model, one sentence each
 * @param formerNames names that the model says were others once; of use only where a database still has the old ones
 */
public record DesiredModel(
        SchemaModel schema, List<InsertRows> seeds, List<String> notes, List<FormerName> formerNames) {
    /** A model that says nothing of the past. */
    public DesiredModel(SchemaModel schema, List<InsertRows> seeds, List<String> notes) {
        this(schema, seeds, notes, List.of());
    }

    public DesiredModel {
        seeds = List.copyOf(seeds);
        notes = List.copyOf(notes);
        formerNames = List.copyOf(formerNames);
    }
}
