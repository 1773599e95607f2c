// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import java.util.List;

/**
 * How a database differs from what the revisions in force there make.
 *
 * @param database its URL, without a password
 * @param found what would turn the one into the other, in order: what comes is in the database and in no revision
 */
public record Drift(String database, List<FoundChange> found) {
    public Drift {
        found = List.copyOf(found);
    }
}
