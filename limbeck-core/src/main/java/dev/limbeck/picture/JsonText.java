// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.picture;

import java.util.Collection;

/** One JSON object on one line, written member by member. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder("{");

    public JsonText member(String name, String value) {
        name(name);
        string(text, value);
        return this;
    }

    public JsonText member(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /** A value that is not known. */
    JsonText unknown(String name) {
        name(name).append("null");
        return this;
    }

    public JsonText member(String name, Collection<String> values) {
        name(name).append(array(values));
        return this;
    }

    private StringBuilder name(String name) {
        if (text.length() > 1) {
            text.append(", ");
        }
        string(text, name);
        return text.append(": ");
    }

    /** @param json a value that is JSON already */
    public JsonText nested(String name, String json) {
        name(name).append(json);
        return this;
    }

    /** Values that are JSON already. */
    public static String list(Collection<String> json) {
        return "[" + String.join(", ", json) + "]";
    }

    /** The whole object. */
    public String end() {
        return text + "}";
    }

    static String array(Collection<String> values) {
        StringBuilder array = new StringBuilder("[");
        for (String value : values) {
            if (array.length() > 1) {
                array.append(", ");
            }
            string(array, value);
        }
        return array.append(']').toString();
    }

    /** RFC 8259, section 7; halves of characters are escaped too, since UTF-8 cannot hold them. */
    private static void string(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || isLineEnd(c) || isHalf(value, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Allowed in JSON, but not in older JavaScript. */
    private static boolean isLineEnd(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean isHalf(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
