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
 */
public record DesiredModel(SchemaModel schema, List<InsertRows> seeds, List<String> notes) {
    public DesiredModel {
        seeds = List.copyOf(seeds);
        notes = List.copyOf(notes);
    }
}
