// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script.source;

import dev.limbeck.op.Operation;
import dev.limbeck.revision.Revision;
import java.util.List;

/**
 * A revision to be written as Java.
 *
 * @param revision id, parents, dependencies, labels and message; its source means nothing here
 * @param created ISO 8601 in UTC; empty = the header does not say it
 * @param upgrade in order; may be empty
 * @param downgrade the way back, in order; may be empty
 * @param notes sentences that stand as comments above the first operation
 */
public record NewRevision(
        Revision revision, String created, List<Operation> upgrade, List<Operation> downgrade, List<String> notes) {
    public NewRevision {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        notes = List.copyOf(notes);
    }

    /** A revision that does nothing, such as a merge. */
    public static NewRevision empty(Revision revision, String created) {
        return new NewRevision(revision, created, List.of(), List.of(), List.of());
    }
}
