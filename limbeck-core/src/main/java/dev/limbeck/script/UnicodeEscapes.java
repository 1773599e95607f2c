// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.script;

/** The first step of reading Java: a backslash, {@code u} and four hexadecimal digits stand for one character anywhere. */
final class UnicodeEscapes {
    private UnicodeEscapes() {}

    /** The source with the escapes replaced; malformed ones stay, for the compiler to complain of. */
    static String translate(String source) {
        if (!source.contains("\\u")) {
            return source;
        }
        StringBuilder result = new StringBuilder(source.length());
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int digits = c == '\\' ? digitsOf(source, at) : -1;
            if (digits >= 0) {
                result.append((char) Integer.parseInt(source, digits, digits + 4, 16));
                at = digits + 4;
            } else if (c == '\\' && at + 1 < source.length()) {
                // an escaped character; after two backslashes, u is a letter
                result.append(c).append(source.charAt(at + 1));
                at += 2;
            } else {
                result.append(c);
                at++;
            }
        }
        return result.toString();
    }

    /** Where the digits of an escape that begins at the backslash are; -1 if it is none. Any number of {@code u} is allowed. */
    private static int digitsOf(String source, int backslash) {
        int at = backslash + 1;
        while (at < source.length() && source.charAt(at) == 'u') {
            at++;
        }
        if (at == backslash + 1 || at + 4 > source.length()) {
            return -1;
        }
        for (int i = at; i < at + 4; i++) {
            if (Character.digit(source.charAt(i), 16) < 0 || source.charAt(i) > 'f') {
                return -1;
            }
        }
        return at;
    }
}
