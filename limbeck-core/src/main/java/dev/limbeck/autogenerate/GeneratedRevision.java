// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.op.Operation;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * What autogenerate found: ready to be written, proven where the engine could be asked.
 *
 * @param upgrade in order; empty when the database equals the model
 * @param downgrade the way back, in order
 * @param notes for the user, one sentence each
 * @param before the schema that the upgrade starts from
 * @param heading as the project's environment wants it
 */
public record GeneratedRevision(
        List<Operation> upgrade, List<Operation> downgrade, List<String> notes, SchemaModel before, Heading heading) {
    public GeneratedRevision {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return upgrade.isEmpty();
    }
}
