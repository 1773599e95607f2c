// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

/** What came of comparing two things: same, different, or not to be told, with the reason. */
public sealed interface Comparison {
    record Same() implements Comparison {}

    record Different(String reason) implements Comparison {}

    record Unknown(String reason) implements Comparison {}

    Comparison SAME = new Same();
}
