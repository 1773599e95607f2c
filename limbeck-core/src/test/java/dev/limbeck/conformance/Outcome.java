// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

/**
 * How one case ended.
 *
 * @param id file, number and command, such as {@code graph-hand-single#12 show ab12}
 * @param passed whether the answer is the expected one
 * @param expected the expected answer as JSON or SQL
 * @param actual ours, likewise
 * @param expectedKind {@code ok} or the kind of the expected error
 * @param actualKind {@code ok}, the id of our error, or {@code crash}
 * @param unordered parts of the expected SQL may stand in any order
 */
record Outcome(
        String id,
        boolean passed,
        String expected,
        String actual,
        String expectedKind,
        String actualKind,
        boolean unordered) {
    static final String CRASH = "crash";

    /** One whose order counts. */
    Outcome(String id, boolean passed, String expected, String actual, String expectedKind, String actualKind) {
        this(id, passed, expected, actual, expectedKind, actualKind, false);
    }

    boolean sameText(String wanted, String ours) {
        return wanted.equals(ours) || unordered && SqlDifferences.parts(wanted).equals(SqlDifferences.parts(ours));
    }
}
