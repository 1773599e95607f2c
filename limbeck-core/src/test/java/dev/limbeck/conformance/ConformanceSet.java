// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One family of vectors, such as {@code graph}; found by the service loader. */
interface ConformanceSet {
    /** As the command line names it. */
    String name();

    /**
     * Runs all files of this family in a directory; the outcomes are in the order of the files and their cases.
     *
     * @param onlyDialect leaves out the answers of other dialects, where there are several
     */
    List<Outcome> run(Path directory, Optional<String> onlyDialect);
}
