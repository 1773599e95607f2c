// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a command and the version rows from which they start. Steps hold only what changes, so that a plan of
 * 100,000 steps stays small; the rows at a point are computed on request. Immutable.
 *
 * @param rows the version rows before the first step
 * @param steps the steps in order; empty if there is nothing to do
 */
public record RevisionPlan(List<String> rows, List<Step> steps) {

    /** Copies the lists. */
    public RevisionPlan {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
    }

    /** The version rows after the whole plan. */
    public List<String> rowsAfter() {
        return rowsAfter(steps.size());
    }

    /** The version rows after the first {@code count} steps, in the order in which they were written. */
    public List<String> rowsAfter(int count) {
        Set<String> result = new LinkedHashSet<>(rows);
        Replay replay = new Replay(result);
        for (Step step : steps.subList(0, count)) {
            step.changes().forEach(change -> change.fold(replay));
        }
        return new ArrayList<>(result);
    }

    /** Whether the first change empties the table, so that the plan runs wherever the database is. */
    public boolean purges() {
        return !steps.isEmpty() && steps.get(0).changes().contains(new RowChange.DeleteAll());
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
