// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

/**
 * How one case ended.
 *
 * @param id file, number and command, such as {@code graph-hand-single#12 show ab12}
 * @param passed whether the answer is the expected one
 * @param expected the expected answer as JSON
 * @param actual ours as JSON
 * @param expectedKind {@code ok} or the kind of the expected error
 * @param actualKind {@code ok}, the id of our error, or {@code crash}
 */
record Outcome(String id, boolean passed, String expected, String actual, String expectedKind, String actualKind) {
    static final String CRASH = "crash";
}
