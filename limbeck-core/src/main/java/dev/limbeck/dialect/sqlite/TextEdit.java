// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of one text, all given by their places in the original, none within another. */
final class TextEdit {
    private record Change(Span span, String text) {}

    private final String original;
    private final List<Change> changes = new ArrayList<>();

    TextEdit(String original) {
        this.original = original;
    }

    TextEdit replace(Span span, String text) {
        changes.add(new Change(span, text));
        return this;
    }

    /** Several insertions at one place stand in the order in which they were made. */
    TextEdit insert(int at, String text) {
        return replace(new Span(at, at), text);
    }

    /** The blanks before it go as well. */
    TextEdit remove(Span span) {
        int from = span.from();
        while (from > 0 && original.charAt(from - 1) == ' ') {
            from--;
        }
        return replace(new Span(from, span.to()), "");
    }

    String apply() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparingInt(change -> change.span().from()))
                .toList();
        for (Change change : sorted) {
            text.append(original, at, Math.max(at, change.span().from())).append(change.text());
            at = Math.max(at, change.span().to());
        }
        return text.append(original, at, original.length()).toString();
    }
}
