// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.conformance;

/** A case says something for which our operations have no word. Counts as a failure, with the word as the reason. */
final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Untranslatable(String word) {
        super(word);
    }
}
