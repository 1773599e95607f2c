// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A step of a plan in its place.
 *
 * @param step what happens
 * @param before the version rows before it, sorted
 * @param after the version rows after it, sorted
 */
public record PlannedStep(Step step, List<String> before, List<String> after) {

    /** Goes through a plan once, so that a long one takes time in proportion to its length. */
    static final class Walk implements Iterator<PlannedStep> {
        private final Iterator<Step> steps;
        private final Set<String> rows;
        private List<String> before;

        Walk(RevisionPlan plan) {
            this.steps = plan.steps().iterator();
            this.rows = new LinkedHashSet<>(plan.rows());
            this.before = sorted(rows);
        }

        @Override
        public boolean hasNext() {
            return steps.hasNext();
        }

        @Override
        public PlannedStep next() {
            Step step = steps.next();
            step.replay(rows);
            PlannedStep planned = new PlannedStep(step, before, sorted(rows));
            before = planned.after();
            return planned;
        }

        private static List<String> sorted(Set<String> rows) {
            List<String> sorted = new ArrayList<>(rows);
            Collections.sort(sorted);
            return Collections.unmodifiableList(sorted);
        }
    }
}
