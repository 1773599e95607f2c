// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

import java.nio.file.Path;
import java.util.List;

/** One family of vectors, such as {@code graph}. */
interface ConformanceSet {
    /** Runs all files of this family in a directory; the outcomes are in the order of the files and their cases. */
    List<Outcome> run(Path directory);
}
