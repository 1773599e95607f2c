// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import java.util.Locale;

/**
 * A piece of a statement, without blanks and comments.
 *
 * @param text as it stands there, quotes included
 * @param start where it begins in the statement, 0-based
 */
public record SqlToken(Kind kind, String text, int start) {
    /** What a token is. */
    public enum Kind {
        /** A keyword, a name without quotes, a number. */
        WORD,
        /** A string or a name in quotes, of whatever kind. */
        QUOTED,
        /** One sign. */
        SYMBOL
    }

    /** Behind its last character. */
    public int end() {
        return start + text.length();
    }

    /** In upper case; empty if it is no word. */
    public String word() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }

    public boolean isSymbol(char sign) {
        return kind == Kind.SYMBOL && text.charAt(0) == sign;
    }

    /** Whether it can be a name: a word, or something in the quotes of names. */
    public boolean isName() {
        return kind == Kind.WORD || (kind == Kind.QUOTED && "\"`[".indexOf(text.charAt(0)) >= 0);
    }

    /** The text without quotes around it, those that are doubled within made single. */
    public String unquoted() {
        if (kind != Kind.QUOTED || text.length() < 2) {
            return text;
        }
        String close = text.substring(text.length() - 1);
        return text.substring(1, text.length() - 1).replace(close + close, close);
    }
}
