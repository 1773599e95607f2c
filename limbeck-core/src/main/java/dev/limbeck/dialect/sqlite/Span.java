// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

/** A part of a text, {@code to} exclusive. */
record Span(int from, int to) {
    String of(String text) {
        return text.substring(from, to);
    }
}
