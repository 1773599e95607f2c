// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

/** One row of a drawing in text: for each column one character, and one between it and the next. */
final class TextRow {
    private final TextStyle style;
    private final StringBuilder done = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private int colour;
    private int cells;

    TextRow(TextStyle style) {
        this.style = style;
    }

    /** Adds a character in the colour of a lane. */
    void add(char character, int lane) {
        if (character != ' ' && lane != colour) {
            finishRun();
            colour = lane;
        }
        run.append(character);
        cells++;
    }

    /** Adds blanks up to this number of characters. */
    void padTo(int width) {
        while (cells < width) {
            add(' ', colour);
        }
    }

    private void finishRun() {
        String text = run.toString();
        String strokes = text.strip();
        int start = strokes.isEmpty() ? 0 : text.indexOf(strokes);
        done.append(text, 0, start)
                .append(style.lane(colour, strokes))
                .append(text, start + strokes.length(), text.length());
        run.setLength(0);
    }

    /** The row, with this text behind it. */
    String with(String text) {
        finishRun();
        return text.isEmpty() ? done.toString().stripTrailing() : done + text;
    }
}
