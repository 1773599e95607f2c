// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.command;

import dev.limbeck.revision.RevisionPlan;
import java.util.List;

/**
 * What a run did.
 *
 * @param rowsBefore the version rows before
 * @param rowsAfter the version rows after
 * @param steps how many revisions ran
 */
public record RunResult(List<String> rowsBefore, List<String> rowsAfter, int steps) {
    public RunResult {
        rowsBefore = List.copyOf(rowsBefore);
        rowsAfter = List.copyOf(rowsAfter);
    }

    static RunResult of(RevisionPlan plan) {
        return new RunResult(plan.rows(), plan.rowsAfter(), plan.steps().size());
    }
}
