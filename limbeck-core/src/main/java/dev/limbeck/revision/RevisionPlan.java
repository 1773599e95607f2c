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
        steps.subList(0, count).forEach(step -> step.replay(result));
        return new ArrayList<>(result);
    }

    /** The steps in order, each with the rows before and after it. */
    public Iterable<PlannedStep> walk() {
        return () -> new PlannedStep.Walk(this);
    }

    /** Whether the first change empties the table, so that the plan runs wherever the database is. */
    public boolean purges() {
        return !steps.isEmpty() && steps.get(0).changes().contains(new RowChange.DeleteAll());
    }
}
