// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

/** Text of a script on its way into a picture. */
final class Wording {
    private static final char REPLACEMENT = '\uFFFD';

    private Wording() {}

    /** Without what would move the cursor of a terminal or break an XML file: control characters, halves of characters. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR) {
                plain.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c == 0xFFFE || c == 0xFFFF) {
                plain.append(REPLACEMENT);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /** At most so many cells wide, with an ellipsis where something was cut off. */
    static String shortened(String text, int cells) {
        if (cells(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 1;
        for (int c : text.codePoints().toArray()) {
            width += cells(c);
            if (width > cells) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** How many columns of a fixed-width font the text takes, about. */
    static int cells(String text) {
        return text.codePoints().map(Wording::cells).sum();
    }

    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks of East Asian scripts, their full-width forms, and emoji. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** For element content and for attributes in double quotes. */
    static String xml(String text) {
        String plain = plain(text);
        if (plain.chars().noneMatch(c -> c == '&' || c == '<' || c == '>' || c == '"')) {
            return plain;
        }
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
