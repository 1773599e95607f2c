// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

/**
 * What a terminal can show.
 *
 * @param unicode box drawing characters, else ASCII
 * @param colours ANSI escape sequences, a colour for each lane
 */
public record TextStyle(boolean unicode, boolean colours) {
    private static final String[] LANES = {"36", "33", "35", "32", "34", "31"};

    Strokes strokes() {
        return unicode ? Strokes.UNICODE : Strokes.ASCII;
    }

    /** Text in bold letters. */
    String strong(String text) {
        return painted("1", text);
    }

    /** Text in the colour of what is well. */
    String good(String text) {
        return painted("32", text);
    }

    /** Text in the colour of a lane. */
    String lane(int column, String text) {
        return painted(LANES[column % LANES.length], text);
    }

    private String painted(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
