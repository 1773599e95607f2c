// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.dialect;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.util.Set;

/** Reads a script token by token, each character once, and knows the line of each token. */
final class ScriptLexer {
    enum Kind {
        BLANK,
        COMMENT,
        /** A string or a quoted name; also a comment that the server runs. */
        QUOTED,
        WORD,
        SYMBOL,
        TERMINATOR,
        /** A slash alone in its line, which ends every statement. */
        SLASH_LINE
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A terminator that no script holds, for it is no character. */
    static final String NEVER = "\uFFFF";

    private final String script;
    private final Set<SplitFeature> features;
    private Kind kind = Kind.BLANK;
    private int start;
    private int end;
    private int line;

    ScriptLexer(String script, int firstLine, Set<SplitFeature> features) {
        this.script = script;
        this.features = features;
        this.line = firstLine;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line in which the token begins. */
    int line() {
        return line;
    }

    String text() {
        return script.substring(start, end);
    }

    /** Whether a parenthesis follows the token without a blank, as after the name of a function. */
    boolean opensParenthesis() {
        return at(end) == '(';
    }

    /** Moves to the next token; false at the end of the script. */
    boolean next(String terminator) {
        countLines();
        start = end;
        if (start >= script.length()) {
            return false;
        }
        if (script.startsWith(terminator, start)) {
            token(Kind.TERMINATOR, start + terminator.length());
            return true;
        }
        char c = script.charAt(start);
        if (c == '/' && isAloneInLine()) {
            token(Kind.SLASH_LINE, start + 1);
            return true;
        }
        if (isBlank(c)) {
            blanks();
        } else if (startsLineComment(c)) {
            token(Kind.COMMENT, endOfLine(start));
        } else if (c == '/' && at(start + 1) == '*') {
            blockComment();
        } else if (isQuote(c)) {
            quoted(start, features.contains(SplitFeature.BACKSLASH_ESCAPES) && c != '`');
        } else if (c == '$' && features.contains(SplitFeature.DOLLAR_QUOTES)) {
            dollar();
        } else if (isWordPart(c)) {
            word(terminator);
        } else {
            token(Kind.SYMBOL, start + 1);
        }
        return true;
    }

    /** What follows the token in its line; the next token begins behind it. */
    String restOfLine() {
        int from = end;
        end = endOfLine(from);
        return script.substring(from, end);
    }

    private void countLines() {
        for (int i = start; i < end; i++) {
            char c = script.charAt(i);
            if (c == '\n' || (c == '\r' && at(i + 1) != '\n')) {
                line++;
            }
        }
    }

    private void token(Kind newKind, int newEnd) {
        kind = newKind;
        end = newEnd;
    }

    private void blanks() {
        int i = start;
        while (i < script.length() && isBlank(script.charAt(i))) {
            i++;
        }
        token(Kind.BLANK, i);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == BYTE_ORDER_MARK;
    }

    private boolean startsLineComment(char c) {
        boolean hash = features.contains(SplitFeature.HASH_COMMENTS);
        if (c == '-' && at(start + 1) == '-') {
            return !hash || start + 2 >= script.length() || at(start + 2) <= ' ';
        }
        return c == '#' && hash;
    }

    private boolean isAloneInLine() {
        if (!features.contains(SplitFeature.SLASH_LINES)) {
            return false;
        }
        int before = start - 1;
        while (before >= 0 && isBlankInLine(script.charAt(before))) {
            before--;
        }
        boolean begins = before < 0 || script.charAt(before) == '\n' || script.charAt(before) == '\r';
        return begins && script.substring(start + 1, endOfLine(start)).isBlank();
    }

    private static boolean isBlankInLine(char c) {
        return c == ' ' || c == '\t' || c == BYTE_ORDER_MARK;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < script.length() && script.charAt(i) != '\n' && script.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void blockComment() {
        boolean nested = features.contains(SplitFeature.NESTED_COMMENTS);
        int depth = 1;
        int i = start + 2;
        while (depth > 0) {
            if (i + 1 >= script.length()) {
                throw unterminated("comment", "close it: */");
            }
            char c = script.charAt(i);
            if (c == '*' && at(i + 1) == '/') {
                depth--;
                i += 2;
            } else if (nested && c == '/' && at(i + 1) == '*') {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        token(isRunByServer() ? Kind.QUOTED : Kind.COMMENT, i);
    }

    private boolean isRunByServer() {
        return features.contains(SplitFeature.HASH_COMMENTS)
                && (at(start + 2) == '!' || (at(start + 2) == 'M' && at(start + 3) == '!'));
    }

    private boolean isQuote(char c) {
        return c == '\''
                || c == '"'
                || (c == '`' && features.contains(SplitFeature.BACKTICK_QUOTES))
                || (c == '[' && features.contains(SplitFeature.BRACKET_QUOTES));
    }

    /** From the opening quote at {@code open} to its end; a doubled quote stands for itself. */
    private void quoted(int open, boolean backslash) {
        char close = script.charAt(open) == '[' ? ']' : script.charAt(open);
        int i = open + 1;
        while (i < script.length()) {
            char c = script.charAt(i);
            if (c == '\\' && backslash) {
                i += 2;
            } else if (c != close) {
                i++;
            } else if (at(i + 1) == close) {
                i += 2;
            } else {
                token(Kind.QUOTED, i + 1);
                return;
            }
        }
        throw unterminated(close == '\'' ? "string" : "quoted name", "close it: " + close);
    }

    private void dollar() {
        int i = start + 1;
        while (i < script.length() && isTagPart(script.charAt(i), i == start + 1)) {
            i++;
        }
        if (at(i) != '$') {
            token(Kind.SYMBOL, start + 1);
            return;
        }
        String tag = script.substring(start, i + 1);
        int close = script.indexOf(tag, i + 1);
        if (close < 0) {
            throw unterminated("string", "close it: " + tag);
        }
        token(Kind.QUOTED, close + tag.length());
    }

    private static boolean isTagPart(char c, boolean first) {
        return c == '_' || Character.isLetter(c) || (!first && Character.isDigit(c));
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '@' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private void word(String terminator) {
        int i = start + 1;
        while (i < script.length() && isWordPart(script.charAt(i)) && !script.startsWith(terminator, i)) {
            i++;
        }
        boolean escapes = i == start + 1
                && Character.toUpperCase(script.charAt(start)) == 'E'
                && features.contains(SplitFeature.E_STRINGS)
                && at(i) == '\'';
        if (escapes) {
            quoted(i, true);
        } else if (at(i) == '\'' && isQ(script.substring(start, i))) {
            choiceOfQuotes(i);
        } else {
            token(Kind.WORD, i);
        }
    }

    private boolean isQ(String word) {
        return features.contains(SplitFeature.Q_STRINGS) && (word.equalsIgnoreCase("q") || word.equalsIgnoreCase("nq"));
    }

    /** From the quote at {@code open}; the next character says what stands before the last quote. */
    private void choiceOfQuotes(int open) {
        char sign = at(open + 1);
        char last = switch (sign) {
            case '[' -> ']';
            case '{' -> '}';
            case '(' -> ')';
            case '<' -> '>';
            default -> sign;
        };
        int close = script.indexOf(last + "'", open + 2);
        if (close < 0) {
            throw unterminated("string", "close it: " + last + "'");
        }
        token(Kind.QUOTED, close + 2);
    }

    /** The character, or NUL behind the end. */
    private char at(int index) {
        return index < script.length() ? script.charAt(index) : '\0';
    }

    private LimbeckException unterminated(String what, String help) {
        return new LimbeckException(
                ErrorId.INVALID_SCRIPT, "the " + what + " that begins in line " + line + " has no end", help);
    }
}
