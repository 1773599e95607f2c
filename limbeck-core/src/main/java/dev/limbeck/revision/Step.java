// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.List;
import java.util.Set;

/**
 * One step of a plan: a revision to run, and what happens to the version rows in the same transaction.
 *
 * @param direction up, down or stamp
 * @param revisions one revision for {@code UP} and {@code DOWN}; the destination of a stamp, empty for base
 * @param changes the statements on the version table, in order; empty only for a revision that leaves the rows alone
 */
public record Step(Direction direction, List<Revision> revisions, List<RowChange> changes) {

    /** Copies the lists. */
    public Step {
        revisions = List.copyOf(revisions);
        changes = List.copyOf(changes);
    }

    /**
     * The revision that an {@code UP} or {@code DOWN} step runs.
     *
     * @throws java.util.NoSuchElementException for a stamp to base
     */
    public Revision revision() {
        return revisions.iterator().next();
    }

    /** Makes the changes to a set of rows. */
    void replay(Set<String> rows) {
        Replay replay = new Replay(rows);
        changes.forEach(change -> change.fold(replay));
    }

    /** Applies changes to a set of rows; each answers whether it met the row that it expects. */
    private record Replay(Set<String> rows) implements RowChange.Cases<Boolean> {
        @Override
        public Boolean insert(String id) {
            return rows.add(id);
        }

        @Override
        public Boolean delete(String id) {
            return rows.remove(id);
        }

        @Override
        public Boolean update(String from, String to) {
            return rows.remove(from) & rows.add(to);
        }

        @Override
        public Boolean deleteAll() {
            rows.clear();
            return true;
        }
    }
}
