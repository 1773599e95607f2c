// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.autogenerate;

import dev.limbeck.dialect.Dialect;
import dev.limbeck.diff.RenameCandidates;
import dev.limbeck.diff.Renames;
import dev.limbeck.op.Operation;
import dev.limbeck.schema.SchemaModel;
import java.util.List;

/**
 * What was found to lead from one schema to the other, with what is needed to judge it.
 *
 * @param actual as the database is, before any rename
 * @param desired as the engine shows the model
 * @param rewriting the operations, as the project's environment wants them
 * @param dialogue with somebody, or nobody
 */
record Finding(
        Dialect dialect,
        SchemaModel actual,
        SchemaModel desired,
        Renames renames,
        RenameCandidates candidates,
        Rewriting rewriting,
        RowCount rows,
        Dialogue dialogue,
        Intentions intentions) {
    /** In the engine's words. */
    List<Operation> operations() {
        return rewriting.operations();
    }
}
