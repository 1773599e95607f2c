// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.runtime;

import dev.limbeck.revision.Step;
import java.util.List;

/** Hears how a run goes on; called on the thread of the run. */
@FunctionalInterface
public interface RunListener {
    /**
     * A step begins.
     *
     * @param rowsBefore the version rows before it, sorted
     * @param rowsAfter the version rows after it, sorted
     */
    void starting(Step step, List<String> rowsBefore, List<String> rowsAfter);

    /** Something that the user ought to know and that stops nothing; a sentence. */
    default void note(String sentence) {}
}
